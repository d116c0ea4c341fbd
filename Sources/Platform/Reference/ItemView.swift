import LegalTime
package import Powers

/// One item as it is shown: the edition in question, its power's way through time, and who may use it.
package struct ItemView: Sendable {
    package let item: CatalogueItem
    /// Every edition of the power, the oldest first (沿革).
    package let lineage: [CatalogueItem]
    /// Items of other laws on the same act that don't agree with this one.
    package let conflicts: [CatalogueItem]
    /// Who holds or held the power, the oldest grant first.
    package let grants: [GrantView]
    /// Squads that handle in the name of those who hold it.
    package let squads: [Squad]
    /// Version of the catalogue.
    package let version: Int

    init(_ item: CatalogueItem, _ shelved: ShelvedPowers) {
        let register = shelved.register
        self.item = item
        version = shelved.versions.catalogue
        lineage = register.catalogue.lineage(of: item.code)
        conflicts = register.catalogue.conflicts(of: item.code).compactMap {
            register.catalogue.editions(of: $0).last
        }
        grants = register.grants(of: item.code).map { GrantView(grant: $0, subject: register.subject($0.subject)) }
        let holders = Set(grants.map(\.grant.subject))
        squads = register.squads.filter { !holders.isDisjoint(with: $0.handlesFor) }
    }
}

/// A grant with the subject that holds it; `nil` where the organ's profile doesn't know it any more.
package struct GrantView: Sendable {
    package let grant: Grant
    package let subject: LegalSubject?
}
