import Foundation

/// A TCP connection on which tests send exactly the bytes they want.
///
/// Each call blocks a thread of its own: the server under test lives in the same process and needs the shared ones.
final class RawConnection: Sendable {
    struct Broken: Error { let what: String }

    private let descriptor: Int32

    init(port: Int) async throws {
        descriptor = try await Self.onThread {
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = in_port_t(port).bigEndian
            address.sin_addr.s_addr = inet_addr("127.0.0.1")
            var patience = timeval(tv_sec: 30, tv_usec: 0)
            setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
            let result = withUnsafePointer(to: &address) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
                }
            }
            guard result == 0 else { throw Broken(what: "connect \(errno)") }
            return descriptor
        }
    }

    deinit { close(descriptor) }

    func send(_ text: String) async throws { try await send(Array(text.utf8)) }

    /// - Returns: how many bytes went out before the server would take no more.
    @discardableResult
    func send(_ bytes: [UInt8]) async throws -> Int {
        let descriptor = descriptor
        return try await Self.onThread {
            var sent = 0
            while sent < bytes.count {
                let count = bytes[sent...].withUnsafeBytes {
                    Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                }
                if count <= 0 { break }
                sent += count
            }
            return sent
        }
    }

    /// Everything until the server closes.
    func rest() async throws -> [UInt8] {
        let descriptor = descriptor
        return try await Self.onThread {
            var all: [UInt8] = []
            while let part = try Self.read(descriptor), !part.isEmpty { all += part }
            return all
        }
    }

    /// One answer with a `Content-Length`, or a head alone.
    func answer(hasBody: Bool = true) async throws -> RawAnswer {
        let descriptor = descriptor
        return try await Self.onThread {
            var all: [UInt8] = []
            while true {
                if let answer = RawAnswer(all, hasBody: hasBody) { return answer }
                guard let part = try Self.read(descriptor, atMost: 1), !part.isEmpty else {
                    throw Broken(what: "closed after \(String(decoding: all, as: UTF8.self))")
                }
                all += part
            }
        }
    }

    func finishSending() { shutdown(descriptor, Int32(SHUT_WR)) }

    private static func read(_ descriptor: Int32, atMost size: Int = 65_536) throws -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: size)
        let count = recv(descriptor, &buffer, size, 0)
        guard count >= 0 else { throw Broken(what: "recv \(errno)") }
        return Array(buffer[..<count])
    }

    private static func onThread<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result(catching: body)) }
        }
    }
}

/// An answer as it came over the wire.
struct RawAnswer: Sendable {
    let status: Int
    let headers: [String: String]
    let body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }

    /// Nil while bytes are missing.
    init?(_ bytes: [UInt8], hasBody: Bool = true) {
        guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        status = lines.first.flatMap { Int($0.split(separator: " ").dropFirst().first ?? "") } ?? 0
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            headers[parts[0].lowercased()] = parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
        }
        self.headers = headers
        let length = hasBody ? headers["content-length"].flatMap { Int($0) } ?? 0 : 0
        guard bytes.count >= end.upperBound + length else { return nil }
        body = Array(bytes[end.upperBound..<(end.upperBound + length)])
    }
}
