import NIOHTTP1

/// What must hold of a request's head before anything else looks at it.
enum RequestHead {
    static func problem(with head: HTTPRequestHead) -> Problem? {
        let hosts = head.headers["host"]
        // RFC 9112, 3.2: one Host in HTTP/1.1, at most one before.
        guard hosts.count == 1 || !isCurrent(head.version) && hosts.isEmpty else {
            return .unreadable("请求必须有且只有一个 Host。")
        }
        if let host = hosts.first, !host.utf8.allSatisfy(isHostByte) { return .unreadable("Host 的写法有误。") }
        return nil
    }

    static func waitsForContinue(_ head: HTTPRequestHead) -> Bool {
        isCurrent(head.version) && head.headers[canonicalForm: "expect"].contains { $0.lowercased() == "100-continue" }
    }

    private static func isCurrent(_ version: HTTPVersion) -> Bool { version.major == 1 && version.minor >= 1 }

    /// Names, addresses in brackets, and ports.
    private static func isHostByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-._~%[]:!$&'()*+,;=".utf8.contains(byte)
        }
    }
}
