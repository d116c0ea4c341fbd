import Dispatch
package import Foundation
import Platform

/// Blobs as files below one folder; written beside, synced, then renamed, so that a crash leaves all or nothing.
package struct DiskBlobStore: BlobStore {
    private let root: URL
    private let queue = DispatchQueue(label: "zhifa.blobs", attributes: .concurrent)

    package init(root: URL) {
        self.root = root
    }

    package func put(_ name: String, _ bytes: [UInt8]) async throws {
        let target = try file(name)
        try await run {
            let manager = FileManager.default
            guard !manager.fileExists(atPath: target.path) else { return }
            try manager.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            let beside = target.appendingPathExtension("\(UInt64.random(in: .min ... .max)).part")
            try Self.writeDurably(bytes, to: beside)
            // The same name means the same contents, so whoever renames last changes nothing.
            guard rename(beside.path, target.path) == 0 else { throw BlobFault.disk(errno) }
            try Self.syncFolder(target.deletingLastPathComponent())
        }
    }

    package func get(_ name: String) async throws -> [UInt8]? {
        let target = try file(name)
        return try await run {
            FileManager.default.fileExists(atPath: target.path) ? [UInt8](try Data(contentsOf: target)) : nil
        }
    }

    /// Names are made of hashes and ids; anything that could leave the folder is a mistake of the caller.
    private func file(_ name: String) throws -> URL {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        let plain = parts.allSatisfy { part in
            !part.isEmpty
                && part.utf8.allSatisfy { $0 == 45 || $0 == 95 || (48...57).contains($0) || (97...122).contains($0) }
        }
        guard plain else { throw BlobFault.name }
        return parts.reduce(root) { $0.appendingPathComponent(String($1)) }
    }

    private func run<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try work() }) }
        }
    }

    private static func writeDurably(_ bytes: [UInt8], to url: URL) throws {
        let descriptor = open(url.path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        guard descriptor >= 0 else { throw BlobFault.disk(errno) }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try handle.write(contentsOf: Data(bytes))
        try handle.synchronize()
        try handle.close()
    }

    private static func syncFolder(_ url: URL) throws {
        let descriptor = open(url.path, O_RDONLY)
        guard descriptor >= 0 else { throw BlobFault.disk(errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw BlobFault.disk(errno) }
    }
}

package enum BlobFault: Error, Sendable {
    /// The operating system's error number.
    case disk(Int32)
    case name
}
