import Dispatch

/// Work that waits, kept off the cooperative pool, which has only as many threads as the machine has cores.
enum Blocking {
    static func run(_ work: @escaping @Sendable () -> Void) async {
        await withCheckedContinuation { answer in
            DispatchQueue.global().async {
                work()
                answer.resume()
            }
        }
    }
}
