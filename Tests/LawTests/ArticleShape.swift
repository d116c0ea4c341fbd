/// How many paragraphs (款) each article has, and how many items (项) stand in each, counted in the text of the laws as
/// they are published: `57: 4 0` is an article of two paragraphs, the first with four items.
extension ArticleTests {
    static let shapes: [String: String] = [
        "行政处罚法": """
        1: 0 / 2: 0 / 3: 0 / 4: 0 / 5: 0 0 0 / 6: 0 / 7: 0 0 / 8: 0 0 / 9: 6 / 10: 0 0 / 11: 0 0 0 / 12: 0 0 0 /
        13: 0 0 / 14: 0 0 / 15: 0 / 16: 0 / 17: 0 / 18: 0 0 0 / 19: 0 / 20: 0 0 0 0 / 21: 3 / 22: 0 / 23: 0 /
        24: 0 0 0 / 25: 0 0 / 26: 0 / 27: 0 0 / 28: 0 0 / 29: 0 / 30: 0 / 31: 0 / 32: 5 / 33: 0 0 0 / 34: 0 /
        35: 0 0 / 36: 0 0 / 37: 0 / 38: 0 0 / 39: 0 / 40: 0 / 41: 0 0 0 / 42: 0 0 / 43: 0 0 0 / 44: 0 / 45: 0 0 /
        46: 8 0 0 / 47: 0 / 48: 0 0 / 49: 0 / 50: 0 / 51: 0 / 52: 0 0 0 / 53: 0 / 54: 0 0 / 55: 0 0 / 56: 0 /
        57: 4 0 / 58: 4 0 / 59: 6 0 / 60: 0 / 61: 0 0 / 62: 0 / 63: 6 0 / 64: 8 / 65: 0 / 66: 0 0 / 67: 0 0 0 /
        68: 2 / 69: 0 / 70: 0 / 71: 0 / 72: 4 0 / 73: 0 0 0 / 74: 0 0 0 / 75: 0 0 / 76: 5 0 / 77: 0 / 78: 0 /
        79: 0 0 / 80: 0 / 81: 0 / 82: 0 / 83: 0 / 84: 0 / 85: 0 / 86: 0
        """,
        "民事诉讼法": "87: 0 0 / 88: 0 0 / 89: 0 / 90: 0 0 / 91: 0 / 92: 0 / 93: 0 0 / 94: 0 / 95: 0 0",
        "行政复议法": "20: 0 0 0 / 22: 0 0 0 0 / 23: 5 0 / 24: 4 0 0 0 / 32: 0 0",
        "行政诉讼法": "45: 0 / 46: 0 0",
        "行政执法机关移送涉嫌犯罪案件的规定": "5: 0 0",
    ]

    /// The items of each paragraph, by article.
    static func shape(of law: String) -> [Int: [Int]] {
        let rows = (shapes[law] ?? "").split(separator: "/").map { row in
            row.split { !$0.isNumber }.compactMap { Int($0) }
        }
        return Dictionary(
            uniqueKeysWithValues: rows.compactMap { row in row.first.map { ($0, Array(row.dropFirst())) } }
        )
    }
}
