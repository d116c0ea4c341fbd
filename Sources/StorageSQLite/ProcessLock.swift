import Storage

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A lock file that lets one process have the database: two would both believe that they lead.
final class ProcessLock: Sendable {
    private let file: CInt

    /// A throw after the file is open runs `deinit`, which closes it.
    init(path: String) throws {
        // Close on exec, or the document worker would inherit the lock and keep it after us.
        file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw StorageError.unavailable("无法打开锁文件 \(path)：\(Self.reason())")
        }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            let reason = errno == EWOULDBLOCK ? "数据库已被另一个进程打开" : Self.reason()
            throw StorageError.unavailable("无法锁定 \(path)：\(reason)")
        }
    }

    /// The file itself stays: removing it would let two processes lock two different files of one name.
    func release() {
        _ = flock(file, LOCK_UN)
    }

    deinit {
        close(file)
    }

    private static func reason() -> String {
        strerror(errno).map { String(cString: $0) } ?? "错误 \(errno)"
    }
}
