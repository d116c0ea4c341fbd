package import LegalTime

/// A law, regulation or rule (法律、法规、规章) in one version (版本).
package struct Statute: Hashable, Sendable {
    /// Stable short id, used in data and in the API: `APL`. The versions of one law share it.
    package let id: String
    /// Full title without the book marks: `中华人民共和国行政处罚法`.
    package let title: String
    /// Title as documents shorten it: `行政处罚法`.
    package let short: String
    /// Other names under which it is cited.
    package let aliases: [String]
    /// The day on which this version was adopted or promulgated (公布).
    package let version: CivilDay
    package let inForceFrom: CivilDay
    /// The last day on which this version was in force; `nil` while it is.
    package let inForceTo: CivilDay?
    /// How many articles it has; `nil` where that was not counted, and then no article is refused.
    package let articles: Int?
    /// Articles that are one list in one paragraph: a number in brackets names an item (项) there, not a paragraph.
    package let lists: Set<Int>

    init(
        _ id: String,
        _ title: String,
        short: String? = nil,
        aliases: [String] = [],
        version: CivilDay,
        from inForceFrom: CivilDay,
        to inForceTo: CivilDay? = nil,
        articles: Int? = nil,
        lists: Set<Int> = []
    ) {
        self.id = id
        self.title = title
        self.short = short ?? title
        self.aliases = aliases
        self.version = version
        self.inForceFrom = inForceFrom
        self.inForceTo = inForceTo
        self.articles = articles
        self.lists = lists
    }

    /// A place in this version; one that another version has replaced is named in print.
    func at(_ article: Int, _ paragraph: Int? = nil, item: Int? = nil) -> Citation {
        let isReplaced = Statutes.versions(named: title).last.map { $0 != self } ?? false
        return Citation(short, article, paragraph: paragraph, item: item, version: isReplaced ? version : nil)
    }

    package func stands(on day: CivilDay) -> Bool {
        inForceFrom <= day && (inForceTo.map { day <= $0 } ?? true)
    }
}

extension CivilDay {
    /// A day of the data in this room, where all days are known to exist; a test holds every one against that.
    static func on(_ year: Int, _ month: Int, _ day: Int) -> CivilDay {
        CivilDay(year: year, month: month, day: day) ?? CivilDay(number: 0)
    }
}
