import HTTPTypes
package import Hummingbird
import NIOCore

extension Assets {
    /// The file of that name, packed if the client takes gzip, or 304 if it has it already.
    /// - Throws: `Problem.notFound`.
    package func response(to request: Request, name: String) throws(Problem) -> Response {
        guard let file = files[name] else { throw .notFound("没有这个文件。") }
        let packed = AcceptEncoding.takesGzip(request.headers[values: .acceptEncoding]) ? file.packed : nil
        let tag = packed == nil ? "\"\(file.hash)\"" : "\"\(file.hash)-gzip\""
        var headers: HTTPFields = [
            .contentType: file.type, .eTag: tag, .cacheControl: "public, max-age=31536000, immutable",
        ]
        if file.packed != nil { headers[.vary] = "Accept-Encoding" }
        if packed != nil { headers[.contentEncoding] = "gzip" }
        if EntityTag.matches(request.headers[values: .ifNoneMatch], tag) {
            return Response(status: .notModified, headers: headers)
        }
        return Response(
            status: .ok,
            headers: headers,
            body: .init(byteBuffer: ByteBuffer(bytes: packed ?? file.bytes))
        )
    }
}

/// `Accept-Encoding`, as far as we pack.
enum AcceptEncoding {
    static func takesGzip(_ values: [String]) -> Bool {
        for item in values.joined(separator: ",").split(separator: ",") {
            let parts = item.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" }.lowercased() }
            guard let coding = parts.first, coding == "gzip" || coding == "*" else { continue }
            return !parts.dropFirst().contains {
                $0.hasPrefix("q=0") && $0.dropFirst(3).allSatisfy { ".0".contains($0) }
            }
        }
        return false
    }
}

/// `If-None-Match`: the comparison is weak (RFC 9110, 13.1.2).
enum EntityTag {
    static func matches(_ values: [String], _ tag: String) -> Bool {
        values.joined(separator: ",").split(separator: ",").contains { item in
            var item = item.drop { $0 == " " }
            while item.last == " " { item.removeLast() }
            if item.hasPrefix("W/") { item = item.dropFirst(2) }
            return item == "*" || item == tag
        }
    }
}
