import Foundation
import HTTPTypes
import Hummingbird
import Testing
import Web

@Suite("Assets")
struct AssetTests {
    /// A folder with everything that must and must not be served.
    private func folder() throws -> String {
        let path = NSTemporaryDirectory() + "zhifa-assets-\(RandomToken.make().prefix(12))"
        let manager = FileManager.default
        try manager.createDirectory(atPath: path + "/sub.css", withIntermediateDirectories: true)
        for (name, text) in [
            ("a.min.css", String(repeating: "body{}", count: 50)), ("a.min.css.gz", "packed"), ("b.js", "1"),
            (".secret.css", "x"),
            ("notes.txt", "x"), ("plain", "x"),
        ] {
            try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
        }
        try manager.createSymbolicLink(atPath: path + "/link.css", withDestinationPath: "/etc/hostname")
        return path
    }

    private func request(_ headers: HTTPFields = [:]) -> Request {
        Request(
            head: HTTPRequest(method: .get, scheme: "http", authority: "x", path: "/", headerFields: headers),
            body: .init(buffer: .init())
        )
    }

    @Test("only plain files with a known ending are loaded: no dotfile, link or folder")
    func loaded() throws {
        let path = try folder()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let assets = try Assets(folders: [path, path + "/not-there"])
        #expect(assets.names == ["a.min.css", "b.js"])
    }

    @Test("a file is served under its hash, for ever, and packed if the client takes it")
    func served() throws {
        let path = try folder()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let assets = try Assets(folders: [path])
        let name = try #require(assets.link("a.min.css")?.path.split(separator: "/").last.map(String.init))
        #expect(name.contains(/^a\.min\.[0-9a-f]{16}\.css$/))

        let plain = try assets.response(to: request(), name: name)
        #expect(plain.headers[.cacheControl] == "public, max-age=31536000, immutable")
        #expect(plain.headers[.contentType] == "text/css; charset=utf-8")
        #expect(plain.headers[.contentLength] == "300")
        #expect(plain.headers[.vary] == "Accept-Encoding")

        let packed = try assets.response(to: request([.acceptEncoding: "br, gzip;q=0.5"]), name: name)
        #expect(packed.headers[.contentEncoding] == "gzip")
        #expect(packed.headers[.contentLength] == "6")
        let refused = try assets.response(to: request([.acceptEncoding: "gzip;q=0"]), name: name)
        #expect(refused.headers[.contentEncoding] == nil)

        let tag = try #require(plain.headers[.eTag])
        let known = try assets.response(to: request([.ifNoneMatch: "\"x\", W/\(tag)"]), name: name)
        #expect(known.status == .notModified)
    }

    @Test(
        "nothing else is reachable",
        arguments: [
            "a.min.css", "../a.min.css", ".secret.css", "/etc/passwd", "..", "a.min.0000000000000000.css", "link.css",
        ]
    )
    func unreachable(_ name: String) throws {
        let path = try folder()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let assets = try Assets(folders: [path])
        #expect(throws: Problem.self) { try assets.response(to: request(), name: name) }
    }

    @Test("our own files are all loadable")
    func ownFiles() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().resolvingSymlinksInPath()
        let assets = try Assets(folders: [root.path + "/Public"])
        #expect(Set(["zhifa.css", "forms.js", "keys.js", "icon.svg"]).isSubset(of: assets.names))
    }
}
