import HTTPTypes
package import Hummingbird
package import NIOCore

/// A file to hand out: a document, evidence, an export.
///
/// ```swift
/// return Download(bytes, name: "行政处罚决定书.pdf", type: "application/pdf", tag: sha256, inline: true)
///     .response(to: request)
/// ```
/// Serves single byte ranges, `If-Range`, `If-None-Match`; HEAD comes with the route's GET. Not stored by the browser
/// beyond asking again, because who may read it can change.
package struct Download: Sendable {
    /// Writes the bytes of a range, part by part.
    package typealias Reader = @Sendable (Range<Int>, (ByteBuffer) async throws -> Void) async throws -> Void

    private let size: Int
    private let name: String
    private let type: String
    private let tag: String?
    private let inline: Bool
    private let content: Content

    private enum Content: Sendable {
        case bytes([UInt8])
        case read(Reader)
    }

    /// - Parameters:
    ///   - name: the file's name, also in Chinese.
    ///   - tag: what changes exactly when the content does, such as its hash.
    ///   - inline: to be shown by the browser; only for types that can do no harm there.
    package init(_ bytes: [UInt8], name: String, type: String, tag: String? = nil, inline: Bool = false) {
        self.init(size: bytes.count, name: name, type: type, tag: tag, inline: inline, content: .bytes(bytes))
    }

    /// A file that is read while it is sent.
    package init(
        size: Int,
        name: String,
        type: String,
        tag: String? = nil,
        inline: Bool = false,
        reader: @escaping Reader
    ) {
        self.init(size: size, name: name, type: type, tag: tag, inline: inline, content: .read(reader))
    }

    private init(size: Int, name: String, type: String, tag: String?, inline: Bool, content: Content) {
        self.size = size
        self.name = name
        self.type = type
        self.tag = tag.map { "\"\($0)\"" }
        self.inline = inline
        self.content = content
    }

    package func response(to request: Request) -> Response {
        var headers: HTTPFields = [
            .contentType: type, .acceptRanges: "bytes", .cacheControl: "private, no-cache",
            .contentDisposition: ContentDisposition.header(name: name, inline: inline),
            .xContentTypeOptions: "nosniff",
        ]
        if let tag {
            headers[.eTag] = tag
            if EntityTag.matches(request.headers[values: .ifNoneMatch], tag) {
                return Response(status: .notModified, headers: headers)
            }
        }
        switch range(for: request) {
        case .whole:
            return Response(status: .ok, headers: headers, body: body(0..<size))
        case .part(let part):
            headers[.contentRange] = "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(size)"
            return Response(status: .partialContent, headers: headers, body: body(part))
        case .outside:
            headers[.contentRange] = "bytes */\(size)"
            return Response(status: .rangeNotSatisfiable, headers: headers)
        }
    }

    /// A range counts for the file that the client has begun to read, and only if this is still that one.
    private func range(for request: Request) -> ByteRange {
        if let condition = request.headers[.ifRange], condition != tag { return .whole }
        return ByteRange(request.headers[.range], size: size)
    }

    private func body(_ part: Range<Int>) -> ResponseBody {
        switch content {
        case .bytes(let bytes): return .init(byteBuffer: ByteBuffer(bytes: bytes[part]))
        case .read(let read):
            return ResponseBody(contentLength: part.count) { writer in
                var sink = writer
                try await read(part) { try await sink.write($0) }
                try await sink.finish(nil)
            }
        }
    }
}
