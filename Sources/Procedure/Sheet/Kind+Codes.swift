import Codes
import Ledger

extension Kind where Value == String {
    /// A code of a national standard, in any usual spelling; kept in its one spelling.
    static func code<Code: NationalCode>(_ code: Code.Type) -> Kind {
        Kind(
            schema: CodeReading.schema(code),
            control: .text(max: CodeReading.longest),
            read: { json, path, errors in CodeReading.read(code, json, path, &errors) },
            write: { .string($0) }
        )
    }
}

extension Kind where Value == PersonalText {
    /// A code that is personal data; kept in its one spelling, so that the same person is found again.
    static func personalCode<Code: NationalCode>(_ code: Code.Type) -> Kind {
        personal(schema: CodeReading.schema(code), max: CodeReading.longest) { json, path, errors in
            CodeReading.read(code, json, path, &errors)
        }
    }
}

private enum CodeReading {
    /// Leaves room for spaces and separators that the one spelling does not have.
    static let longest = 40

    static func schema<Code: NationalCode>(_ code: Code.Type) -> JSON {
        ["type": "string", "minLength": 1, "maxLength": .int(longest), "description": .string(code.message)]
    }

    static func read<Code: NationalCode>(
        _ code: Code.Type,
        _ json: JSON,
        _ path: String,
        _ errors: inout [FieldError]
    ) -> String? {
        guard case .string(let text) = json else {
            errors.append(FieldError(path, "应为文字"))
            return nil
        }
        guard text.unicodeScalars.count <= longest else {
            errors.append(FieldError(path, code.message))
            return nil
        }
        do throws(CodeFault) {
            return try code.init(text).normalised
        } catch {
            errors.append(FieldError(path, error.reason == .empty ? "必填" : error.message))
            return nil
        }
    }
}
