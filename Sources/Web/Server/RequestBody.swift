package import Hummingbird
package import Ledger
import NIOCore

/// Reading bodies, always with a limit and a deadline.
///
/// ```swift
/// let json = try await context.json(of: request)
/// let form = try await context.form(of: request)
/// let upload = try await context.upload(of: request)
/// ```
/// What is too large by its own `Content-Length` is refused unread; what turns out too large or too slow is refused
/// where it does. In all these cases the connection ends with the answer.
extension WebContext {
    /// The whole body.
    /// - Throws: `Problem` 413, 408, or 400 if the body breaks off.
    package func body(of request: Request, limit: Int, deadline: Duration = .seconds(30)) async throws -> [UInt8] {
        let announced = request.headers[.contentLength].flatMap { Int($0) }
        if let announced, announced > limit { throw Problem.tooLarge(limit: limit) }
        wantBody(within: deadline)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(announced ?? 0)
        do {
            for try await part in request.body {
                guard bytes.count + part.readableBytes <= limit else { throw Problem.tooLarge(limit: limit) }
                bytes.append(contentsOf: part.readableBytesView)
            }
        } catch let problem as Problem {
            throw problem
        } catch BodyFault.slow {
            throw Problem.tooSlow()
        } catch {
            throw Problem.unreadable("请求正文没有传完。")
        }
        guard announced == nil || announced == bytes.count else { throw Problem.unreadable("请求正文没有传完。") }
        return bytes
    }

    /// The body as JSON.
    /// - Throws: `Problem` 415 for another content type, 400 with `offset` for what is not strict JSON.
    package func json(of request: Request, limits: ServerLimits = .init()) async throws -> JSON {
        guard ContentType.isJSON(request.headers[.contentType]) else {
            throw Problem.unsupported(expected: "application/json")
        }
        let bytes = try await body(of: request, limit: limits.jsonBytes, deadline: limits.bodyDeadline)
        do {
            return try JSON(parsing: bytes)
        } catch {
            var problem = Problem.unreadable("请求正文不是合规的 JSON：第 \(error.offset) 字节，\(error.message)。")
            problem.extra["offset"] = .int(error.offset)
            throw problem
        }
    }

    /// The body as a form.
    /// - Throws: `Problem` 415 for another content type, 400 for what is not a form.
    package func form(of request: Request, limits: ServerLimits = .init()) async throws -> Form {
        guard ContentType.isForm(request.headers[.contentType]) else {
            throw Problem.unsupported(expected: "application/x-www-form-urlencoded")
        }
        return try Form(parsing: await body(of: request, limit: limits.formBytes, deadline: limits.bodyDeadline))
    }

    /// The body as a form with files. Whoever may not send one is to be refused before it is read.
    /// - Parameter fieldBytes: what all fields together may take, if not what a form without files may.
    /// - Throws: `Problem` 415 for another content type, 413, 408, 400 for what is no such form.
    package func upload(
        of request: Request,
        limits: ServerLimits = .init(),
        fieldBytes: Int? = nil
    ) async throws -> UploadForm {
        guard let boundary = try MultipartBoundary.read(request.headers[.contentType]) else {
            throw Problem.unsupported(expected: "multipart/form-data")
        }
        let bytes = try await body(of: request, limit: limits.uploadBytes, deadline: limits.uploadDeadline)
        var formLimits = FormLimits()
        formLimits.fieldBytes = fieldBytes ?? limits.formBytes
        return try UploadForm(parsing: bytes, boundary: boundary, limits: formLimits)
    }
}

/// Content types with the only charset we read.
package enum ContentType {
    static func isJSON(_ value: String?) -> Bool { matches(value, "application/json") }

    static func isForm(_ value: String?) -> Bool { matches(value, "application/x-www-form-urlencoded") }

    package static func matches(_ value: String?, _ expected: String) -> Bool {
        guard let value, value.utf8.count < 200 else { return false }
        let parts = value.lowercased().split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
        return parts.first == expected
            && parts.dropFirst().allSatisfy { $0 == "charset=utf-8" || $0 == "charset=\"utf-8\"" }
    }
}
