package import Hummingbird
import NIOCore

/// What a handler knows of its request besides the request itself.
package struct WebContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// Who is signed in; set by whoever checks the session or the token.
    package var visitor: Visitor?
    private let channel: any Channel

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        channel = source.channel
    }

    /// The decoded value of a parameter in the route.
    /// - Throws: `Problem.notFound` if it is empty, overlong or not UTF-8: no such thing exists.
    package func parameter(_ name: PathParameter) throws(Problem) -> String {
        guard let raw = coreContext.parameters.get(name.rawValue), raw.utf8.count <= 600,
            let value = PercentEncoding.decode(Array(raw.utf8)[...]), !value.isEmpty
        else { throw .notFound() }
        return value
    }

    /// Tells the connection that the body is wanted now, within the deadline.
    func wantBody(within deadline: Duration) {
        channel.triggerUserOutboundEvent(BodyWanted(deadline: deadline), promise: nil)
    }
}
