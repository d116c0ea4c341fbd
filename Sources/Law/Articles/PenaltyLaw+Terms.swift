/// 第八章 附则.
extension PenaltyLaw {
    /// 第八十五条
    package static let workingDays = article(85, nil, "本法中二日、三日、五日、七日的规定是指工作日，不含法定节假日")

    /// 第八十六条
    /// Carried by `Statutes.penalty`: no figure of the law is reckoned for a day before.
    package static let inForce = article(86, nil, "本法自2021年7月15日起施行")

    static let terms: [Article] = [workingDays, inForce]
}
