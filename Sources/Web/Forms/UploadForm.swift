/// A submitted form with files (`multipart/form-data`): its fields as any form's, and the files beside them.
///
/// ```swift
/// let upload = try await context.upload(of: request)
/// try upload.form.checkToken(visitor.csrf)
/// let table = upload.file("table")                   // nil if none was chosen
/// ```
/// A name is sent once, as a field or as a file. A file field in which nothing was chosen is as if it weren't there.
package struct UploadForm: Sendable {
    package let form: Form
    private let files: [String: FormFile]

    /// - Parameter boundary: what stands between the parts, as `MultipartBoundary` reads it.
    /// - Throws: `Problem.unreadable`, `Problem.tooLarge` for too much text.
    package init(parsing bytes: [UInt8], boundary: String, limits: FormLimits = .init()) throws(Problem) {
        var reader = MultipartReader(bytes, boundary: boundary, limits: limits)
        var pairs: [(name: String, value: String)] = []
        var files: [String: FormFile] = [:]
        var names: Set<String> = []
        var fieldBytes = 0
        for (index, part) in try reader.parts().enumerated() {
            guard names.insert(part.head.name).inserted else { throw Form.repeated }
            if let fileName = part.head.fileName {
                if fileName.isEmpty, part.content.isEmpty { continue }
                files[part.head.name] = FormFile(name: fileName, bytes: Array(part.content))
                continue
            }
            fieldBytes += part.content.count
            guard fieldBytes <= limits.fieldBytes else { throw .tooLarge(limit: limits.fieldBytes) }
            guard let text = String(validating: part.content, as: UTF8.self) else {
                throw .unreadable("表单第 \(index + 1) 项的编码有误。")
            }
            pairs.append((part.head.name, try FormPairs.typed(text, item: index)))
        }
        form = try Form(pairs: pairs, limits: limits)
        self.files = files
    }

    /// The file that was chosen in the field of that name.
    package func file(_ name: String) -> FormFile? { files[name] }
}

/// A file that came with a form. Its type is not kept: what a client says of it proves nothing.
package struct FormFile: Sendable, Hashable {
    /// How it was called where it came from, for showing: the last part of the path, without anything that steers.
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        self.name = last.isEmpty ? "未命名" : ContentDisposition.safe(last)
        self.bytes = bytes
    }
}
