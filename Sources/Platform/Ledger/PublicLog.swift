package import Ledger
package import Storage

/// The log as the public may read it: checkpoints, and proofs that it only ever grew.
package struct PublicLog: Sendable {
    let database: any Database

    package init(database: any Database) {
        self.database = database
    }

    /// The newest signed checkpoint.
    package func checkpoint() async throws -> String? {
        try await database.read { try Checkpoints.latest(on: $0)?.note }
    }

    /// `nil` when the log is shorter than `to`.
    package func consistency(from: Int, to: Int) async throws -> [Digest]? {
        try await database.read { c in
            guard to <= (try Log.size(on: c)) else { return nil }
            return try Merkle.consistencyProof(from: from, to: to) { try LogReader.node($0, $1, on: c) }
        }
    }
}
