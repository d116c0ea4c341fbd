import HTTPTypes
import Ledger
import NIOCore
import NIOHTTP1

/// How a connection is ended so that the client still reads the last answer.
extension MessageGuard {
    /// Answers with `problem`, after the answers that are due before it, and ends the connection.
    func refuse(_ problem: Problem) {
        guard refusal == nil else { return }
        refusal = problem
        isLast = true
        if unanswered == 0 { sendRefusal() }
    }

    func sendRefusal() {
        guard let refusal, let context else { return }
        let body = refusal.json.canonical
        var headers = HTTPHeaders()
        headers.add(name: "Content-Type", value: "application/problem+json")
        headers.add(name: "Content-Length", value: String(body.count))
        headers.add(name: "Cache-Control", value: "no-store")
        headers.add(name: "X-Content-Type-Options", value: "nosniff")
        headers.add(name: "Connection", value: "close")
        let status = HTTPResponseStatus(statusCode: refusal.status.code, reasonPhrase: refusal.status.reasonPhrase)
        let head = HTTPResponseHead(version: .http1_1, status: status, headers: headers)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: body)))), promise: nil)
        let written = context.eventLoop.makePromise(of: Void.self)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: written)
        end(after: written.futureResult)
    }

    /// Closes once the answer is out; if the client is still sending, only our direction at first.
    func end(after written: EventLoopFuture<Void>) {
        guard let context else { return }
        let isComplete = arriving == .nothing && refusal == nil
        becomeDeaf()
        guard !isComplete else {
            return written.assumeIsolated().whenComplete { [weak self] _ in self?.context?.close(promise: nil) }
        }
        context.close(mode: .output, promise: nil)
        context.read()
        _ = schedule(on: context, in: limits.linger) { $0.context?.close(promise: nil) }
    }
}

extension Problem {
    /// 431.
    static let headerTooLarge = Problem(
        .requestHeaderFieldsTooLarge,
        type: "header-too-large",
        title: "请求头过大",
        detail: "请求头超过上限，没有接收。"
    )
}
