import Platform
import Testing

@Suite struct WakeTests {
    @Test("a waiter waits again after a wait that nobody woke")
    func again() async {
        let wake = Wake()
        await wake.wait(atMost: .milliseconds(1))
        let clock = ContinuousClock()
        let start = clock.now
        // A stream that ended with its first waiter would return at once, thousands of times a second.
        for _ in 0..<3 { await wake.wait(atMost: .milliseconds(20)) }
        #expect(clock.now - start >= .milliseconds(60))
    }

    @Test("a signal that came before the wait is not lost, and counts once")
    func early() async {
        let wake = Wake()
        wake.signal()
        wake.signal()
        // A lost signal would make this wait for a day.
        await wake.wait(atMost: .seconds(86_400))
        let clock = ContinuousClock()
        let start = clock.now
        await wake.wait(atMost: .milliseconds(20))
        #expect(clock.now - start >= .milliseconds(20))
    }

    @Test("a signal ends a wait")
    func wakes() async {
        let wake = Wake()
        async let waited: Void = wake.wait(atMost: .seconds(60))
        try? await Task.sleep(for: .milliseconds(10))
        wake.signal()
        await waited
    }

    @Test("a cancelled waiter goes at once")
    func cancelled() async {
        let wake = Wake()
        let task = Task { await wake.wait(atMost: .seconds(60)) }
        task.cancel()
        await task.value
    }
}
