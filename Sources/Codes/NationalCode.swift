/// A code of a national standard (国家标准代码) that can be judged by itself, without asking any register.
package protocol NationalCode: Hashable, Sendable {
    /// What messages call it.
    static var title: String { get }
    /// What a value looks like, in one sentence for a form.
    static var message: String { get }
    /// The one spelling in which a value is kept and compared; `printed` may group it for the eye.
    var normalised: String { get }
    /// Takes any usual spelling: full-width or lower-case letters, spaces, the kind's own separators.
    init(_ text: String) throws(CodeFault)
}

extension NationalCode {
    /// Whether the text is a value, and spelt as it is kept.
    package static func isValid(_ text: String) -> Bool {
        do throws(CodeFault) {
            return try Self(text).normalised == text
        } catch {
            return false
        }
    }

    /// What is wrong with the text; `nil` when it is a value in any spelling.
    package static func fault(in text: String) -> CodeFault? {
        do throws(CodeFault) {
            _ = try Self(text)
            return nil
        } catch {
            return error
        }
    }
}

/// Why a text is no value of a code.
package struct CodeFault: Error, Hashable, Sendable {
    package enum Reason: String, Sendable, CaseIterable {
        case empty, length, character, date, shape, check
    }

    package let reason: Reason
    /// Chinese, exact, and free of personal data: places are named, not what stands there.
    package let message: String

    init(_ reason: Reason, _ message: String) {
        self.reason = reason
        self.message = message
    }
}
