/// The hash chain of one dossier (散列链).
package enum Chain {
    /// What is wrong among the entries of a dossier, given from the first on in the order in which they are stored.
    package static func faults(in entries: [Entry]) -> [LedgerFault] {
        var faults: [LedgerFault] = []
        var previous = Digest.zero
        for (place, entry) in entries.enumerated() {
            let name = "第\(place + 1)条"
            if let first = entries.first, !entry.belongs(organ: first.organ, dossier: first.dossier) {
                faults.append(LedgerFault(name, "属于其他案卷（机关\(entry.organ)，案卷\(entry.dossier)）"))
            }
            if entry.seq != place + 1 {
                faults.append(LedgerFault(name, "序号是\(entry.seq)，条目有缺失或次序有误"))
            }
            if entry.previous != previous {
                faults.append(LedgerFault(name, "与前一条目的散列值不衔接"))
            }
            previous = entry.hash
        }
        return faults
    }
}
