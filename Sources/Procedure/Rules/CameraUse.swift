import LegalTime

/// What an act on the street says of the body camera (执法记录仪): its number and time span, or why there was none.
///
/// 行政处罚法 article 47 makes the record of the whole procedure the organ's duty; it names no number, so nothing is barred
/// by it, and the fields ask.
struct CameraUse: Sendable {
    let number: String?
    let from: Instant?
    let to: Instant?
    let reason: String?

    /// A number wants its span, and a span its number.
    func faults(_ facts: Facts) -> [Finding] {
        guard number != nil || from != nil || to != nil else { return [] }
        var findings: [Finding] = []
        if number == nil { findings.append(.field("camera", "填写了起止时间的，应填写执法记录仪编号")) }
        if from == nil { findings.append(.field("cameraFrom", "应填写执法记录仪的开始时间")) }
        if to == nil { findings.append(.field("cameraTo", "应填写执法记录仪的结束时间")) }
        if let from, let to, to <= from { findings.append(.field("cameraTo", "结束时间应晚于开始时间")) }
        if let to { findings += TimeRules.notFuture("cameraTo", to, facts) }
        return findings
    }

    /// On the street there is a camera, or a reason why there is none.
    func required() -> [Finding] {
        number == nil && reason == nil && from == nil && to == nil
            ? [.field("camera", "填写执法记录仪编号和起止时间；没有使用的，写明原因")] : []
    }

    /// The recording belongs to the record: their times meet.
    func meets(_ start: Instant, _ end: Instant) -> [Finding] {
        guard let from, let to, to > from, from >= end || to <= start else { return [] }
        return [.field("cameraFrom", "执法记录仪的起止时间与笔录的起止时间没有重合，请核对")]
    }

    static func fields<A: Act>(
        _ number: any WritableKeyPath<A, String?> & Sendable,
        _ from: any WritableKeyPath<A, Instant?> & Sendable,
        _ to: any WritableKeyPath<A, Instant?> & Sendable,
        _ reason: any WritableKeyPath<A, String?> & Sendable
    ) -> [Field<A>] {
        [
            Field(optional: "camera", "执法记录仪编号", number, .text(max: 60), mendable: true).offering(.last),
            Field(optional: "cameraFrom", "记录仪开始时间", from, .moment, mendable: true),
            Field(optional: "cameraTo", "记录仪结束时间", to, .moment, mendable: true),
            Field(optional: "noCamera", "没有使用记录仪的原因", reason, .text(max: 200)),
        ]
    }
}
