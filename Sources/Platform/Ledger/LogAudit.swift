import Ledger
import LegalTime
import Storage

/// The log as a whole: every leaf has its entry, every node follows from the leaves, and every checkpoint is signed
/// and names the root of its size.
struct LogAudit {
    private let key: CheckpointKey
    private var frontier = MerkleFrontier()
    private(set) var faults: [String] = []
    private var checkpoints: [StoredCheckpoint] = []
    private var lastCheckpoint = 0
    /// Below every size, so that a checkpoint whose size was changed to nothing is read as well.
    private var walkedTo = -1

    private static let page = 500

    init(key: CheckpointKey) {
        self.key = key
    }

    var size: Int { frontier.size }

    mutating func run(on c: any SQLConnection) throws {
        while true {
            let leaves = try Log.walk(from: frontier.size, limit: Self.page, on: c)
            for logged in leaves {
                guard logged.leaf.index == frontier.size, let hash = Digest(bytes: logged.leaf.hash) else {
                    faults.append("公证日志缺少第 \(frontier.size) 项，或它的哈希不完整")
                    return
                }
                if logged.entryHash != logged.leaf.hash { faults.append("公证日志第 \(logged.leaf.index) 项与条目不一致") }
                try append(hash, on: c)
                try checkCheckpoint(on: c)
            }
            if leaves.count < Self.page { break }
        }
        if try Log.size(on: c) != frontier.size { faults.append("公证日志的长度与各项不一致") }
        try finish(on: c)
    }

    private mutating func append(_ hash: Digest, on c: any SQLConnection) throws {
        for node in frontier.append(Merkle.leafHash(hash)) {
            if try Log.node(level: node.level, index: node.index, on: c) != node.hash.bytes {
                faults.append("公证日志的节点 \(node.level)/\(node.index) 与各项不一致")
            }
        }
    }

    private mutating func checkCheckpoint(on c: any SQLConnection) throws {
        try refill(on: c)
        guard let next = checkpoints.first, next.size == frontier.size else { return }
        checkpoints.removeFirst()
        lastCheckpoint = next.size
        do throws(LedgerFault) {
            let checkpoint = try Checkpoint.verify(note: next.note, key: key)
            let time = Instant(milliseconds: next.createdAt).seconds
            let agrees =
                checkpoint.size == next.size && checkpoint.root == frontier.root && checkpoint.time == time
                && checkpoint.origin == InstallationKeys.origin && next.createdAt % 1000 == 0
            if !agrees { faults.append("检查点 \(next.size) 与公证日志不一致") }
        } catch {
            faults.append("检查点 \(next.size)：\(error.message)")
        }
    }

    /// What is left names a size that the log does not have; and the last leaf has to be under a checkpoint.
    private mutating func finish(on c: any SQLConnection) throws {
        try refill(on: c)
        faults += checkpoints.map { "检查点 \($0.size) 没有对应的公证日志" }
        if lastCheckpoint != frontier.size { faults.append("公证日志的最后 \(frontier.size - lastCheckpoint) 项没有检查点") }
    }

    private mutating func refill(on c: any SQLConnection) throws {
        guard checkpoints.isEmpty else { return }
        checkpoints = try Checkpoints.walk(after: walkedTo, limit: Self.page, on: c)
        walkedTo = checkpoints.last?.size ?? walkedTo
    }
}
