import Foundation
import Storage

/// The data files that come with the product, under `ZHIFA_HOME`.
enum CatalogueFiles {
    /// Every year's table of holidays, as one file.
    static func calendar(in home: URL) throws -> [UInt8] {
        let folder = home.appendingPathComponent("Catalogue/calendar")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        var bytes: [UInt8] = []
        for name in names.sorted() where name.hasSuffix(".csv") {
            let file = try Data(contentsOf: folder.appendingPathComponent(name))
            // Each file has the same header; the first one's stands for all.
            let body = bytes.isEmpty ? file[...] : file.drop { $0 != UInt8(ascii: "\n") }.dropFirst()
            bytes += body
            if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
        }
        guard !bytes.isEmpty else { throw SettingsFault("\(folder.path) 中没有节假日表：请检查 ZHIFA_HOME") }
        return bytes
    }

    /// The items that come with the product; the demo district's bodies and powers besides. What others rest on first.
    static func lists(in home: URL, demo: Bool) throws -> [(ReferenceStream, [UInt8])] {
        var files: [(ReferenceStream, String)] = [(.catalogue, "items/items.csv")]
        if demo {
            files += [
                (.subjects, "demo/grants-subjects.csv"), (.squads, "demo/grants-squads.csv"),
                (.grants, "demo/grants.csv"),
            ]
        }
        return try files.map { stream, name in
            let file = home.appendingPathComponent("Catalogue").appendingPathComponent(name)
            guard let bytes = try? Data(contentsOf: file) else {
                throw SettingsFault("没有 \(file.path)：请检查 ZHIFA_HOME")
            }
            return (stream, [UInt8](bytes))
        }
    }
}
