extension ClockTableTests {
    /// What the texts say of clocks from the clue to the archive: id, days, length, certainty, whose, sources, fields,
    /// extensions, exclusions.
    static let cases = #"""
        C01 | 2022-05-01.. | 7 workingDays hard | M | agency deadline | 《住房和城乡建设行政处罚程序规定》第六条 | 住房和城乡建设
        C02 | 2023-07-01.. | 15 calendarDays hard | V | agency deadline | 《生态环境行政处罚办法》第十九条 | 生态环境 | 行政机关负责人 15日 ×1（《生态环境行政处罚办法》第十九条）
        C03 | 2021-07-15.. | 15 workingDays hard | V | agency deadline open | 《市场监督管理行政处罚程序规定》第十八条 | 市场监管 | 行政机关负责人 15个工作日 ×1（《市场监督管理行政处罚程序规定》第十八条） | 检测、检验、检疫、鉴定、权利人辨认、鉴别（《市场监督管理行政处罚程序规定》第十八条）
        C04 | 2021-07-15.. | 15 workingDays hard | S | agency deadline | 《医疗保障行政处罚程序暂行规定》第二十二条 | 医疗保障
        C05 | 2022-05-01.. | 15 calendarDays hard | M | agency deadline | 《住房和城乡建设行政处罚程序规定》（条号未核对） | 住房和城乡建设 | 行政机关负责人 10日 ×1
        C06 | 2021-07-15.. | 90 calendarDays hard | V | agency deadline open | 《行政处罚法》第六十条
        C06/MEE | 2023-07-01.. | 90 calendarDays hard | V | agency deadline open | 《行政处罚法》第六十条、《生态环境行政处罚办法》第五十七条 | 生态环境 |  | 中止、听证、公告、监测、检测、评估、鉴定、认定、送达（《生态环境行政处罚办法》第五十七条）
        C06/SAMR | 2021-07-15.. | 90 calendarDays hard | S | agency deadline open | 《行政处罚法》第六十条、《市场监督管理行政处罚程序规定》第六十四条 | 市场监管 | 行政机关负责人 30日 ×1（《市场监督管理行政处罚程序规定》第六十四条）；行政机关负责人集体讨论 合理期限 ×1（《市场监督管理行政处罚程序规定》第六十四条） | 中止、听证、公告、检测、检验、检疫、鉴定、权利人辨认、鉴别、责令退还多收价款（《市场监督管理行政处罚程序规定》第六十四条）
        C06/MOHURD | 2022-05-01.. | 90 calendarDays hard | M | agency deadline open | 《行政处罚法》第六十条、《住房和城乡建设行政处罚程序规定》（条号未核对） | 住房和城乡建设 | 行政机关负责人 30日 ×1；行政机关负责人集体讨论 60日 ×1 | 中止?、听证?、公告?、检测?、检验?、检疫?、鉴定?
        C07 | 2026-01-01.. | 30 calendarDays hard | V | police deadline | 《治安管理处罚法》第一百一十八条 | 公安 | 上一级公安机关 30日 ×1（《治安管理处罚法》第一百一十八条）；上一级公安机关（案情复杂） 30日 ×1（《治安管理处罚法》第一百一十八条） | 鉴定（《治安管理处罚法》第一百一十八条）
        C08 | 2019-01-01.. | 48 hours fixed | V | police deadline | 《公安机关办理行政案件程序规定》第四十七条 | 公安
        C09 | 2021-07-15.. | 7 workingDays hard | V | agency deadline | 《行政处罚法》第五十六条、《行政处罚法》第八十五条
        C09/MEE | 2023-07-01.. | 7 workingDays hard | V | agency deadline | 《行政处罚法》第五十六条、《行政处罚法》第八十五条、《生态环境行政处罚办法》第三十三条 | 生态环境
        C10 | 2023-07-01.. | 24 hours fixed | S | agency deadline | 《生态环境行政处罚办法》第三十二条 | 生态环境
        C11 | 2012-01-01.. | 30 calendarDays fixed | V | agency deadline open | 《行政强制法》第二十五条第一款 |  | 行政机关负责人 30日 ×1（《行政强制法》第二十五条第一款） | 检测、检验、检疫、技术鉴定（《行政强制法》第二十五条第三款）
        C12 | 2012-01-01.. | 30 calendarDays fixed | V | agency deadline open | 《行政强制法》第三十二条第一款 |  | 行政机关负责人 30日 ×1（《行政强制法》第三十二条第一款）
        C13 | 2012-01-01.. | 3 workingDays hard | V | agency deadline | 《行政强制法》第三十一条第一款、《行政强制法》第六十九条
        C14 | 2012-01-01.. | 24 hours fixed | V | agency deadline | 《行政强制法》第十九条
        C15 | 2024-01-01.. | 3 workingDays hard | S | agency deadline | 湖南省生态环境行政执法文书模板（2024年） | 生态环境
        C16 | 2024-01-01.. | 60 calendarDays fixed | S | agency waiting | 湖南省生态环境行政执法文书模板（2024年） | 生态环境
        C17 | 2021-07-15.. | 5 workingDays hard | L | party deadline open | 《行政处罚法》第四十四条、《行政处罚法》第四十五条第一款
        C17/MEE | 2023-07-01.. | 5 workingDays hard | V | party deadline | 《生态环境行政处罚办法》第四十四条 | 生态环境
        C17/SAMR | 2021-07-15.. | 5 workingDays hard | S | party deadline | 《市场监督管理行政处罚程序规定》（条号未核对） | 市场监管
        C18 | 2021-07-15.. | 5 workingDays hard | V | party deadline | 《行政处罚法》第六十四条第（一）项、《行政处罚法》第八十五条
        C19 | 2021-07-15.. | 7 workingDays hard back | V | agency deadline | 《行政处罚法》第六十四条第（二）项、《行政处罚法》第八十五条
        C20 | 2021-07-15.. | none | L | agency deadline | 《行政处罚法》第六十三条第一款
        C21 | 2021-07-15.. | 10 workingDays hard | S | agency deadline | 《市场监督管理行政处罚程序规定》（条号未核对） | 市场监管 | 行政机关负责人 合理期限 ×1
        C22 | 2021-07-15.. | none | L | agency deadline | 《行政处罚法》第四十三条第三款
        C23 | 2021-07-15.. | none | L | agency deadline | 《行政处罚法》第五十二条第三款
        C23/MEE | 2023-07-01.. | 3 workingDays hard | S | agency deadline | 《行政处罚法》第五十二条第三款、《生态环境行政处罚办法》（条号未核对） | 生态环境
        C23/MOHURD | 2022-05-01.. | 3 workingDays hard | M | agency deadline | 《行政处罚法》第五十二条第三款、《住房和城乡建设行政处罚程序规定》第十四条第二款 | 住房和城乡建设
        C23/SAMR | 2021-07-15.. | 3 workingDays hard | M | agency deadline | 《行政处罚法》第五十二条第三款、《市场监督管理行政处罚程序规定》（条号未核对） | 市场监管
        C24 | 2021-07-15.. | 7 workingDays hard | V | agency deadline | 《行政处罚法》第六十一条第一款、《行政处罚法》第八十五条
        C25 | 2017-07-01..2021-12-31 | 60 calendarDays rolled | V | anyone event | 《民事诉讼法》（2017年6月27日版本）第九十二条第一款
        C25 | 2022-01-01..2023-12-31 | 30 calendarDays rolled | V | anyone event | 《民事诉讼法》（2021年12月24日版本）第九十五条第一款
        C25 | 2024-01-01.. | 30 calendarDays rolled | V | anyone event | 《民事诉讼法》第九十五条第一款
        C26 | 2022-04-10.. | 10 calendarDays hard | V | court deadline | 《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第一百三十四条第二款
        C27 | 2026-01-01.. | 2 workingDays hard | V | police deadline | 《治安管理处罚法》第一百一十六条 | 公安
        C28 | 2021-07-15.. | 15 workingDays hard | M | agency deadline | 《市场监督管理行政处罚程序规定》（条号未核对） | 市场监管
        C29 | 2024-01-01.. | 30 calendarDays hard | S | agency deadline | 湖南省生态环境行政执法文书模板（2024年） | 生态环境
        """#
}
