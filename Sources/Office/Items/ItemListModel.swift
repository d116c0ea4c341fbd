import LegalTime
import Platform
import Powers
import Web

extension ItemListPage.Model {
    init(_ question: ItemQuestion, _ powers: ShelvedPowers, today: CivilDay, size: Int, mayImport: Bool) {
        let query = SearchQuery(question.text)
        let filter = question.filter(today: today)
        let page = powers.index.search(query, filter: filter, limit: size, offset: question.offset)
        let facets = powers.index.facets(query, filter: filter)
        self.init(
            question: question,
            fields: facets.fields.map { .init(text: $0.text, count: $0.count) },
            laws: facets.laws.map { .init(text: $0.text, count: $0.count) },
            rows: page.hits.map { ItemListPage.Row($0.item, today: today) },
            total: page.total,
            previous: question.offset > 0 ? question.link(from: max(0, question.offset - size)) : nil,
            next: page.next.map { question.link(from: $0) },
            version: powers.versions.catalogue,
            mayImport: mayImport
        )
    }
}

extension ItemListPage.Row {
    init(_ item: CatalogueItem, today: CivilDay) {
        let isCurrent = item.isValid(on: today)
        self.init(
            link: isCurrent ? .item(item.code) : item.link,
            name: item.name,
            code: item.code,
            field: item.field,
            basis: item.basis,
            range: item.shortRange,
            validity: item.validity,
            standing: isCurrent ? nil : item.standing(on: today).word
        )
    }
}
