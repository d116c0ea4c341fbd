package import Law
package import LegalTime

/// Why somebody may not handle an item (无权办理的理由).
package struct PowerBar: Hashable, Sendable {
    package let reason: String
    /// What mends it.
    package let remedy: String
    package let basis: Basis

    package init(reason: String, remedy: String, basis: Basis) {
        self.reason = reason
        self.remedy = remedy
        self.basis = basis
    }
}

extension PowersRegister {
    /// What bars a subject, and the unit that handles in its name, from punishing an item on that day; empty if nothing.
    ///
    /// - Parameter unit: a squad's id; `nil` where the subject's own staff handles.
    package func mayHandle(_ item: String, subject id: String, on day: CivilDay, unit: String? = nil) -> [PowerBar] {
        guard let first = catalogue.editions(of: item).first else {
            return [bar("没有编码是 \(item) 的事项", "在事项清单里选择", .system("事项清单"))]
        }
        guard let subject = subject(id) else {
            return [bar("没有编号是 \(id) 的执法主体", "选择已登记的执法主体", .article(PowerLaw.competence))]
        }
        var bars = standing(subject, day)
        if let start = first.validFrom, day < start {
            bars.append(bar("\(item) 到 \(start.iso) 才生效", "选择当日有效的事项", .system("事项的有效期")))
        }
        if bearers(of: item, power: .penalty, subject: id, on: day).isEmpty {
            bars.append(ungranted(first, subject, day))
        }
        if let unit { bars += handling(unit, subject, day) }
        return bars
    }

    /// What bars a subject from sealing or seizing in a case of this item: a penalty power brings no such power.
    package func mayMeasure(_ item: String, subject id: String, on day: CivilDay) -> [PowerBar] {
        guard catalogue.contains(item) else {
            return [bar("没有编码是 \(item) 的事项", "在事项清单里选择", .system("事项清单"))]
        }
        guard let subject = subject(id) else {
            return [bar("没有编号是 \(id) 的执法主体", "选择已登记的执法主体", .article(PowerLaw.competence))]
        }
        var bars = standing(subject, day)
        if bearers(of: item, power: .measure, subject: id, on: day).isEmpty {
            bars.append(
                bar(
                    "\(subject.name)在 \(day.iso) 没有就 \(item) 采取强制措施的依据；处罚权不带来强制措施权",
                    "登记法律、法规授予强制措施权的条文和文件",
                    .article(subject.kind == .organ ? PowerLaw.coercionWithPenalty : PowerLaw.coercionNotDelegated)
                )
            )
        }
        return bars
    }

    /// The grants that carry the power on that day. An edition that has lapsed is carried on by what continues it: acts
    /// of its time are still punished.
    private func bearers(of item: String, power: Grant.Power, subject: String, on day: CivilDay) -> [Grant] {
        ([item] + catalogue.descendants(of: item)).flatMap { grants(of: $0) }.filter {
            $0.power == power && $0.subject == subject && $0.isValid(on: day)
        }
    }

    private func standing(_ subject: LegalSubject, _ day: CivilDay) -> [PowerBar] {
        var bars = subject.mismatches.map { bar($0.reason, "改正执法主体的登记", $0.basis) }
        if !subject.isValid(on: day) {
            bars.append(
                bar(
                    "\(subject.name)在 \(day.iso) 不是有效的执法主体",
                    "选择当日有效的执法主体，或者改正其有效期",
                    .article(PowerLaw.competence)
                )
            )
        }
        return bars
    }

    private func ungranted(_ item: CatalogueItem, _ subject: LegalSubject, _ day: CivilDay) -> PowerBar {
        let article: Article
        switch subject.kind {
        // A power that is another department's by law comes only by a decision to concentrate it.
        case .organ: article = isTransferred(item) ? PowerLaw.concentrated : PowerLaw.competence
        case .town: article = PowerLaw.townshipScope
        case .delegating: article = PowerLaw.delegation
        }
        let own = grants(of: item.code).filter { $0.subject == subject.id && $0.power == .penalty }
        let before = catalogue.ancestors(of: item.code).filter {
            !bearers(of: $0, power: .penalty, subject: subject.id, on: day).isEmpty
        }
        let remedy: String
        if let last = own.last {
            remedy = "赋权的有效期是 \(last.from.iso) 至 \(last.to?.iso ?? "今")，请核对日期或者登记新的赋权"
        } else if let old = before.first {
            remedy = "有 \(old) 的赋权，\(item.code) 延续了它；登记新事项的赋权"
        } else {
            remedy = "登记赋权的文件和日期，或者移送有权的机关"
        }
        return bar("\(subject.name)在 \(day.iso) 没有 \(item.code)“\(item.name)”的处罚权", remedy, .article(article))
    }

    private func isTransferred(_ item: CatalogueItem) -> Bool {
        !item.origin.department.isEmpty || grants(of: item.code).contains { !$0.origin.department.isEmpty }
    }

    private func handling(_ unit: String, _ subject: LegalSubject, _ day: CivilDay) -> [PowerBar] {
        guard let squad = squad(unit) else {
            return [bar("没有编号是 \(unit) 的中队", "选择已登记的中队", .system("办案机构"))]
        }
        var bars: [PowerBar] = []
        if !squad.isValid(on: day) {
            bars.append(bar("\(squad.name)在 \(day.iso) 不在有效期内", "核对中队的有效期", .system("办案机构")))
        }
        if !squad.handlesFor.contains(subject.id) {
            bars.append(
                bar(
                    "\(squad.name)不能以\(subject.name)的名义办理",
                    "由有权以该名义办理的中队办理，或者登记两者的关系",
                    subject.kind == .delegating ? .article(PowerLaw.delegatorsName) : .article(PowerLaw.competence)
                )
            )
        }
        return bars
    }

    private func bar(_ reason: String, _ remedy: String, _ basis: Basis) -> PowerBar {
        PowerBar(reason: reason, remedy: remedy, basis: basis)
    }
}
