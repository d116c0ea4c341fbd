package import Ledger
import LegalTime
package import Logging
import ServiceLifecycle
package import Storage

/// Appends committed entries to the Merkle log in batches and signs a checkpoint for each (定序).
///
/// One process is elected; acts never wait for it, their proofs exist a moment later.
package struct Sequencer: Service {
    let database: any Database
    let signer: CheckpointSigner
    let clock: Clock
    let wake: Wake
    let logger: Logger

    static let batch = 2000

    package init(database: any Database, signer: CheckpointSigner, clock: Clock, wake: Wake, logger: Logger) {
        self.database = database
        self.signer = signer
        self.clock = clock
        self.wake = wake
        self.logger = logger
    }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                var full = false
                do { full = try await turn() == Self.batch } catch {
                    logger.error("sequencer.failed", metadata: ["error": "\(error)"])
                }
                // A pause after each batch lets entries gather; the bound of one second holds without any signal.
                if !full {
                    // Cancelled only by the shutdown, which the loop asks about itself.
                    try? await Task.sleep(for: .milliseconds(200))
                    await wake.wait(atMost: .milliseconds(800))
                }
            }
        }
    }

    /// Appends one batch; how many entries it took.
    package func turn() async throws -> Int {
        guard try await database.holdLeadership("sequencer") else { return 0 }
        let signer = signer
        let now = clock.now()
        return try await database.write { c in
            let pending = try Log.pending(limit: Self.batch, on: c)
            guard !pending.isEmpty else { return 0 }
            let size = try Log.size(on: c)
            var frontier = try MerkleFrontier(size: size) { try LogReader.node($0, $1, on: c) }
            var nodes: [LogNode] = []
            for leaf in pending {
                guard let hash = Digest(bytes: leaf.hash) else { throw StorageError.damaged("log_queue 的哈希不是 32 字节") }
                nodes += frontier.append(Merkle.leafHash(hash)).map {
                    LogNode(level: $0.level, index: $0.index, hash: $0.hash.bytes)
                }
            }
            let leaves = pending.indices.map { LogLeaf(index: size + $0, pending[$0]) }
            try Log.append(leaves: leaves, nodes: nodes, on: c)
            let checkpoint = Checkpoint(
                origin: InstallationKeys.origin,
                size: frontier.size,
                root: frontier.root,
                time: now.seconds
            )
            try Checkpoints.insert(
                StoredCheckpoint(
                    size: frontier.size,
                    note: try checkpoint.signed(by: signer),
                    createdAt: now.milliseconds / 1000 * 1000
                ),
                on: c
            )
            return pending.count
        }
    }
}

extension Instant {
    /// RFC 3339 to the second, as checkpoints write it.
    var seconds: String { String(utc.prefix(19)) + "Z" }
}

/// Reads the log's tree from its kept nodes.
enum LogReader {
    static func node(_ level: Int, _ index: Int, on c: any SQLConnection) throws -> Digest {
        guard let bytes = try Log.node(level: level, index: index, on: c), let hash = Digest(bytes: bytes) else {
            throw StorageError.damaged("日志缺少节点 \(level)/\(index)")
        }
        return hash
    }
}
