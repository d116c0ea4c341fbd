import NIOCore
import NIOHTTP1

/// Stands between the parser and Hummingbird, and keeps each connection within `ServerLimits`.
///
/// - A header that does not come to its end in time, is too long or is not HTTP: 408, 431, 400, and the end.
/// - A body is asked for (`BodyWanted`) before `100 Continue` is sent and its deadline runs.
/// - An answer that is sent before the body has been read ends the connection; so does `Connection: close` and HTTP/1.0.
/// - A client that takes nothing in any more is cut off.
/// - When the server is to end, what is still on its way gets `drain` and no more.
///
/// All runs on the connection's event loop.
final class MessageGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    /// What the client is sending.
    enum Arriving { case nothing, header, body }

    let limits: ServerLimits
    var context: ChannelHandlerContext?
    var arriving = Arriving.nothing
    /// Requests handed on whose answers have not ended.
    var unanswered = 0
    /// No request will be taken any more: the client said so, or it was refused.
    var isLast = false
    /// The present answer ends the connection.
    var isClosing = false
    var waitsForContinue = false
    /// What to answer once the answers before it have ended.
    var refusal: Problem?
    /// Whatever still arrives is dropped unread.
    private(set) var isDeaf = false
    private var headerBytes = 0
    /// The server is to end.
    private var isDraining = false
    private var sawPart = false
    private var headerTimer: Scheduled<Void>?
    private var bodyTimer: Scheduled<Void>?
    private var stallTimer: Scheduled<Void>?

    init(limits: ServerLimits) {
        self.limits = limits
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        for timer in [headerTimer, bodyTimer, stallTimer] { timer?.cancel() }
        self.context = nil
    }

    // MARK: The request

    func bytesWillArrive(_ count: Int) {
        sawPart = false
        guard arriving == .header else { return }
        headerBytes += count
        // The parser counts header fields only; a request line without end would be gathered for ever.
        if headerBytes > 2 * limits.headerBytes { refuse(.headerTooLarge) }
    }

    func bytesDidArrive(_ count: Int) {
        guard arriving == .nothing, !sawPart, count > 0, !isLast, let context else { return }
        arriving = .header
        headerBytes = count
        headerTimer = schedule(on: context, in: limits.headerDeadline) { guarded in
            guard guarded.arriving == .header else { return }
            guarded.refuse(.tooSlow())
        }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        sawPart = true
        switch unwrapInboundIn(data) {
        case .head(let head):
            arriving = .body
            headerTimer?.cancel()
            guard !isLast else { return }
            if let problem = RequestHead.problem(with: head) { return refuse(problem) }
            unanswered += 1
            isLast = !head.isKeepAlive
            waitsForContinue = RequestHead.waitsForContinue(head)
        case .body:
            break
        case .end:
            arriving = .nothing
            bodyTimer?.cancel()
        }
        if refusal == nil { context.fireChannelRead(data) }
    }

    func triggerUserOutboundEvent(context: ChannelHandlerContext, event: Any, promise: EventLoopPromise<Void>?) {
        guard let wanted = event as? BodyWanted else {
            return context.triggerUserOutboundEvent(event, promise: promise)
        }
        promise?.succeed()
        // With more than one request under way the body asked for has arrived already.
        guard arriving == .body, unanswered == 1 else { return }
        if waitsForContinue {
            waitsForContinue = false
            let head = HTTPResponseHead(version: .http1_1, status: .continue)
            context.writeAndFlush(wrapOutboundOut(.head(head)), promise: nil)
        }
        limitBody(on: context, to: isDraining ? min(limits.drain, wanted.deadline) : wanted.deadline)
    }

    private func limitBody(on context: ChannelHandlerContext, to deadline: Duration) {
        bodyTimer?.cancel()
        bodyTimer = schedule(on: context, in: deadline) { guarded in
            guard guarded.arriving == .body else { return }
            guarded.context?.fireErrorCaught(BodyFault.slow)
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is ChannelShouldQuiesceEvent {
            isDraining = true
            if bodyTimer != nil, arriving == .body { limitBody(on: context, to: limits.drain) }
            limitStall(on: context)
        }
        context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard let error = error as? HTTPParserError else { return context.fireErrorCaught(error) }
        guard refusal == nil, !isDeaf else { return }
        if arriving == .body { return context.fireErrorCaught(BodyFault.broken) }
        refuse(error == .headerOverflow ? .headerTooLarge : .unreadable("请求不符合 HTTP 协议。"))
    }

    // MARK: The answer

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(var head) where head.status.code >= 200:
            // A refusal that waits has the last word.
            let endsHere = refusal == nil && unanswered == 1 && (arriving == .body || isLast)
            isClosing = endsHere || head.headers[canonicalForm: "connection"].contains("close")
            if isClosing { head.headers.replaceOrAdd(name: "Connection", value: "close") }
            context.write(wrapOutboundOut(.head(head)), promise: promise)
        case .end:
            unanswered -= 1
            guard isClosing || refusal != nil && unanswered == 0 else { return context.write(data, promise: promise) }
            let written = promise ?? context.eventLoop.makePromise()
            context.writeAndFlush(data, promise: written)
            if isClosing { end(after: written.futureResult) } else { sendRefusal() }
        default:
            context.write(data, promise: promise)
        }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        limitStall(on: context)
        context.fireChannelWritabilityChanged()
    }

    private func limitStall(on context: ChannelHandlerContext) {
        stallTimer?.cancel()
        guard !context.channel.isWritable else { return }
        let time = isDraining ? limits.drain : limits.idle
        stallTimer = schedule(on: context, in: time) { $0.context?.close(promise: nil) }
    }

    /// From now on nothing is read but to be dropped.
    func becomeDeaf() {
        isDeaf = true
        bodyTimer?.cancel()
        headerTimer?.cancel()
    }

    func schedule(
        on context: ChannelHandlerContext,
        in time: Duration,
        _ body: @escaping (MessageGuard) -> Void
    ) -> Scheduled<Void> {
        context.eventLoop.assumeIsolated().scheduleTask(in: .init(time)) { [weak self] in
            if let self { body(self) }
        }
    }
}
