import Ledger

/// The nine points that a review looks at (审核要点), as provinces' forms list them; each may be left unsaid.
package struct ReviewPoints: Record, Hashable {
    var competence: String?
    var officers: String?
    var facts: String?
    var law: String?
    var discretion: String?
    var procedure: String?
    var jurisdiction: String?
    var crime: String?
    var documents: String?

    package init() {}

    package static let fields: [Field<ReviewPoints>] = [
        Field(optional: "competence", "执法主体是否合法", \.competence, .text(max: 500)),
        Field(optional: "officers", "执法人员是否具备资格", \.officers, .text(max: 500)),
        Field(optional: "facts", "事实是否清楚、证据是否合法充分", \.facts, .text(max: 500)),
        Field(optional: "law", "适用法律、法规、规章是否准确", \.law, .text(max: 500)),
        Field(optional: "discretion", "裁量是否适当", \.discretion, .text(max: 500)),
        Field(optional: "procedure", "程序是否合法", \.procedure, .text(max: 500)),
        Field(optional: "jurisdiction", "是否超越法定权限", \.jurisdiction, .text(max: 500)),
        Field(optional: "crime", "是否涉嫌犯罪需要移送", \.crime, .text(max: 500)),
        Field(optional: "documents", "文书是否完备、规范", \.documents, .text(max: 500)),
    ]

    /// The points in order, each with what was found; `nil` where nothing was said of it.
    package var list: [(point: String, finding: String?)] {
        Self.fields.map { ($0.form.label, $0.encode(self)?.stringValue) }
    }
}
