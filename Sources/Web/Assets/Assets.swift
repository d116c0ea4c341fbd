import Foundation
import Ledger

/// The files that pages need: our own (`Public`) and the ones installed beside (`.local/assets`), read once at start.
///
/// Each file is served under a name that carries its hash, `/assets/zhifa.1a2b3c4d5e6f7a8b.css`, and may be kept for
/// ever. Only what was loaded is reachable: a request names a key of a dictionary and never a path on disk.
package struct Assets: Sendable {
    struct File: Sendable {
        let name: String
        let type: String
        let bytes: [UInt8]
        /// The same content, packed beforehand as `NAME.gz`.
        let packed: [UInt8]?
        let hash: String
    }

    /// By the name in the address.
    let files: [String: File]
    private let links: [String: Link]

    package init() {
        files = [:]
        links = [:]
    }

    /// Loads the regular files directly in the folders, in their order: of two with one name the first counts.
    ///
    /// Left out: names that start with a dot, links, folders, and endings that no page uses. A folder that is not
    /// there is empty.
    package init(folders: [String]) throws {
        var found: [String: [UInt8]] = [:]
        for folder in folders {
            for (name, bytes) in try Self.read(folder) where found[name] == nil { found[name] = bytes }
        }
        var files: [String: File] = [:]
        var links: [String: Link] = [:]
        for (name, bytes) in found {
            guard let dot = name.lastIndex(of: "."), let type = Self.types[String(name[dot...].dropFirst())] else {
                continue
            }
            let hash = String(Digest.sha256(bytes).hex.prefix(16))
            let address = "\(name[..<dot]).\(hash)\(name[dot...])"
            let packed = found[name + ".gz"].flatMap { $0.count < bytes.count ? $0 : nil }
            files[address] = File(name: name, type: type, bytes: bytes, packed: packed, hash: hash)
            links[name] = .asset(address)
        }
        self.files = files
        self.links = links
    }

    /// The address of a file by its plain name; `nil` if it was not loaded.
    package func link(_ name: String) -> Link? { links[name] }

    /// The plain names of what was loaded, sorted.
    package var names: [String] { links.keys.sorted() }

    private static let types = [
        "css": "text/css; charset=utf-8",
        "js": "text/javascript; charset=utf-8",
        "svg": "image/svg+xml",
        "png": "image/png",
        "ico": "image/vnd.microsoft.icon",
        "woff2": "font/woff2",
        "webmanifest": "application/manifest+json",
    ]

    private static func read(_ folder: String) throws -> [(String, [UInt8])] {
        let manager = FileManager.default
        guard manager.fileExists(atPath: folder) else { return [] }
        return try manager.contentsOfDirectory(atPath: folder).compactMap { name in
            guard !name.hasPrefix(".") else { return nil }
            let path = "\(folder)/\(name)"
            // Attributes of the entry itself: a link is seen as a link and left alone.
            let type = try manager.attributesOfItem(atPath: path)[.type] as? FileAttributeType
            guard type == .typeRegular else { return nil }
            return (name, [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))))
        }
    }
}
