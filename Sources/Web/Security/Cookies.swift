import HTTPTypes
package import Hummingbird

/// The cookies we set: who is signed in, the form token before that, and the notice for the next page.
///
/// All are `HttpOnly`, `SameSite=Lax` and for the whole server. Behind TLS they carry the `__Host-` prefix, so that no
/// neighbouring host and no unencrypted page can set them.
///
/// ```swift
/// let cookies = Cookies(secure: true)
/// response.set(cookies.session(token, seconds: 12 * 3600))
/// let token = cookies.session(of: request)
/// ```
package struct Cookies: Sendable {
    /// One `Set-Cookie` value.
    package struct Setting: Sendable { let value: String }

    private let secure: Bool

    package init(secure: Bool) {
        self.secure = secure
    }

    /// The session's token, as it was set; `nil` if there is none or it is not hexadecimal.
    package func session(of request: Request) -> String? { token("zhifa", of: request) }

    package func session(_ token: String, seconds: Int) -> Setting { set("zhifa", token, seconds: seconds) }

    package func endSession() -> Setting { set("zhifa", "", seconds: 0) }

    /// The token of forms that are shown to someone not signed in (sign-in itself).
    package func form(of request: Request) -> String? { token("zhifa-form", of: request) }

    package func form(_ token: String) -> Setting { set("zhifa-form", token, seconds: 3600) }

    /// What the page after a redirect is to say.
    package func notice(of request: Request) -> Notice? {
        guard let raw = raw("zhifa-notice", of: request), let dot = raw.firstIndex(of: "."),
            let kind = Notice.Kind(rawValue: String(raw[..<dot])),
            let text = PercentEncoding.decode(Array(raw[dot...].dropFirst().utf8)[...])
        else { return nil }
        return Notice(kind, text)
    }

    /// - Parameter notice: of a few hundred characters at most; longer ones are cut.
    package func notice(_ notice: Notice) -> Setting {
        let text = String(notice.text.prefix(300))
        return set("zhifa-notice", "\(notice.kind.rawValue).\(PercentEncoding.encode(text))", seconds: 60)
    }

    package func endNotice() -> Setting { set("zhifa-notice", "", seconds: 0) }

    private func name(_ plain: String) -> String { secure ? "__Host-" + plain : plain }

    private func set(_ plain: String, _ value: String, seconds: Int) -> Setting {
        let flag = secure ? "; Secure" : ""
        return Setting(value: "\(name(plain))=\(value); Path=/; Max-Age=\(seconds); HttpOnly; SameSite=Lax\(flag)")
    }

    private func token(_ plain: String, of request: Request) -> String? {
        guard let value = raw(plain, of: request), value.utf8.count <= 128, !value.isEmpty else { return nil }
        return value.utf8.allSatisfy(Self.isTokenByte) ? value : nil
    }

    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// Nil too if the cookie is there twice: one of them is not ours.
    private func raw(_ plain: String, of request: Request) -> String? {
        let wanted = name(plain)
        var found: String?
        for header in request.headers[values: .cookie] {
            for pair in header.split(separator: ";") {
                let pair = pair.drop { $0 == " " }
                guard let equals = pair.firstIndex(of: "="), pair[..<equals] == wanted else { continue }
                guard found == nil else { return nil }
                found = String(pair[equals...].dropFirst())
            }
        }
        return found
    }
}

extension Response {
    /// Sets a cookie; several may be set.
    package mutating func set(_ cookie: Cookies.Setting) {
        headers.append(HTTPField(name: .setCookie, value: cookie.value))
    }
}
