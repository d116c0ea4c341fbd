import Foundation
import LegalTime
import Powers
import Tables

/// What the tests of this room share.
enum Samples {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func bytes(_ path: String) -> [UInt8] {
        guard let data = try? Data(contentsOf: root.appending(path: "Catalogue/\(path)")) else { return [] }
        return [UInt8](data)
    }

    static let itemBytes = bytes("items/items.csv")

    /// The product's own list.
    static let catalogue: Catalogue = {
        do throws(TableFaults) {
            return try CatalogueFile.parse(itemBytes)
        } catch {
            return .empty
        }
    }()

    static func day(_ iso: String) -> CivilDay { CivilDay(iso: iso) ?? .earliest }

    /// The item's first edition; tests ask only for codes that are there.
    static func item(_ code: String) -> CatalogueItem? { catalogue.editions(of: code).first }

    /// Why a table is refused, as `row column reason`; empty when it is taken.
    static func faults(_ work: () throws(TableFaults) -> Void) -> [TableFault] {
        do throws(TableFaults) {
            try work()
            return []
        } catch {
            return error.list
        }
    }
}

/// A seeded generator, so that a failing case can be seen again.
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// A list of items as a clerk would type it, one cell changed at a time.
struct ItemSheet {
    var header: [String]
    var rows: [[String]]

    /// Two plain items of 城市道路管理条例 and 生态环境法典.
    init() {
        header = ItemColumn.allCases.map(\.title)
        rows = [Self.row("T001", law: "城市道路管理条例", version: "2019-03-24", level: "行政法规", penalty: "42")]
        rows.append(Self.row("T002", law: "中华人民共和国生态环境法典", version: "2026-03-12", level: "法律", penalty: "1128"))
    }

    static func row(_ code: String, law: String, version: String, level: String, penalty: String) -> [String] {
        let cells: [ItemColumn: String] = [
            .code: code, .field: "市政公用", .name: "事项\(code)", .law: law, .lawVersion: version, .lawLevel: level,
            .jurisdiction: "全国", .violated: "27", .penalty: penalty, .subjects: "个人;单位", .penaltyKinds: "罚款",
            .correction: "责令改正并处", .mode: "可以", .individualMax: "20000", .organisationMin: "100",
            .organisationMax: "20000", .simple: "不可以",
        ]
        return ItemColumn.allCases.map { cells[$0] ?? "" }
    }

    /// Row 2 is the first of data.
    mutating func set(_ column: ItemColumn, _ text: String, row: Int = 2) {
        guard let place = ItemColumn.allCases.firstIndex(of: column) else { return }
        rows[row - 2][place] = text
    }

    mutating func add(_ code: String, from: String = "", to: String = "", replaces: String = "") {
        rows.append(Self.row(code, law: "城市道路管理条例", version: "2019-03-24", level: "行政法规", penalty: "42"))
        set(.validFrom, from, row: rows.count + 1)
        set(.validTo, to, row: rows.count + 1)
        set(.replaces, replaces, row: rows.count + 1)
    }

    var bytes: [UInt8] { CSVTable(header: header, rows: rows).encode() }

    func parse() throws(TableFaults) -> Catalogue { try CatalogueFile.parse(bytes) }

    var faults: [TableFault] { Samples.faults { () throws(TableFaults) in _ = try parse() } }
}
