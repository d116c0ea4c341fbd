/// Whom an interview asks (被询问人身份).
package enum RespondentRole: String, Labelled {
    case party, representative, witness, other

    package var label: String {
        switch self {
        case .party: "当事人"
        case .representative: "法定代表人（负责人、经营者）或委托代理人"
        case .witness: "证人"
        case .other: "其他有关人员"
        }
    }
}

/// How the respondent closed the record (被询问人核对).
package enum RecordSigning: String, Labelled {
    case signed, refused

    package var label: String {
        switch self {
        case .signed: "已核对并逐页签名"
        case .refused: "拒绝签名，已注明情况"
        }
    }
}

/// How the record of a place was closed (现场笔录的核对).
package enum SceneSigning: String, Labelled {
    case signed, refused, absent

    package var label: String {
        switch self {
        case .signed: "当事人或者其代表已核对签名"
        case .refused: "当事人拒绝签名，已注明情况"
        case .absent: "当事人不在场"
        }
    }
}
