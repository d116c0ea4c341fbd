import GRDB
import Storage

/// One transaction that many writes share, on the writer's connection.
struct SharedTransaction {
    typealias Work = @Sendable (SQLiteSession) throws -> @Sendable () -> Void
    typealias Refuse = @Sendable (any Error) -> Void

    private let db: GRDB.Database

    init(_ db: GRDB.Database) {
        self.db = db
    }

    /// Answers every write: after the commit, with its own error, or all with the error that ended the transaction.
    func commit(_ writes: [(work: Work, refuse: Refuse)]) {
        var answers: [@Sendable () -> Void] = []
        var open: [Refuse] = []
        do {
            try step("BEGIN IMMEDIATE")
            for write in writes {
                open.append(write.refuse)
                do {
                    answers.append(try inSavepoint(write.work))
                } catch {
                    guard db.isInsideTransaction else { throw error }
                    open.removeLast()
                    write.refuse(error)
                }
            }
            try step("COMMIT")
            answers.forEach { $0() }
        } catch {
            rollBack()
            let fault = Self.shared(error)
            (open + writes.dropFirst(open.count).map(\.refuse)).forEach { $0(fault) }
        }
    }

    private func inSavepoint(_ work: Work) throws -> @Sendable () -> Void {
        try step("SAVEPOINT one")
        let session = SQLiteSession(db)
        defer { session.end() }
        do {
            let answer = try work(session)
            if let failure = session.failure {
                throw StorageError.misuse("写入中有语句失败而未上抛：\(failure)")
            }
            try step("RELEASE one")
            return answer
        } catch {
            // SQLite itself ends the transaction when the disk is full or fails.
            guard db.isInsideTransaction else { throw error }
            try step("ROLLBACK TO one")
            try step("RELEASE one")
            throw error
        }
    }

    private func step(_ sql: String) throws {
        do {
            try db.cachedStatement(sql: sql).execute()
        } catch {
            throw SQLiteFault.of(error, sql: sql)
        }
    }

    private func rollBack() {
        guard db.isInsideTransaction else { return }
        try? db.execute(sql: "ROLLBACK")
    }

    /// A group that failed as a whole did so for want of disk or lock, whatever its members did.
    private static func shared(_ error: any Error) -> StorageError {
        switch error {
        case let error as StorageError: error
        default: .unavailable("事务未能提交：\(error)")
        }
    }
}
