/// `Content-Disposition` with a name in Chinese (RFC 6266, RFC 8187).
enum ContentDisposition {
    /// - Parameter inline: to be shown by the browser, not saved.
    static func header(name: String, inline: Bool) -> String {
        let clean = safe(name)
        let kind = inline ? "inline" : "attachment"
        return "\(kind); filename=\"\(plain(clean))\"; filename*=UTF-8''\(PercentEncoding.encode(clean))"
    }

    /// Without what file systems and shells read otherwise, and without marks that turn the reading direction: with
    /// them `fdp.exe` looks like `exe.pdf`.
    static func safe(_ name: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in name.unicodeScalars.prefix(120) {
            let isBad =
                scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
                || "/\\:*?\"<>|".unicodeScalars.contains(scalar)
            out.append(isBad ? "_" : scalar)
        }
        let text = String(out)
        return text.isEmpty || text.hasPrefix(".") ? "_" + text : text
    }

    /// For clients that read no other: ASCII only.
    private static func plain(_ name: String) -> String {
        String(String.UnicodeScalarView(name.unicodeScalars.map { $0.isASCII && $0 != "%" ? $0 : "_" }))
    }
}
