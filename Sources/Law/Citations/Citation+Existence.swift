package import LegalTime

extension Citation {
    /// Why there is no such article, where the register knows how many the law has; `nil` when nothing speaks against it.
    ///
    /// - Parameter day: the day whose version is meant; without it any version that has the article will do.
    package func missing(on day: CivilDay? = nil) -> String? {
        let versions = Statutes.versions(named: law).filter { statute in
            if let version { return statute.version == version }
            if let day { return statute.stands(on: day) }
            return true
        }
        guard let longest = versions.map({ $0.articles ?? .max }).max() else { return nil }
        guard article > longest else { return nil }
        return "《\(law)》只有\(ChineseNumber.print(longest))条，没有第\(ChineseNumber.print(article))条"
    }
}
