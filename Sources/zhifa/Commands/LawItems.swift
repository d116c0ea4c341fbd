import ArgumentParser
import Foundation
import Law
import Ledger
import LegalTime
import Powers
import Tables

/// `zhifa law items`: every item of the product's own catalogue with its articles.
struct LawItems: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "items", abstract: "列出产品自带的处罚事项及其依据")

    @Flag(help: "输出 JSON")
    var json = false

    @Argument(parsing: .allUnrecognized, help: .hidden)
    var rest: [String] = []

    func run() throws {
        try LawOutput.refuse(rest)
        let items = try Self.items(in: try Settings().home)
        if json { return try LawOutput.write(items.map(\.json)) }
        for item in items {
            let days = "\(item.validFrom?.iso ?? "")..\(item.validTo?.iso ?? "")"
            print(
                "\(item.code)\t\(item.name)\t\(item.field)\t\(days)\t违反\(item.violated.printed)\t依据\(item.penalty.printed)"
            )
        }
    }

    private static func items(in home: URL) throws -> [CatalogueItem] {
        let folder = home.appendingPathComponent("Catalogue/items")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        let files = names.filter { $0.hasSuffix(".csv") }.sorted()
        guard !files.isEmpty else { throw SettingsFault("\(folder.path) 中没有事项清单：请检查 ZHIFA_HOME") }
        let lists = try files.map { name in
            try items([UInt8](try Data(contentsOf: folder.appendingPathComponent(name))), name)
        }
        return lists.flatMap { $0 }
    }

    private static func items(_ bytes: [UInt8], _ name: String) throws -> [CatalogueItem] {
        do {
            return try CatalogueFile.parse(bytes).items
        } catch {
            let first = error.list.first?.text ?? ""
            throw SettingsFault("\(name) 中有 \(error.total) 处错误：\(first)")
        }
    }
}

extension CatalogueItem {
    fileprivate var json: JSON {
        [
            "id": .string(code), "field": .string(field), "name": .string(name),
            "law": [
                "title": .string(law.title), "version": .string(law.version.iso), "level": .string(law.level.rawValue),
                "jurisdiction": .string(law.jurisdiction),
            ],
            "violated": violated.json, "penalty": penalty.json,
            "citations": .array((violated.citations + penalty.citations).map { .string($0.printed) }),
            "subjects": .array(subjects.map { .string($0.rawValue) }), "correction": .string(correction.rawValue),
            "mode": .string(mode.rawValue), "valid_from": validFrom.map { .string($0.iso) } ?? .null,
            "valid_to": validTo.map { .string($0.iso) } ?? .null,
            "verified": .array(verified.map { .string($0.rawValue) }), "note": .string(note),
        ]
    }
}

extension CitedArticles {
    fileprivate var json: JSON {
        ["text": .string(text), "citations": .array(citations.map { .string($0.printed) })]
    }
}
