package import Hummingbird
package import HummingbirdCore
package import Logging
import NIOCore
import NIOHTTP1

/// Hummingbird's HTTP/1.1 channel with the guard built in.
struct GuardedChannel: ServerChildChannel {
    typealias Value = HTTP1Channel.Value

    let base: HTTP1Channel
    let limits: ServerLimits

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        let limits = limits
        return base.setup(channel: channel, logger: logger).flatMapThrowing { value in
            let pipeline = channel.pipeline.syncOperations
            let messages = MessageGuard(limits: limits)
            let parser = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
            try pipeline.addHandler(messages, position: .after(parser))
            try pipeline.addHandler(ByteWatch(messages), position: .first)
            return value
        }
    }

    func handle(value: Value, logger: Logger) async {
        await base.handle(value: value, logger: logger)
    }
}

extension ServerLimits {
    /// The server that Hummingbird's `Application` is to use: `Application(…, server: limits.server, …)`.
    package var server: HTTPServerBuilder {
        var configuration = HTTP1Channel.Configuration(idleTimeout: .init(idle))
        configuration.httpDecoder = .init(
            maxHeaderFieldSize: headerBytes,
            maxHeaderListSize: headerBytes,
            maxHeaderFieldCount: headerFields
        )
        let limits = self
        return HTTPServerBuilder { [configuration] responder in
            GuardedChannel(base: HTTP1Channel(responder: responder, configuration: configuration), limits: limits)
        }
    }

    /// Where to listen, with the limit on connections.
    package func configuration(host: String, port: Int, logger: Logger) -> ApplicationConfiguration {
        ApplicationConfiguration(
            address: .hostname(host, port: port),
            availableConnectionsDelegate: .maximum(connections, logger: logger)
        )
    }
}
