/// What can go wrong below the stores.
package enum StorageError: Error, Sendable, Equatable {
    /// A unique key already exists; names the table.
    case conflict(String)
    /// The database cannot be reached, or the outcome of a commit is unknown; try again later.
    case unavailable(String)
    /// What is stored is not what this program stores.
    case damaged(String)
    /// This program used the database wrongly, or the operator gave it a wrong one.
    case misuse(String)

    /// What happened, in Chinese, for the operator.
    package var message: String {
        switch self {
        case .conflict(let table): "表 \(table) 中已有相同主键或唯一键的记录"
        case .unavailable(let text), .damaged(let text), .misuse(let text): text
        }
    }
}

extension StorageError: CustomStringConvertible {
    package var description: String { message }
}
