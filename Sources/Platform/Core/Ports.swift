package import LegalTime

/// The present instant; tests and the demo bring their own.
package struct Clock: Sendable {
    package let now: @Sendable () -> Instant

    package init(now: @escaping @Sendable () -> Instant) {
        self.now = now
    }
}

/// Where large bytes lie: documents and evidence, under names that are hashes. Contents arrive sealed.
package protocol BlobStore: Sendable {
    /// Keeps the bytes durably; the same name again changes nothing.
    func put(_ name: String, _ bytes: [UInt8]) async throws
    /// `nil` when there is no such blob.
    func get(_ name: String) async throws -> [UInt8]?
}
