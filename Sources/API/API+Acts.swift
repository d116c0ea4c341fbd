import HTTPTypes
import Hummingbird
import Ledger
import LegalTime
import Platform
import Procedure
import Web

/// Registering and acting.
extension API {
    /// `POST /cases`: the fields of `register-case`, or of the act that the body names; 201 with the case's address.
    func registerCase(_ request: Request, _ context: WebContext) async throws -> Response {
        let principal = try await principal(request)
        let json = try await context.json(of: request)
        let input = try ActBody.opening(json)
        let receipt = try await perform(input, in: nil, principal, request, json)
        var response = Response.json(receipt.json, status: .created)
        response.headers[.location] = Link.apiCase(receipt.caseID).path
        response.headers[.eTag] = ETag.print(receipt.version)
        return response
    }

    /// `POST /cases/{id}/acts`: `{"act": "…", …fields}`; 201 with what it left behind.
    func doAct(_ request: Request, _ context: WebContext) async throws -> Response {
        let principal = try await principal(request)
        let id = try context.parameter(.case)
        let json = try await context.json(of: request)
        let input = try ActBody.read(json, act: nil)
        let receipt = try await perform(input, in: id, principal, request, json)
        var response = Response.json(receipt.json, status: .created)
        response.headers[.eTag] = ETag.print(receipt.version)
        return response
    }

    private func perform(
        _ input: ActInput,
        in id: String?,
        _ principal: Principal,
        _ request: Request,
        _ json: JSON
    ) async throws -> Receipt {
        let once = try idempotency(request, json, id)
        let version = try ETag.read(request.headers[.ifMatch])
        return try await desk.perform(input, in: id, by: principal, version: version, once: once)
    }

    /// The idempotency key of the request, if it has one.
    static func key(_ request: Request) throws(Problem) -> String? {
        guard let key = request.headers[.idempotencyKey] else { return nil }
        guard (1...200).contains(key.utf8.count), key.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            throw .unreadable("Idempotency-Key 应为 1 至 200 个可见 ASCII 字符。")
        }
        return key
    }

    /// The key with the hash of what it stands for: address and canonical body, so that spacing does not matter.
    private func idempotency(_ request: Request, _ json: JSON, _ id: String?) throws(Problem) -> OnceOnly? {
        guard let key = try Self.key(request) else { return nil }
        return OnceOnly(key: key, request: .sha256(Array((id ?? "").utf8) + [0] + json.canonical))
    }
}

/// The envelope of an act in JSON: `act`, `occurredAt`, `occurredPlace`, and the act's own fields beside them.
enum ActBody {
    static let envelope: Set<String> = ["act", "occurredAt", "occurredPlace"]

    /// A body that opens a case: the registration, unless it names another act that opens one.
    static func opening(_ json: JSON) throws -> ActInput {
        let named = json["act"]
        guard let named, named != .null else { return try read(json, act: Acts.registration.id) }
        guard let id = named.stringValue, Acts.opens(id) else {
            let ids = Acts.openings.map(\.id).joined(separator: "、")
            throw CaseFault.invalid([FieldError("act", "开立案卷的办案行为只有：\(ids)")])
        }
        return try read(json, act: id)
    }

    /// - Parameter act: the act that the address names; `nil` when the body has to name it.
    static func read(_ json: JSON, act: String?) throws -> ActInput {
        guard case .object(var object) = json else { throw Problem.unreadable("请求正文应为 JSON 对象。") }
        let named = object.removeValue(forKey: "act")?.stringValue
        guard let id = act ?? named else { throw CaseFault.invalid([FieldError("act", "必填：办案行为")]) }
        var occurredAt: Instant?
        if let value = object.removeValue(forKey: "occurredAt"), value != .null {
            guard let instant = value.stringValue.flatMap(Instant.init(rfc3339:)) else {
                throw CaseFault.invalid([FieldError("occurredAt", "应为日期和时间，如 2026-05-08T14:05:00+08:00")])
            }
            occurredAt = instant
        }
        let place = object.removeValue(forKey: "occurredPlace")
        guard place == nil || place == .null || place?.stringValue != nil else {
            throw CaseFault.invalid([FieldError("occurredPlace", "应为文字")])
        }
        return ActInput(act: id, fields: object, occurredAt: occurredAt, place: place?.stringValue)
    }
}

/// The dossier's version as an entity tag: `"7"`.
enum ETag {
    static func print(_ version: Int) -> String { "\"\(version)\"" }

    /// `nil` when there is no condition, or `*`.
    static func read(_ value: String?) throws(Problem) -> Int? {
        guard let value, value != "*" else { return nil }
        guard value.count >= 3, value.first == "\"", value.last == "\"",
            let version = Int(value.dropFirst().dropLast())
        else { throw .unreadable("If-Match 应为案件的版本，如 \"7\"。") }
        return version
    }
}

extension HTTPField.Name {
    // A literal that is a valid field name: RFC 9110 token characters only.
    static let idempotencyKey = HTTPField.Name("Idempotency-Key") ?? .ifMatch
}
