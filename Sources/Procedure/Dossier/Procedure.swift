package import Ledger
package import LegalTime

/// An act as it comes in: which one, its fields, and when and where it happened.
package struct ActInput: Sendable {
    package let act: String
    package let fields: [String: JSON]
    /// `nil` = now.
    package let occurredAt: Instant?
    package let place: String?

    package init(act: String, fields: [String: JSON], occurredAt: Instant? = nil, place: String? = nil) {
        self.act = act
        self.fields = fields
        self.occurredAt = occurredAt
        self.place = place
    }
}

/// What follows from an act: it may be recorded, or it is refused, or its fields are wrong.
package enum Outcome: Sendable {
    case accepted(AcceptedAct)
    case refused([Refusal])
    case invalid([FieldError])
}

/// An act that the procedure lets pass, before it is numbered, sealed and stored.
package struct AcceptedAct: Sendable {
    package let sheet: AnyAct
    package let act: any Act
    /// The fields as they will be stored; personal values are marked for sealing.
    package let fields: [String: JSON]
    package let head: ActHead
    package let officers: [String: OfficerFact]
    /// The rules of the clocks that it starts.
    package let terms: [ClockTerms]
}

/// Which act may be done next, and if not, why.
package struct NextAct: Sendable {
    package let sheet: AnyAct
    package let refusals: [Refusal]

    package var isAllowed: Bool { refusals.isEmpty }
}

/// The law's own procedure: takes a case and an act, and says what follows.
package enum Procedure {
    /// Ids of persons whose certificates the facts have to hold.
    package static func officers(named input: ActInput) -> Set<String> {
        Acts.named(input.act)?.officers(in: input.fields) ?? []
    }

    /// Codes of the catalogue's items that the facts have to hold, and the day on which they have to stand.
    package static func items(named input: ActInput) -> (codes: Set<String>, on: CivilDay?) {
        (ItemRules.codes(in: input.fields), ItemRules.day(in: input.fields))
    }

    /// Numbers of blocks that the facts have to hold.
    package static func numbers(named input: ActInput) -> [NumberClaim] {
        Acts.named(input.act)?.claims(in: input.fields) ?? []
    }

    /// Judges an act against a dossier; pure, so that the same input always gives the same answer.
    package static func decide(_ input: ActInput, in dossier: Dossier, facts: Facts) -> Outcome {
        guard let sheet = Acts.named(input.act) else {
            return .invalid([FieldError("act", "没有名为“\(input.act)”的办案行为")])
        }
        if let early = opening(sheet, dossier) ?? numbered(input, sheet) { return early }
        let errors = envelope(input, facts)
        switch decode(input, sheet, dossier) {
        case .failure(let invalid): return .invalid(errors + invalid.list)
        case .success(let act):
            guard errors.isEmpty else { return .invalid(errors) }
            return judge(act, sheet, dossier, facts, head(input, dossier, facts))
        }
    }

    /// Every act that people may do in the case, in the order of the law, with what bars it today.
    package static func next(in file: Case, _ standing: Standing) -> [NextAct] {
        Acts.following.map { NextAct(sheet: $0, refusals: $0.gates(file, standing)) }
    }

    private static func opening(_ sheet: AnyAct, _ dossier: Dossier) -> Outcome? {
        let isFirst = dossier.acts.isEmpty
        guard isFirst != Acts.opens(sheet.id) else { return nil }
        return isFirst
            ? .refused([.system("案卷从登记开始", missing: "案件登记", remedy: "先登记案件", act: RegisterCase.sheet.id)])
            : .refused([.system("一个案卷只登记一次", missing: "新的案卷", remedy: "另案请新登记")])
    }

    /// Numbers are taken from the series in the transaction that uses them, so that none is skipped or repeated.
    private static func numbered(_ input: ActInput, _ sheet: AnyAct) -> Outcome? {
        let typed = ["number", "caseNumber"].filter { name in
            input.fields[name] != nil && !sheet.form.contains { $0.name == name }
        }
        guard let name = typed.first else { return nil }
        return .refused([
            .system("案号和文号由系统依次编定，不跳号、不重号", missing: "由系统编定的号", remedy: "删去手工填写的 \(name)；办理以后自动编号")
        ])
    }

    private static func decode(
        _ input: ActInput,
        _ sheet: AnyAct,
        _ dossier: Dossier
    ) -> Result<any Act, InvalidFields> {
        guard Sealing.commitments(in: .object(input.fields)).isEmpty else {
            return .failure(InvalidFields(list: [FieldError("", "输入中不能含有封存值，请填写原文")]))
        }
        if let field = sheet.retired.first(where: { input.fields[$0.name] != nil }) {
            return .failure(InvalidFields(list: [FieldError(field.name, "没有这个字段")]))
        }
        return sheet.decode(input.fields).flatMap { act in
            guard let correction = act as? RectifyFact else { return .success(act) }
            return Correction.resolve(correction, in: dossier).map { $0 as any Act }
        }
    }

    private static func envelope(_ input: ActInput, _ facts: Facts) -> [FieldError] {
        var errors: [FieldError] = []
        if let instant = input.occurredAt, instant > facts.now.adding(seconds: TimeRules.clockTolerance) {
            errors.append(FieldError("occurredAt", "办理时间不能晚于现在"))
        }
        if let place = input.place, let wrong = TextRule.fault(in: place, max: 200, lines: false) {
            errors.append(FieldError("occurredPlace", wrong))
        }
        return errors
    }

    private static func head(_ input: ActInput, _ dossier: Dossier, _ facts: Facts) -> ActHead {
        ActHead(
            seq: dossier.acts.count + 1,
            occurredAt: input.occurredAt ?? facts.now,
            recordedAt: facts.now,
            actor: facts.actor,
            place: input.place,
            items: ItemRules.codes(in: input.fields).sorted().compactMap { facts.items[$0] }
        )
    }

    /// The road of what the act sends up, as the organ's rule has it today.
    private static func road(_ act: any Act, _ sheet: AnyAct, _ file: Case, _ facts: Facts) -> Road? {
        sheet.sends(act, file).flatMap { facts.rules.road($0.matter, fineFen: $0.fineFen, on: facts.today) }
    }

    private static func judge(
        _ act: any Act,
        _ sheet: AnyAct,
        _ dossier: Dossier,
        _ facts: Facts,
        _ head: ActHead
    ) -> Outcome {
        let findings = sheet.checks(act, dossier.file, facts, head)
        let wrong = findings.compactMap { if case .field(let error) = $0 { error } else { nil } }
        var head = head
        head.road = road(act, sheet, dossier.file, facts)
        var refusals = sheet.gates(dossier.file, facts.standing)
        for case .refusal(let refusal) in findings where !refusals.contains(refusal) { refusals.append(refusal) }
        // A closed door is said before a mistake in a form that could not be sent anyway.
        guard refusals.isEmpty else { return .refused(refusals) }
        guard wrong.isEmpty else { return .invalid(wrong) }
        let fields = sheet.encode(act)
        let day = facts.zone.day(of: head.occurredAt)
        let officers = facts.officers.filter { sheet.officers(in: fields).contains($0.key) }
            .mapValues { $0.standing(on: day) }
        let terms = ClockStart.terms(of: act, sheet, in: dossier.file, facts, head)
        return .accepted(
            AcceptedAct(sheet: sheet, act: act, fields: fields, head: head, officers: officers, terms: terms)
        )
    }
}
