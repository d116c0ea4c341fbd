extension ClockTableTests {
    /// The same for money, execution, limitation, remedies and disclosure.
    static let others = #"""
        P01 | 2021-07-15.. | 15 calendarDays rolled | V | party deadline | 《行政处罚法》第六十七条第三款 |  | 行政机关 合理期限 ×1（《行政处罚法》第六十六条第二款）
        P02 | 2021-07-15.. | 1 calendarDays fixed | V | agency event | 《行政处罚法》第七十二条第一款第（一）项、《行政处罚法》第七十三条第三款 |  |  | 行政复议、行政诉讼（《行政处罚法》第七十三条第三款）
        P03 | 2021-07-15.. | 33 calendarDays fixed | V | agency event | 《行政处罚法》第七十二条第一款第（一）项、《行政处罚法》第七十三条第三款 |  |  | 行政复议、行政诉讼（《行政处罚法》第七十三条第三款）
        P04 | 2021-07-15.. | 2 workingDays hard | V | agency deadline | 《行政处罚法》第七十一条、《行政处罚法》第八十五条
        P05 | 2021-07-15.. | 2 workingDays hard | V | agency deadline | 《行政处罚法》第七十一条、《行政处罚法》第八十五条
        P06 | 1998-01-01.. | 15 calendarDays hard | V | agency deadline | 《罚款决定与罚款收缴分离实施办法》第六条第三款
        P07 | 2012-01-01.. | 30 calendarDays fixed | V | agency waiting | 《行政强制法》第四十六条第一款
        P08 | 2012-01-01.. | 10 workingDays hard | V | agency waiting | 《行政强制法》第五十四条、《行政强制法》第六十九条
        P09 | 2018-02-08..2021-07-14 | 3 months rolled | V | agency deadline | 《行政强制法》第五十三条、《最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释》第一百五十六条
        P09 | 2021-07-15.. | 3 months rolled | V | agency deadline | 《行政强制法》第五十三条、《最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释》第一百五十六条、《行政处罚法》第七十二条第二款
        P10 | 2012-01-01.. | 5 workingDays hard | V | court deadline | 《行政强制法》第五十六条第一款、《行政强制法》第六十九条
        P11 | 2012-01-01.. | 15 calendarDays rolled | V | agency deadline | 《行政强制法》第五十六条第二款
        P12 | 2012-01-01.. | 7 workingDays hard | V | court deadline | 《行政强制法》第五十七条、《行政强制法》第六十九条
        P12/apparent | 2012-01-01.. | 30 calendarDays hard | V | court deadline | 《行政强制法》第五十八条第二款
        P13 | 2012-01-01.. | 15 calendarDays rolled | V | agency deadline | 《行政强制法》第五十八条第三款
        P14 | 2012-01-01.. | 5 workingDays hard | V | court deadline | 《行政强制法》第五十八条第二款、《行政强制法》第六十九条
        P15 | 2012-01-01.. | 5 workingDays hard | V | court deadline | 《行政强制法》第五十九条、《行政强制法》第六十九条
        P16 | 2012-01-01.. | 3 workingDays hard back | V | agency deadline | 《行政强制法》第五十一条第一款第（二）项、《行政强制法》第六十九条
        P17 | 2012-01-01.. | 3 years fixed | V | agency event | 《行政强制法》第三十九条第二款
        P18 | 2012-01-01..2019-12-31 | none | V | agency waiting | 《行政强制法》第四十四条
        P18 | 2020-01-01.. | none | V | agency waiting | 《行政强制法》第四十四条、《土地管理法》第八十三条
        L01 | 2021-07-15.. | 2 years fixed | V | agency deadline | 《行政处罚法》第三十六条
        L02 | 2021-07-15.. | 5 years fixed | V | agency deadline | 《行政处罚法》第三十六条
        L03 | 2026-08-15.. | 5 years fixed | V | agency deadline | 《生态环境法典》第一千零五十四条
        L04 | 2026-01-01.. | 6 months fixed | V | police deadline | 《治安管理处罚法》第二十五条 | 公安
        H01 | 2020-08-07.. | 3 calendarDays hard | V | agency deadline | 《行政执法机关移送涉嫌犯罪案件的规定》第五条第二款
        H02 | 2020-08-07.. | 24 hours fixed | V | agency deadline | 《行政执法机关移送涉嫌犯罪案件的规定》第五条第二款
        H03 | 2020-08-07.. | 24 hours fixed | V | police deadline | 《行政执法机关移送涉嫌犯罪案件的规定》第七条
        H04 | 2020-08-07.. | 3 calendarDays hard | V | police deadline | 《行政执法机关移送涉嫌犯罪案件的规定》第八条
        H05 | 2020-08-07.. | 3 calendarDays hard | V | agency deadline | 《行政执法机关移送涉嫌犯罪案件的规定》第九条第一款
        H06 | 2020-08-07.. | 3 calendarDays hard | V | police deadline | 《行政执法机关移送涉嫌犯罪案件的规定》第九条第二款
        H07 | 2020-08-07.. | 3 calendarDays hard | V | agency deadline | 《行政执法机关移送涉嫌犯罪案件的规定》第九条第二款
        H08 | 2020-08-07.. | 3 calendarDays hard | V | agency deadline | 《行政执法机关移送涉嫌犯罪案件的规定》第十二条
        R01 | 2024-01-01.. | 60 calendarDays rolled | V | party deadline | 《行政复议法》第二十条第一款、《行政复议法》第二十条第二款 |  |  | 不可抗力、其他正当理由（《行政复议法》第二十条第二款）
        R02 | 2024-01-01.. | 1 years rolled | V | party deadline | 《行政复议法》第二十条第三款
        R03 | 2024-01-01.. | 5 years fixed | V | party deadline | 《行政复议法》第二十一条
        R03/immovable | 2024-01-01.. | 20 years fixed | V | party deadline | 《行政复议法》第二十一条
        R04 | 2024-01-01.. | 5 workingDays hard | V | reviewBody deadline | 《行政复议法》第三十条第一款、《行政复议法》第八十八条第二款
        R05 | 2024-01-01.. | 5 workingDays hard | V | reviewBody deadline | 《行政复议法》第三十一条第一款、《行政复议法》第八十八条第二款
        R06 | 2024-01-01.. | 10 workingDays hard | V | party deadline | 《行政复议法》第三十一条第二款、《行政复议法》第八十八条第二款 |  | 行政复议机关 合理期限 ×1（《行政复议法》第三十一条第二款）
        R07 | 2024-01-01.. | 5 workingDays hard | V | agency deadline | 《行政复议法》第三十二条第二款、《行政复议法》第八十八条第二款
        R08 | 2024-01-01.. | 7 workingDays hard | V | reviewBody deadline | 《行政复议法》第四十八条、《行政复议法》第八十八条第二款
        R08/simple | 2024-01-01.. | 3 workingDays hard | V | reviewBody deadline | 《行政复议法》第五十四条第一款、《行政复议法》第八十八条第二款
        R09 | 2024-01-01.. | 10 workingDays hard | V | agency deadline | 《行政复议法》第四十八条、《行政复议法》第八十八条第二款
        R09/simple | 2024-01-01.. | 5 workingDays hard | V | agency deadline | 《行政复议法》第五十四条第一款、《行政复议法》第八十八条第二款
        R10 | 2024-01-01.. | 60 calendarDays hard | V | reviewBody deadline | 《行政复议法》第六十二条第一款 |  | 行政复议机构的负责人 30日 ×1（《行政复议法》第六十二条第一款）
        R10/simple | 2024-01-01.. | 30 calendarDays hard | V | reviewBody deadline | 《行政复议法》第六十二条第二款
        R11 | 2017-07-01.. | 6 months rolled | V | party deadline | 《行政诉讼法》第四十六条第一款、《行政诉讼法》第四十八条 |  | 人民法院 合理期限 ×1（《行政诉讼法》第四十八条第二款） | 不可抗力、其他不属于其自身的原因（《行政诉讼法》第四十八条第一款）
        R12 | 2017-07-01..2023-12-31 | 15 calendarDays rolled | V | party deadline | 《行政诉讼法》第四十五条
        R12 | 2024-01-01.. | 15 calendarDays rolled | V | party deadline | 《行政诉讼法》第四十五条、《行政复议法》第三十四条
        R13 | 2018-02-08.. | 1 years rolled | V | party deadline | 《最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释》第六十四条第一款
        R14 | 2017-07-01.. | 15 calendarDays rolled | V | agency deadline | 《行政诉讼法》第六十七条第一款、《行政诉讼法》第三十四条第二款
        R15 | 2017-07-01.. | 6 months hard | V | court deadline | 《行政诉讼法》第八十一条 |  | 高级人民法院 合理期限 ×1（《行政诉讼法》第八十一条）
        R15/simple | 2017-07-01.. | 45 calendarDays hard | V | court deadline | 《行政诉讼法》第八十三条
        R16 | 2017-07-01.. | 15 calendarDays rolled | V | party deadline | 《行政诉讼法》第八十五条
        R16/ruling | 2017-07-01.. | 10 calendarDays rolled | V | party deadline | 《行政诉讼法》第八十五条
        R17 | 2020-01-01.. | 15 calendarDays rolled | V | party deadline | 《土地管理法》第八十三条
        D01 | 2018-12-05.. | 7 workingDays hard | S | agency deadline | 《国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见》（国办发〔2018〕118号）
        D02 | 2018-12-05.. | 20 workingDays hard | S | agency deadline | 《国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见》（国办发〔2018〕118号）
        D03 | 2018-07-25.. | 7 workingDays hard | V | agency deadline | 《国家发展改革委办公厅关于进一步完善行政许可和行政处罚等信用信息公示工作的指导意见》（发改办财金〔2018〕424号）
        D04 | 2021-09-01.. | 20 workingDays hard | V | agency deadline | 《市场监督管理行政处罚信息公示规定》第九条 | 市场监管
        D04/other-province | 2021-09-01.. | 10 workingDays hard | V | agency deadline | 《市场监督管理行政处罚信息公示规定》第十条 | 市场监管
        D04/other-province-display | 2021-09-01.. | 10 workingDays hard | V | agency deadline | 《市场监督管理行政处罚信息公示规定》第十条 | 市场监管
        D05 | 2021-07-15.. | 3 workingDays hard | V | agency deadline | 《行政处罚法》第四十八条第二款、《行政处罚法》第八十五条
        D06 | 2022-01-01.. | 20 workingDays hard | S | agency deadline | 《浙江省行政处罚结果信息网上公开暂行办法》（条号未核对）
        D06/delete | 2022-01-01.. | 5 workingDays hard | S | agency deadline | 《浙江省行政处罚结果信息网上公开暂行办法》（条号未核对）
        D15 | 2022-05-01.. | 7 workingDays hard | M | agency deadline | 《住房和城乡建设行政处罚程序规定》第十条第一款 | 住房和城乡建设
        D07 | 2019-05-15.. | 20 workingDays hard | V | agency deadline | 《政府信息公开条例》第二十六条
        D08 | 2019-05-15.. | 20 workingDays hard | V | agency deadline | 《政府信息公开条例》第三十三条第二款 |  | 政府信息公开工作机构负责人 20个工作日 ×1（《政府信息公开条例》第三十三条第二款） | 征求第三方和其他机关意见（《政府信息公开条例》第三十三条第三款）
        D09 | 2019-05-15.. | 15 workingDays hard | V | anyone deadline | 《政府信息公开条例》第三十二条
        D10 | 2019-05-15.. | annual 1-31 | V | agency deadline | 《政府信息公开条例》第四十九条第一款
        D11 | 2018-12-05.. | annual 1-31 | S | agency deadline | 《国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见》（国办发〔2018〕118号）
        D12 | 2026-04-01.. | 3 months fixed | S | agency event | 《信用修复管理办法》（国家发展改革委令第36号，条号未核对）
        D13 | 2026-04-01.. | 1 years fixed | S | agency event | 《信用修复管理办法》（国家发展改革委令第36号，条号未核对）
        D13/min | 2026-04-01.. | 3 months fixed | S | party waiting | 《信用修复管理办法》（国家发展改革委令第36号，条号未核对）
        D14 | 2026-04-01.. | 3 years fixed | S | agency event | 《信用修复管理办法》（国家发展改革委令第36号，条号未核对）
        D14/min | 2026-04-01.. | 1 years fixed | S | party waiting | 《信用修复管理办法》（国家发展改革委令第36号，条号未核对）
        S01 | 2026-02-01.. | none | V | agency deadline | 《行政执法监督条例》第二十七条第二款、《行政执法监督条例》第二十八条第二款
        """#
}
