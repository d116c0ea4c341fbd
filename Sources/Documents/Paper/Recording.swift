import LegalTime

/// How a record names its recording (执法记录仪音像记录), or why there is none.
enum Recording {
    static func words(_ camera: String?, _ from: Instant?, _ to: Instant?, instead reason: String?) -> String? {
        guard let camera, let from, let to else { return reason.map { "没有使用执法记录仪：\($0)" } }
        return "执法记录仪编号\(camera)，\(from.printed)至\(to.printed)"
    }
}
