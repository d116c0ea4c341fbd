import Foundation
import Hummingbird
import Platform
import Web

/// A file on its way through a preview to its confirmation: the page carries it, the server keeps nothing.
struct CarriedFile: Sendable, Hashable {
    /// What a table that somebody imports may have; carried in a page, it still fits into a form.
    static let largest = 16 * 1024 * 1024
    private static let nameField = "_fileName"
    private static let contentField = "_fileContent"

    let name: String
    let bytes: [UInt8]

    init(_ file: FormFile) {
        (name, bytes) = (file.name, file.bytes)
    }

    /// The file that the page of a preview carried; `nil` if it is not whole.
    init?(_ sent: Form) {
        guard let name = sent[Self.nameField], let content = sent[Self.contentField], !content.isEmpty,
            let data = Data(base64Encoded: content)
        else { return nil }
        self.init(FormFile(name: name, bytes: [UInt8](data)))
    }

    func write(_ h: inout HTML) {
        h.hidden(Self.nameField, name)
        h.hidden(Self.contentField, Data(bytes).base64EncodedString())
    }

    /// `12 KB`
    var size: String { bytes.count < 1_000_000 ? "\((bytes.count + 999) / 1000) KB" : "\(bytes.count / 1_000_000) MB" }
}

extension Services {
    /// Reads a form with a table, from somebody who may import one; of others the body is not even read.
    func importForm(_ visit: Visit, _ request: Request, _ context: WebContext) async throws -> UploadForm {
        try allow(.importReference, visit)
        var limits = limits
        // Carried in a page, three bytes are four.
        limits.uploadBytes = min(limits.uploadBytes, CarriedFile.largest / 3 * 4 + 64 * 1024)
        let form = try await context.upload(of: request, limits: limits, fieldBytes: limits.uploadBytes)
        // What could be tried but never confirmed is refused at once.
        if let file = form.file("table"), file.bytes.count > CarriedFile.largest {
            throw Problem.tooLarge(limit: CarriedFile.largest)
        }
        return form
    }

    func allow(_ operation: Platform.Operation, _ visit: Visit) throws {
        if let denial = Authority.denial(operation, by: visit.principal, on: nil) { throw CaseFault.forbidden(denial) }
    }
}
