/// The header of one part of a form with files: the field's name, and the file's if it is one.
struct MultipartHead {
    let name: String
    /// As it was sent; empty where no file was chosen, `nil` for a field.
    let fileName: String?

    /// - Throws: `Problem.unreadable` for a part without a name, a nested one, an encoding that forms don't have, and a
    ///   file name in the form that RFC 7578 forbids.
    init(_ lines: [String], item: Int, limits: FormLimits) throws(Problem) {
        var fields: [String: String] = [:]
        for line in lines {
            guard let colon = line.firstIndex(of: ":"), line.unicodeScalars.allSatisfy(Self.isPlain) else {
                throw .unreadable("上传的表单第 \(item + 1) 项的头部有误。")
            }
            let value = line[colon...].dropFirst().trimmed
            // A name that begins with a space would be the line before, going on.
            guard line[..<colon].utf8.allSatisfy(ParameterisedValue.isTokenByte) else {
                throw .unreadable("上传的表单第 \(item + 1) 项的头部有误。")
            }
            guard fields.updateValue(value, forKey: line[..<colon].lowercased()) == nil else {
                throw .unreadable("上传的表单第 \(item + 1) 项的头部有重复。")
            }
        }
        guard let disposition = fields["content-disposition"].flatMap(ParameterisedValue.init),
            disposition.value == "form-data", let name = disposition["name"]
        else { throw .unreadable("上传的表单第 \(item + 1) 项没有写明名称。") }
        guard !name.isEmpty, name.utf8.count <= limits.nameLength else {
            throw .unreadable("表单第 \(item + 1) 项的名称为空或过长。")
        }
        guard disposition["filename*"] == nil else {
            throw .unreadable("上传的表单第 \(item + 1) 项的文件名写法有误，应直接写 UTF-8 的 filename。")
        }
        self.name = name
        fileName = disposition["filename"].map(Self.unescaped)
        try Self.check(fields, isFile: fileName != nil, item: item)
    }

    private static func check(_ fields: [String: String], isFile: Bool, item: Int) throws(Problem) {
        if let encoding = fields["content-transfer-encoding"],
            !["7bit", "8bit", "binary"].contains(encoding.lowercased())
        {
            throw .unreadable("上传的表单第 \(item + 1) 项用了不支持的传输编码。")
        }
        guard let type = fields["content-type"] else { return }
        guard let type = ParameterisedValue(type), !type.value.hasPrefix("multipart/") else {
            throw .unreadable("上传的表单第 \(item + 1) 项的类型有误；一项之内不能再分项。")
        }
        guard isFile || ["utf-8", nil].contains(type["charset"]?.lowercased()) else {
            throw .unreadable("上传的表单第 \(item + 1) 项不是 UTF-8 编码。")
        }
    }

    /// A tab may stand in a header, no other control character; a lone line feed least of all.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\t" || scalar.properties.generalCategory != .control
    }

    /// Browsers write a quote, and what else would end the line, as an escape; nothing else.
    private static func unescaped(_ name: String) -> String {
        name.replacing("%22", with: "\"").replacing("%0D", with: " ").replacing("%0A", with: " ")
    }
}

/// The boundary of a form with files, from its content type.
package enum MultipartBoundary {
    /// `nil` when the content is something else.
    /// - Throws: `Problem.unreadable` when there is no boundary, or none that may be one (RFC 2046, 5.1.1).
    package static func read(_ contentType: String?) throws(Problem) -> String? {
        guard let contentType, contentType.lowercased().hasPrefix("multipart/form-data") else { return nil }
        guard contentType.utf8.count < 300, let value = ParameterisedValue(contentType) else {
            throw .unreadable("上传的表单类型写法有误。")
        }
        guard value.value == "multipart/form-data" else { return nil }
        guard let boundary = value["boundary"], (1...70).contains(boundary.utf8.count),
            boundary.utf8.allSatisfy(isBoundaryByte), boundary.last != " "
        else { throw .unreadable("上传的表单没有写明分界（boundary），或分界的写法有误。") }
        return boundary
    }

    private static func isBoundaryByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: "'()+_,-./:=? ".utf8.contains(byte)
        }
    }
}
