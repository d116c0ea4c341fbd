import Ledger
import Procedure
import Web

/// How pages say stages, money and what was done.
extension Stage {
    var tone: Tone {
        switch self {
        case .returned: .near
        case .notFiled, .closed, .archived: .done
        case .registered, .investigating, .noticed, .answered, .decided, .served, .performed, .closing: .current
        }
    }
}

enum Money {
    /// `¥1,200.00`
    static func text(fen: Int) -> String {
        let digits = Array(String(fen / 100).utf8)
        var yuan = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { yuan += "," }
            yuan.unicodeScalars.append(Unicode.Scalar(digit))
        }
        let cents = fen % 100
        return "¥\(yuan).\(cents < 10 ? "0" : "")\(cents)"
    }
}

extension Penalty {
    /// `警告、罚款 ¥1,200.00`
    var text: String {
        kinds.map { kind in
            let fen = kind == .fine ? fineFen : kind == .confiscateGains ? gainsFen : 0
            return fen > 0 || kind == .fine ? "\(kind.label) \(Money.text(fen: fen))" : kind.label
        }.joined(separator: "、")
    }
}

enum DoneWords {
    /// What was just done, from its receipt: 已批准立案，案号云综执立〔2026〕1号。
    static func sentence(_ receipt: JSON) -> String {
        var text = "已" + (receipt["done"]?.stringValue ?? "办理")
        if let number = receipt["number"]?.stringValue { text += "，案号\(number)" }
        if let number = receipt["document"]?["number"]?.stringValue {
            text += "，文号\(number)。文书正在制作，制成后即可查看和送达"
        }
        return text + "。"
    }
}
