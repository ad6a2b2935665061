package import QuestionnaireModel

/// What most of the companies with a place lack: one criterion, and how they stand on it.
package struct CommonLack: Sendable {
    package let criterion: Criterion
    package let met: Int
    package let partly: Int
    /// Not met or declined.
    package let notMet: Int
    /// Not disclosed, unknown or unanswered: no answer, and no *no*.
    package let silent: Int
    /// Analysts count it differently.
    package let disputed: Int
    /// Not counted: not applicable, or not asked of the company.
    package let out: Int

    /// How many of those of whom it is asked do not fully meet it.
    package var lacking: Int { partly + notMet + silent + disputed }
}

extension Comparison {
    /// The criteria that more than half of all the companies with a place lack, the most widely lacked first.
    package var commonLacks: [CommonLack] {
        let criteria = ground.frame.allCriteria
        let lacks = criteria.indices.map { index in lack(index, criteria[index]) }
        return lacks.enumerated()
            .filter { $0.element.lacking * 2 > ranked.count }
            .sorted { a, b in
                if a.element.lacking != b.element.lacking { return a.element.lacking > b.element.lacking }
                let (p, q) = (a.element.criterion.priority, b.element.criterion.priority)
                return p != q ? p < q : a.offset < b.offset
            }
            .map(\.element)
    }

    private func lack(_ index: Int, _ criterion: Criterion) -> CommonLack {
        var counts = (met: 0, partly: 0, notMet: 0, silent: 0, disputed: 0, out: 0)
        for company in ranked {
            let standings = Set(company.entries.map { $0.standings[index] })
            switch standings.count == 1 ? standings.first : nil {
            case .met?: counts.met += 1
            case .partly?: counts.partly += 1
            case .notMet?: counts.notMet += 1
            case .silent?: counts.silent += 1
            case .out?: counts.out += 1
            case nil: counts.disputed += 1
            }
        }
        return CommonLack(
            criterion: criterion, met: counts.met, partly: counts.partly, notMet: counts.notMet,
            silent: counts.silent, disputed: counts.disputed, out: counts.out)
    }
}
