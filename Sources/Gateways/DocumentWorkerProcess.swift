import Foundation
import Glibc

/// A child process that talks over one socket, its standard input and output. Used on one thread; whoever holds it ends it.
///
/// Spawned directly and not by Foundation's `Process`, so that the child gets no other descriptor and is reaped here.
final class DocumentWorkerProcess {
    let pid: pid_t
    private var socket: CInt
    private var ended = false

    /// Throws why the child could not be started.
    init(arguments: [String], environment: [String]) throws(WorkerFault) {
        var ends: [CInt] = [-1, -1]
        guard socketpair(AF_UNIX, CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
            throw .ended(Self.reason("socketpair", errno))
        }
        let (pid, failure) = Self.spawn(arguments, environment, ends[1])
        close(ends[1])
        guard failure == 0 else {
            close(ends[0])
            throw .ended(Self.reason(arguments.first ?? "", failure))
        }
        self.pid = pid
        socket = ends[0]
    }

    private static func spawn(_ arguments: [String], _ environment: [String], _ end: CInt) -> (pid_t, CInt) {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_adddup2(&actions, end, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, end, STDOUT_FILENO)
        // The timers that end a worker are signals: none may stay blocked or ignored from our side.
        var (none, all) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        let argv = arguments.map { strdup($0) } + [nil]
        let envp = environment.map { strdup($0) } + [nil]
        defer { for pointer in argv + envp { free(pointer) } }
        var pid: pid_t = 0
        let failure = posix_spawn(&pid, arguments.first ?? "", &actions, &attributes, argv, envp)
        return (pid, failure)
    }

    /// Sends all bytes before the deadline.
    func send(_ bytes: [UInt8], by deadline: Deadline) throws(WorkerFault) {
        var sent = 0
        while sent < bytes.count {
            try wait(POLLOUT, by: deadline)
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.send(
                    socket,
                    buffer.baseAddress.map { $0 + sent },
                    bytes.count - sent,
                    CInt(MSG_NOSIGNAL) | CInt(MSG_DONTWAIT)
                )
            }
            if count < 0, errno == EINTR || errno == EAGAIN { continue }
            guard count > 0 else { throw .ended(Self.reason("send", errno)) }
            sent += count
        }
    }

    /// Receives exactly so many bytes before the deadline.
    func receive(_ count: Int, by deadline: Deadline) throws(WorkerFault) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var received = 0
        while received < count {
            try wait(POLLIN, by: deadline)
            let part = bytes.withUnsafeMutableBytes { buffer in
                recv(socket, buffer.baseAddress.map { $0 + received }, count - received, CInt(MSG_DONTWAIT))
            }
            if part < 0, errno == EINTR || errno == EAGAIN { continue }
            guard part > 0 else { throw .ended(part == 0 ? "连接已关闭" : Self.reason("recv", errno)) }
            received += part
        }
        return bytes
    }

    private func wait(_ event: CInt, by deadline: Deadline) throws(WorkerFault) {
        while true {
            let left = deadline.millisecondsLeft
            guard left > 0 else { throw .late }
            var poll = pollfd(fd: socket, events: Int16(event), revents: 0)
            let ready = Glibc.poll(&poll, 1, left)
            if ready > 0 { return }
            guard ready == 0 || errno == EINTR else { throw .ended(Self.reason("poll", errno)) }
        }
    }

    /// Whether the child still runs; one that ended is reaped.
    func isRunning() -> Bool {
        if !ended, reap(WNOHANG) { ended = true }
        return !ended
    }

    /// Ends the child: at once, or by closing its input and giving it a moment first.
    func end(gently: Bool) {
        guard socket >= 0 else { return }
        close(socket)
        socket = -1
        let deadline = Deadline(seconds: gently ? 5 : 0)
        while isRunning(), deadline.millisecondsLeft > 0 { usleep(10_000) }
        guard isRunning() else { return }
        kill(pid, SIGKILL)
        ended = reap(0)
    }

    deinit {
        end(gently: false)
    }

    private func reap(_ options: CInt) -> Bool {
        var status: CInt = 0
        var result: pid_t
        repeat { result = waitpid(pid, &status, options) } while result < 0 && errno == EINTR
        // No such child is as good as reaped.
        return result != 0
    }

    private static func reason(_ what: String, _ code: CInt) -> String {
        "\(what): \(String(cString: strerror(code)))"
    }
}

/// What can befall a conversation with a worker.
enum WorkerFault: Error {
    case ended(String)
    case late
    /// It speaks, but not as agreed.
    case garbled(String)
}

/// A point on the clock that never jumps.
struct Deadline {
    private let end: ContinuousClock.Instant

    init(seconds: Int) { end = .now + .seconds(seconds) }

    var millisecondsLeft: CInt {
        let left = ContinuousClock.now.duration(to: end)
        guard left > .zero else { return 0 }
        let (seconds, attoseconds) = left.components
        return CInt(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1)
    }
}
