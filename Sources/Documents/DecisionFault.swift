package import Procedure

/// Why a form can't be made out: every field that is empty or contradicts another, in Chinese.
package struct DecisionFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// `当事人住址为空`, `决定日期不是有效日期`, …
    package let fields: [String]
    package let form: DocumentKind

    package init(fields: [String], of form: DocumentKind = .decision) {
        self.fields = fields
        self.form = form
    }

    package var message: String { "\(form.title)不能制作：\(fields.joined(separator: "；"))" }
    package var description: String { message }
}

/// What is blank where something has to stand, by its Chinese name.
enum Blank {
    static func texts(_ texts: [(name: String, text: String)]) -> [String] {
        texts.filter { $0.text.isBlank }.map { "\($0.name)为空" }
    }

    static func lists(_ lists: [(name: String, items: [String])]) -> [String] {
        lists.filter { $0.items.isEmpty || $0.items.contains(where: \.isBlank) }.map { "\($0.name)为空或有空项" }
    }

    /// The amount of a fine stands among the penalties in capitals, the same as it is to be paid.
    static func amount(_ fen: Int, in penalties: [String]) -> [String] {
        penalties.contains { $0.contains("大写：\(Capitals.yuan(fromFen: fen))）") } ? [] : ["处罚内容没有写明罚款金额的大写，或与罚款金额不一致"]
    }
}

extension DecisionContents.Party {
    var faults: [String] {
        Blank.texts([
            ("当事人姓名或名称", name),
            ("当事人类型", kindLabel),
            ("证件或代码名称", idLabel),
            ("当事人\(idLabel)", idNumber),
            ("当事人\(addressLabel)", address),
            ("当事人\(representativeLabel)", legalRepresentative ?? "—"),
        ])
    }
}

extension DecisionContents.Payment {
    var faults: [String] {
        Blank.texts([("收款银行", bank), ("收款户名", payee), ("收款账号", account), ("加处罚款的说明", surcharge)])
            + (days > 0 ? [] : ["缴款期限无效"])
    }
}

extension String {
    /// Whether a reader would see nothing: only spaces, also ideographic ones, and line breaks.
    var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
