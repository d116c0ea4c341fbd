import LegalTime

/// The few words in which the tables of clocks are written.
extension PeriodRule {
    /// Working days end on a working day by construction; nothing is left to roll.
    static func working(_ amount: Int) -> PeriodRule {
        PeriodRule(Period(amount, .workingDays), end: .hard)
    }

    /// At least so many full working days before an event.
    static func workingBefore(_ amount: Int) -> PeriodRule {
        PeriodRule(Period(amount, .workingDays), end: .hard, isBackward: true)
    }

    static func days(_ amount: Int, _ end: EndRule) -> PeriodRule {
        PeriodRule(Period(amount, .calendarDays), end: end)
    }

    static func months(_ amount: Int, _ end: EndRule) -> PeriodRule { PeriodRule(Period(amount, .months), end: end) }

    static func years(_ amount: Int, _ end: EndRule) -> PeriodRule { PeriodRule(Period(amount, .years), end: end) }

    static func hours(_ amount: Int) -> PeriodRule { PeriodRule(Period(amount, .hours), end: .fixed) }
}

extension AllowedExtension {
    static func days(_ amount: Int, by decidedBy: String, _ citation: Citation? = nil) -> AllowedExtension {
        AllowedExtension(period: Period(amount, .calendarDays), decidedBy: decidedBy, times: 1, citation: citation)
    }

    static func working(_ amount: Int, by decidedBy: String, _ citation: Citation? = nil) -> AllowedExtension {
        AllowedExtension(period: Period(amount, .workingDays), decidedBy: decidedBy, times: 1, citation: citation)
    }

    /// 合理期限: as long as those who decide say.
    static func open(by decidedBy: String, _ citation: Citation? = nil) -> AllowedExtension {
        AllowedExtension(period: nil, decidedBy: decidedBy, times: 1, citation: citation)
    }
}

extension Exclusion {
    static func grounds(_ grounds: [String], _ citation: Citation? = nil) -> [Exclusion] {
        grounds.map { Exclusion(ground: $0, citation: citation) }
    }
}

/// Those who decide on extensions.
enum Decider {
    static let head = "行政机关负责人"
    static let heads = "行政机关负责人集体讨论"
    static let agency = "行政机关"
    static let court = "人民法院"
}

/// The fields whose departments have rules of their own.
enum LawField {
    static let environment = "生态环境"
    static let market = "市场监管"
    static let housing = "住房和城乡建设"
    static let healthSecurity = "医疗保障"
    static let publicSecurity = "公安"
}

/// Sources that are cited without an article: either they have none, or it was not read.
enum SourceDocument {
    static let threeSystems = "《国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见》（国办发〔2018〕118号）"
    static let doublePublication = "《国家发展改革委办公厅关于进一步完善行政许可和行政处罚等信用信息公示工作的指导意见》（发改办财金〔2018〕424号）"
    static let hunanTemplates = "湖南省生态环境行政执法文书模板（2024年）"
    static let zhejiangDisclosure = "《浙江省行政处罚结果信息网上公开暂行办法》（条号未核对）"
    static let market = "《市场监督管理行政处罚程序规定》（条号未核对）"
    static let housing = "《住房和城乡建设行政处罚程序规定》（条号未核对）"
    static let environment = "《生态环境行政处罚办法》（条号未核对）"
    static let creditRepair = "《信用修复管理办法》（国家发展改革委令第36号，条号未核对）"
}
