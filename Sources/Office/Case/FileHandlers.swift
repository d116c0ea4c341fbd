import Hummingbird
import Ledger
import Platform
import Web

/// Documents and the dossier package, as files.
struct FileHandlers: Sendable {
    let services: Services

    func register(on site: Site) {
        site.get(
            .document,
            services.signedIn { visit, request, context in
                let id = try context.parameter(.case)
                let document = try context.parameter(.document)
                let file = try await services.reader.document(document, of: id, for: visit.principal)
                return Download(file.bytes, name: file.name, type: "application/pdf", tag: file.hash.hex, inline: true)
                    .response(to: request)
            }
        )
        site.get(
            .export,
            services.signedIn { visit, request, context in
                let id = try context.parameter(.case)
                let bytes = try await Exporter(reader: services.reader).export(id, for: visit.principal)
                return Download(bytes, name: "案卷包 \(id).tar", type: "application/x-tar").response(to: request)
            }
        )
    }
}
