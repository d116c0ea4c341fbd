import Foundation
import Platform
import Storage
import Tables

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

    /// The phrases that officers fill fields in with; none but whole files of good ones.
    static func phrases(in home: URL) throws -> PhraseBook {
        let folder = home.appendingPathComponent("Catalogue/phrases")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return PhraseBook(
            try names.sorted().filter { $0.hasSuffix(".csv") }.flatMap { name in
                let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
                do throws(TableFaults) {
                    return try PhraseFile.parse(bytes)
                } catch {
                    let faults = error.list.prefix(5).map(\.text).joined(separator: "；")
                    throw SettingsFault("常用语 Catalogue/phrases/\(name) 有 \(error.total) 处错误：\(faults)")
                }
            }
        )
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
