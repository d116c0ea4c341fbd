import Codes
import Testing

@Suite("Telephone numbers")
struct PhoneTests {
    @Test(
        "a number is kept in one spelling",
        arguments: [
            ("13800001234", "13800001234"), ("138-0000-1234", "13800001234"), ("+86 138 0000 1234", "13800001234"),
            ("０１０－８８８８８８８８", "010-88888888"), ("0571-88888888", "0571-88888888"),
            ("(0571)8888888", "0571-8888888"), ("057188888888", "0571-88888888"), ("+86-571-88888888", "0571-88888888"),
            ("+86 10 88888888", "010-88888888"), ("0086 19912345678", "19912345678"),
        ]
    )
    func right(_ text: String, _ kept: String) throws {
        #expect(try PhoneNumber(text).normalised == kept)
        #expect(PhoneNumber.isValid(kept))
    }

    @Test(
        "what is wrong is said",
        arguments: [
            ("", "联系电话为空"), ("1380000123", "手机号码应为 11 位，现有 10 位"), ("138000012345", "手机号码应为 11 位，现有 12 位"),
            ("12800001234", "手机号码应以 13 至 19 开头"), ("88888888", "固定电话应写区号，如 0571-88888888"),
            ("0571-888888", "固定电话应为区号加 7 至 8 位号码，如 0571-88888888"),
            ("010-888888888", "固定电话应为区号加 7 至 8 位号码，如 0571-88888888"),
            ("0138-0000123", "没有以 013 开头的区号"), ("0571-8888888a", "第 12 位“A”不可用：只用数字，区号后可用“-”"),
        ]
    )
    func wrong(_ text: String, _ message: String) {
        #expect(PhoneNumber.fault(in: text)?.message == message)
    }

    @Test("a mobile number is mobile", arguments: ["0571-88888888", "1380000123", "11011011011", ""])
    func notMobile(_ text: String) {
        #expect(MobileNumber.fault(in: text) != nil)
    }

    @Test("all segments from 13 to 19 are taken, and no other", arguments: 10...29)
    func segments(_ segment: Int) {
        #expect(MobileNumber.isValid("\(segment)012345678") == (13...19).contains(segment))
    }
}
