/// The strict reader of `multipart/form-data` (RFC 7578): no text before the first boundary or after the last, no part
/// within a part, every part named.
struct MultipartReader {
    struct Part {
        let head: MultipartHead
        let content: ArraySlice<UInt8>
    }

    private let bytes: [UInt8]
    /// What ends a part: the line break before the boundary belongs to it.
    private let delimiter: [UInt8]
    private let limits: FormLimits
    private var index = 0

    init(_ bytes: [UInt8], boundary: String, limits: FormLimits) {
        self.bytes = bytes
        self.limits = limits
        delimiter = Array("\r\n--\(boundary)".utf8)
    }

    /// The parts in the order they were sent.
    mutating func parts() throws(Problem) -> [Part] {
        guard bytes.starts(with: delimiter.dropFirst(2)) else { throw .unreadable("上传的表单不是以分界开头。") }
        index = delimiter.count - 2
        var parts: [Part] = []
        while try goesOn() {
            guard parts.count < limits.pairs else { throw .unreadable("表单的项目超过 \(limits.pairs) 个。") }
            let head = try MultipartHead(headLines(item: parts.count), item: parts.count, limits: limits)
            guard let end = next(delimiter, from: index, before: bytes.count) else {
                throw .unreadable("上传的表单没有结尾，可能没有传完，请重新上传。")
            }
            parts.append(Part(head: head, content: bytes[index..<end]))
            index = end + delimiter.count
        }
        return parts
    }

    /// After a boundary: a line break and another part, or two hyphens and the end.
    private mutating func goesOn() throws(Problem) -> Bool {
        let rest = bytes[index...]
        if rest.starts(with: [0x0D, 0x0A]) {
            index += 2
            return true
        }
        let end = rest.dropFirst(2)
        guard rest.starts(with: "--".utf8), end.isEmpty || end.elementsEqual([0x0D, 0x0A]) else {
            throw .unreadable("上传的表单分界有误。")
        }
        return false
    }

    /// The header lines of a part; afterwards `index` stands at its content.
    private mutating func headLines(item: Int) throws(Problem) -> [String] {
        let start = index
        let limit = min(bytes.count, start + limits.partHeadBytes)
        guard let end = next([0x0D, 0x0A, 0x0D, 0x0A], from: start, before: limit) else {
            throw .unreadable("上传的表单第 \(item + 1) 项的头部过长或没有结束。")
        }
        index = end + 4
        guard let text = String(validating: bytes[start..<end], as: UTF8.self) else {
            throw .unreadable("上传的表单第 \(item + 1) 项的头部编码有误。")
        }
        // A carriage return and a line feed are one character.
        return text.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// Where `wanted` stands next, whole, between two places.
    private func next(_ wanted: [UInt8], from start: Int, before end: Int) -> Int? {
        guard let first = wanted.first else { return nil }
        var place = start
        while place + wanted.count <= end {
            if bytes[place] == first, bytes[place..<(place + wanted.count)].elementsEqual(wanted) { return place }
            place += 1
        }
        return nil
    }
}
