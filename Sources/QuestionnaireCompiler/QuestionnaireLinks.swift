import QuestionnaireModel

extension Questionnaire {
    /// Cuts links to criteria that the questionnaire does not hold, and says which.
    mutating func mendLinks() -> CriterionLinks {
        var links = CriterionLinks(present: Set(allCriteria.map(\.id)))
        groups = groups.map { $0.mended(by: &links) }
        annex = annex.map { $0.mended(by: &links) }
        return links
    }
}

extension Group {
    fileprivate func mended(by links: inout CriterionLinks) -> Group {
        var group = self
        group.children = children.map { child in
            switch child {
            case .group(let inner): .group(inner.mended(by: &links))
            case .criterion(let criterion): .criterion(links.mend(criterion))
            }
        }
        return group
    }
}
