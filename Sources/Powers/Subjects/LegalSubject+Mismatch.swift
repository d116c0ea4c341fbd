package import Law

/// Parts of a legal subject, or of a document in its name, that belong to different bodies.
package struct SubjectMismatch: Hashable, Sendable {
    package enum Part: String, Hashable, Sendable {
        case name
        case seal
        case code
        case reconsideration
        case court
        case validity

        package var chinese: String {
            switch self {
            case .name: "名称"
            case .seal: "印章"
            case .code: "机关代字"
            case .reconsideration: "行政复议机关"
            case .court: "管辖法院"
            case .validity: "有效期"
            }
        }
    }

    package let part: Part
    package let reason: String
    package let basis: Basis
}

extension LegalSubject {
    /// What does not fit together in the subject itself; empty when all of it is of one body.
    package var mismatches: [SubjectMismatch] {
        var list: [SubjectMismatch] = []
        if name.isEmpty { list.append(own(.name, "没有名称")) }
        if let unit = Self.units.first(where: name.hasSuffix) {
            list.append(
                SubjectMismatch(
                    part: .name,
                    reason: "“\(name)”是\(unit)，没有自己的处罚权，只能以执法主体的名义办理",
                    basis: .article(PowerLaw.competence)
                )
            )
        }
        if !isSeal(seal) { list.append(own(.seal, "印章“\(seal)”和名称“\(name)”不是同一个机关")) }
        if !Self.isCode(code) { list.append(own(.code, "机关代字“\(code)”应当是二至十个汉字，不含数字、括号和“号”")) }
        if let reason = remedyFault {
            list.append(
                SubjectMismatch(part: .reconsideration, reason: reason, basis: .article(ReconsiderationLaw.body))
            )
        }
        if !court.hasSuffix("法院") { list.append(own(.court, "“\(court)”不是法院")) }
        if let validTo, validTo < establishedOn { list.append(own(.validity, "失效日早于生效日")) }
        return list
    }

    /// What a document in this subject's name has of another body.
    ///
    /// - Parameter serial: the document's number, `云综执罚决字〔2026〕第12号`; empty where it has none.
    package func mismatches(
        documentName: String,
        seal documentSeal: String,
        serial: String,
        reconsiderationBody remedy: String
    ) -> [SubjectMismatch] {
        var list: [SubjectMismatch] = []
        if documentName != name { list.append(own(.name, "文书的名义是“\(documentName)”，执法主体是“\(name)”")) }
        if documentSeal != seal { list.append(own(.seal, "文书用印“\(documentSeal)”，执法主体的印章是“\(seal)”")) }
        if !serial.isEmpty, !serial.hasPrefix(code) {
            list.append(own(.code, "文号“\(serial)”不是以本机关代字“\(code)”开头"))
        }
        if remedy != reconsiderationBody {
            list.append(own(.reconsideration, "文书告知的复议机关是“\(remedy)”，应当是“\(reconsiderationBody)”"))
        }
        return list
    }

    private func own(_ part: SubjectMismatch.Part, _ reason: String) -> SubjectMismatch {
        SubjectMismatch(part: part, reason: reason, basis: .system("执法主体的名称、印章、代字、救济途径一致"))
    }

    private static let units = ["中队", "大队", "支队", "执法队", "执法所"]

    /// The name itself, or a seal of that body for one use: `…行政处罚专用章（1）`.
    private func isSeal(_ text: String) -> Bool {
        guard text.hasPrefix(name), !name.isEmpty else { return false }
        let rest = text.dropFirst(name.count)
        let plain = rest.last == "）" ? rest.prefix { $0 != "（" } : rest
        return plain.isEmpty || plain.hasSuffix("专用章")
    }

    private static func isCode(_ text: String) -> Bool {
        (2...10).contains(text.count) && !text.contains("号")
            && text.unicodeScalars.allSatisfy { (0x3400...0x9FFF).contains($0.value) }
    }

    /// 行政复议法 article 24: the people's government of its own level; for a town, the one above it.
    private var remedyFault: String? {
        guard reconsiderationBody.hasSuffix("人民政府") else { return "“\(reconsiderationBody)”不是人民政府" }
        if reconsiderationBody == name { return "复议机关是作出行为的机关自己" }
        guard !region.isEmpty, !reconsiderationBody.hasSuffix("\(region)人民政府") else { return nil }
        return "“\(reconsiderationBody)”不是\(region)的人民政府"
    }
}
