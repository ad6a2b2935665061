package import Agreement
package import QuestionnaireModel

/// How far analysts agree over some of the units, in numbers.
package struct PanelFigures: Sendable {
    /// One measure, and where it would lie in other samples.
    package struct Line: Sendable {
        package let measure: Measure
        package let figure: Figure<Double>
        /// `nil` where no interval was asked for.
        package let interval: Figure<Interval>?
    }

    /// In the order of `Measure`; kappa only where there are two analysts.
    package let lines: [Line]
    /// How many units were answered by two analysts or more.
    package let compared: Int
    /// On how many of those all answers are the same word.
    package let same: Int

    /// Over the units given; with a bootstrap also the intervals.
    init(_ units: [Panel.Unit], analysts: Int, bootstrap: Bootstrap? = nil) {
        let states = CodingTable(units: units.map(\.labels))
        let points = CodingTable(units: units.map(\.points))
        compared = states.pairableUnitCount
        same = units.count { unit in
            let given = unit.labels.compactMap { $0 }
            return given.count > 1 && given.dropFirst().allSatisfy { $0 == given[0] }
        }
        lines = Measure.allCases.filter { $0 != .cohensKappa || analysts == 2 }.map { measure in
            if measure == .alphaOrdinal {
                return Line(
                    measure: measure, figure: points.figure(measure),
                    interval: bootstrap.map { points.interval(measure, by: $0) })
            }
            return Line(
                measure: measure, figure: states.figure(measure),
                interval: bootstrap.map { states.interval(measure, by: $0) })
        }
    }

    /// One of the lines.
    package subscript(measure: Measure) -> Line? { lines.first { $0.measure == measure } }
}

extension Panel {
    /// A principle, a stage or a criterion, and how far the analysts agree on it.
    package struct Part: Sendable {
        package let id: String
        package let title: String
        package let figures: PanelFigures
    }

    /// Over everything.
    package func figures(_ bootstrap: Bootstrap) -> PanelFigures {
        PanelFigures(units, analysts: analysts.count, bootstrap: bootstrap)
    }

    /// By principle, in the order of the questionnaires; each over the criteria mapped to one of its clauses.
    package var principles: [Part] {
        var seen: Set<String> = []
        return replies.flatMap(\.questionnaire.principles).filter { seen.insert($0.id).inserted }.map {
            principle in
            let clauses = Set(principle.clauses.map(\.id))
            return part(principle.id, principle.title) { !clauses.isDisjoint(with: $0.principles) }
        }
    }

    /// By stage; only those that some criterion has.
    package var stages: [(stage: Stage, part: Part)] {
        Stage.allCases.compactMap { stage in
            let part = part(stage.rawValue, "") { $0.stage == stage }
            return units.contains { criterion(of: $0).stage == stage } ? (stage, part) : nil
        }
    }

    private func part(_ id: String, _ title: String, _ belongs: (Criterion) -> Bool) -> Part {
        let chosen = units.filter { belongs(criterion(of: $0)) }
        return Part(id: id, title: title, figures: PanelFigures(chosen, analysts: analysts.count))
    }
}
