import NIOCore

/// Sees the bytes before they are parsed, and tells the guard when a request has begun to arrive.
///
/// First in the pipeline. Once the guard only lingers, bytes end here.
final class ByteWatch: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private let messages: MessageGuard

    init(_ messages: MessageGuard) {
        self.messages = messages
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !messages.isDeaf else { return }
        let count = unwrapInboundIn(data).readableBytes
        messages.bytesWillArrive(count)
        context.fireChannelRead(data)
        messages.bytesDidArrive(count)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        context.fireChannelReadComplete()
        // Nobody behind asks for more any longer; what the client still sends must be taken all the same.
        if messages.isDeaf { context.read() }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if messages.isDeaf, case .some(ChannelEvent.inputClosed) = event as? ChannelEvent {
            context.close(promise: nil)
            return
        }
        context.fireUserInboundEventTriggered(event)
    }
}
