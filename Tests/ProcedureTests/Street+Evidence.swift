import Ledger

@testable import Procedure

extension Street {
    static let evidence: [String: JSON] = [
        "kind": "documentary", "name": "租赁合同", "proves": "摊位由当事人使用", "source": "当事人提供",
        "takenAt": "2026-05-19T02:00:00Z", "place": "横林中队", "firstOfficer": "wangmin", "secondOfficer": "liqiang",
        "confirmation": "confirmed", "particulars": ["form": "original"],
    ]

    /// What a kind of evidence needs, and no more.
    static let particulars: [EvidenceKind: [String: JSON]] = [
        .documentary: ["form": "copy", "signature": "李堃 2026-05-19 核对无误"],
        .physical: ["form": "original", "kept": "横林中队物证室 3 号柜"],
        .audiovisual: recording, .electronic: recording,
        .testimony: ["witnessName": "何平", "witnessFacts": "45 岁，邻店店主", "signature": "何平 2026-05-19"],
        .statement: ["party": 1, "signature": "李堃 2026-05-19"],
        .expert: [
            "institution": "云溪计量检定所", "qualification": "计量授权证书", "commission": "云综执鉴〔2026〕1号",
            "report": "云计检〔2026〕5号", "signature": "鉴定人二名，加盖机构印章",
        ],
        .inspection: ["photos": 2],
    ]

    private static let recording: [String: JSON] = [
        "carrier": "光盘一张", "maker": "王敏", "madeAt": "2026-05-18T01:00:00Z", "integrity": "SHA-256 3f9a…",
    ]

    static func evidence(_ kind: EvidenceKind, _ particulars: [String: JSON]? = nil) -> [String: JSON] {
        evidence.with("kind", .string(kind.rawValue))
            .with("particulars", .object(particulars ?? self.particulars[kind] ?? [:]))
    }
}
