import Codes
import LegalTime
import Testing

@Suite("Identity numbers")
struct IdentityCardTests {
    @Test(
        "the standard's example and worked numbers are taken",
        arguments: [
            ("11010519491231002X", "1949-12-31", IdentityCard.Sex.female),
            ("330102199001011234", "1990-01-01", .male), ("320200198512310013", "1985-12-31", .male),
            ("330106200802290027", "2008-02-29", .female),
        ]
    )
    func right(_ number: String, _ birthday: String, _ sex: IdentityCard.Sex) throws {
        let card = try IdentityCard(number)
        #expect(card.birthday.iso == birthday && card.sex == sex && card.holder == .resident)
        #expect(IdentityCard.isValid(number))
        #expect(card.division == String(number.prefix(6)))
    }

    @Test("small x, full-width digits and spaces are taken", arguments: ["11010519491231002x", "１１０１０５ 19491231 002Ｘ"])
    func spellings(_ text: String) throws {
        #expect(try IdentityCard(text).normalised == "11010519491231002X")
        #expect(!IdentityCard.isValid(text))
    }

    @Test(
        "residence permits of Hong Kong, Macao and Taiwan have the same form",
        arguments: [
            ("810000", IdentityCard.Holder.hongKong), ("820000", .macao), ("830000", .taiwan), ("710000", .resident),
        ]
    )
    func permits(_ region: String, _ holder: IdentityCard.Holder) throws {
        let numbers = (Alphabet.digits + "X").map { "\(region)19900101001\($0)" }.filter { IdentityCard.isValid($0) }
        #expect(numbers.count == 1)
        #expect(try IdentityCard(try #require(numbers.first)).holder == holder)
    }

    @Test(
        "what is wrong is said, but never the right check digit nor a part of the number",
        arguments: [
            ("", "公民身份号码为空"), ("1101051949123100", "公民身份号码应为 18 位，现有 16 位"),
            ("110105491231002", "公民身份号码应为 18 位，现有 15 位"), ("11010519491231002Y", "第 18 位“Y”不可用：末位只有数字和 X"),
            ("1101051949123100XX", "第 17 位“X”不可用：前 17 位只有数字"),
            ("330102199002301234", "公民身份号码第 7 至 14 位应为出生日期，这一天不存在或早于 1900 年"),
            ("330102190002291234", "公民身份号码第 7 至 14 位应为出生日期，这一天不存在或早于 1900 年"),
            ("330102189912311234", "公民身份号码第 7 至 14 位应为出生日期，这一天不存在或早于 1900 年"),
            ("330102199013011234", "公民身份号码第 7 至 14 位应为出生日期，这一天不存在或早于 1900 年"),
            ("330102199001011235", "公民身份号码末位校验码不符，请逐位核对"),
        ]
    )
    func wrong(_ text: String, _ message: String) {
        #expect(IdentityCard.fault(in: text)?.message == message)
    }

    @Test("nobody is born after the day of reading")
    func future() throws {
        let birthday = try #require(CivilDay(iso: "2008-02-29"))
        #expect(try IdentityCard("330106200802290027", on: birthday).birthday == birthday)
        let fault = #expect(throws: CodeFault.self) {
            try IdentityCard("330106200802290027", on: birthday.adding(days: -1))
        }
        #expect(fault?.reason == .date)
        #expect(fault?.message == "公民身份号码第 7 至 14 位的出生日期晚于今天")
    }

    @Test(
        "a year of age is full from the day after the birthday",
        arguments: [
            // Born 1990-01-01.
            ("330102199001011234", "2008-01-01", 17), ("330102199001011234", "2008-01-02", 18),
            ("330102199001011234", "2007-12-31", 17), ("330102199001011234", "1990-01-01", -1),
            ("330102199001011234", "1990-01-02", 0),
            // Born 2008-02-29: in a common year the birthday is 28 February.
            ("330106200802290027", "2022-02-28", 13), ("330106200802290027", "2022-03-01", 14),
            ("330106200802290027", "2024-02-29", 15), ("330106200802290027", "2024-03-01", 16),
            ("330106200802290027", "2026-02-27", 17), ("330106200802290027", "2026-02-28", 17),
            ("330106200802290027", "2026-03-01", 18),
        ]
    )
    func age(_ number: String, _ day: String, _ age: Int) throws {
        let card = try IdentityCard(number)
        let day = try #require(CivilDay(iso: day))
        #expect(card.age(on: day) == age)
        #expect(card.hasReached(age, on: day) && !card.hasReached(age + 1, on: day))
    }

    @Test("age grows by one a year, on one day")
    func ageGrows() throws {
        var random = SplitMix64(seed: 30)
        for _ in 0..<50 {
            let card = try IdentityCard(Sample.identity(&random))
            var age = -1
            for day in 0..<(20 * 366) {
                let next = card.age(on: card.birthday.adding(days: day))
                #expect(next == age || next == age + 1)
                age = next
            }
            #expect(age == 20 || age == 19)
        }
    }

    /// ISO 7064 mod 11-2 promises both.
    @Test("a changed character and two changed places are always caught")
    func changed() {
        var random = SplitMix64(seed: 11_643)
        for _ in 0..<300 {
            let right = Array(Sample.identity(&random))
            for place in right.indices {
                for digit in Alphabet.digits + "X" where digit != right[place] {
                    var wrong = right
                    wrong[place] = digit
                    #expect(!IdentityCard.isValid(String(wrong)), "\(String(right)) \(place)")
                }
            }
            for place in 0..<17 where right[place] != right[place + 1] {
                var swapped = right
                swapped.swapAt(place, place + 1)
                #expect(!IdentityCard.isValid(String(swapped)), "\(String(right)) \(place)")
            }
        }
    }
}
