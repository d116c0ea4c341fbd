import HTTPTypes
package import Hummingbird
package import Ledger
import NIOCore

/// The few kinds of answers there are.
extension Response {
    /// A page. It is not stored anywhere: it may show personal data.
    package static func page(_ page: HTML, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(bytes: page.bytes))
        )
    }

    /// Canonical JSON.
    package static func json(_ json: JSON, status: HTTPResponse.Status = .ok) -> Response {
        bytes(json.canonical, type: "application/json", status: status)
    }

    /// RFC 9457.
    package static func problem(_ problem: Problem) -> Response {
        var response = bytes(problem.json.canonical, type: "application/problem+json", status: problem.status)
        response.headers.append(contentsOf: problem.headers)
        return response
    }

    package static func bytes(_ bytes: [UInt8], type: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(status: status, headers: [.contentType: type], body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// After a POST: the browser goes on with GET.
    package static func seeOther(_ link: Link) -> Response {
        Response(status: .seeOther, headers: [.location: link.path])
    }
}
