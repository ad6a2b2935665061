import ExactNumber
import QuestionnaireModel
import SeededNumbers

extension SplitMix64 {
    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }
    mutating func chance(_ one: Int, in all: Int) -> Bool { below(all) < one }
    mutating func pick<T>(_ choices: [T]) -> T { choices[below(choices.count)] }

    mutating func shuffled<T>(_ list: [T]) -> [T] {
        var list = list
        for index in list.indices.reversed() where index > 0 { list.swapAt(index, below(index + 1)) }
        return list
    }
}

/// A random questionnaire with a method and an answer sheet, all within the rules.
struct RandomCase {
    var questionnaire: Questionnaire
    var method: Method
    var sheet: AnswerSheet
    var random: SplitMix64

    static let scales = [
        Scale(
            name: "reversed", full: 100,
            choices: [
                .init(word: "yes", state: .notMet, points: 0),
                .init(word: "partial", state: .partly, points: 50),
                .init(word: "no", state: .met, points: 100),
                .init(word: "nothing", state: .notDisclosed, points: nil),
                .init(word: "out", state: .notApplicable, points: nil),
            ]),
        Scale(
            name: "steps", full: 4,
            choices: [
                .init(word: "0", state: .notMet, points: 0), .init(word: "1", state: .partly, points: 1),
                .init(word: "2", state: .partly, points: 2), .init(word: "4", state: .met, points: 4),
            ]),
    ]

    init(seed: UInt64) {
        var maker = Maker(random: SplitMix64(seed: seed))
        let method = maker.method()
        let questionnaire = maker.questionnaire()
        let sheet = maker.sheet(questionnaire)
        self.questionnaire = questionnaire
        self.method = method
        self.sheet = sheet
        random = maker.random
    }
}

/// Makes the parts of a random case.
private struct Maker {
    var random: SplitMix64
    var names = 0
    var made: [Criterion] = []

    mutating func name(_ kind: String) -> ItemID {
        names += 1
        return ItemID("\(kind)\(names)")
    }

    mutating func method() -> Method {
        if random.chance(1, in: 2) { return ownMethod }
        var method = ownMethod
        method.max = random.pick([100, 26, 1, fraction("7/2")])
        method.bands = [.init(name: "low", from: 0), .init(name: "high", from: method.max * .half)]
        method.headline = random.pick([.floor, .floor, .answeredOnly])
        if random.chance(1, in: 3) { method.evidenceCaps = nil }
        method.annex.countsFor = random.pick([[], [.selfAssessment], Set(AnswerSheet.Basis.allCases)])
        let rules: [Aggregation.Rule] = [.weightedMean, .mean, .sum, .minimum, .allOrHalf, .any]
        method.aggregations += (0..<3).map { index in
            Aggregation(
                name: "random\(index)", rule: random.pick(rules),
                parts: random.pick([.children, .children, .criteria]),
                max: random.chance(1, in: 4) ? 2 : nil, round: random.chance(1, in: 8) ? random.below(3) : nil
            )
        }
        let names = method.aggregations.map(\.name)
        method.levels = [
            .init(.depth(random.below(3) + 1), aggregation: random.pick(names)),
            .init(.kind(.question), aggregation: random.pick(names)),
            .init(.kind(.section), aggregation: random.pick(names)),
            .init(.kind(.ask), aggregation: random.pick(names)),
        ]
        method.overall = .init(aggregation: random.pick(names))
        return method
    }

    mutating func weight() -> Rational { random.pick([1, 1, 2, 3, .half, fraction("0.7")]) }

    mutating func questionnaire() -> Questionnaire {
        var groups: [Group] = []
        for _ in 0...random.below(4) { groups.append(group(depth: 0)) }
        let annex = random.chance(1, in: 2) ? [group(depth: 2)] : []
        return Questionnaire(
            id: "random", title: "Random", principles: testPrinciples, groups: groups, annex: annex,
            scales: RandomCase.scales)
    }

    mutating func group(depth: Int) -> Group {
        let isLeaf = depth >= 3 || random.chance(1, in: 2)
        let kind: Group.Kind =
            depth == 0 ? random.pick([.question, .section]) : random.pick([.ask, .section])
        var children: [Child] = []
        for _ in 0...random.below(3) {
            if isLeaf || random.chance(1, in: 4) {
                children += criteria().map(Child.criterion)
            } else {
                children.append(.group(group(depth: depth + 1)))
            }
        }
        return Group(id: name("g"), kind: kind, title: "A group", weight: weight(), children: children)
    }

    mutating func criteria() -> [Criterion] {
        var one = Criterion(
            id: name("c"), text: "A fact", principles: [random.pick(["15(b)", "15(c)", "19(b)"])],
            stage: random.pick([.commitment, .process, .outcome, nil]), weight: weight(),
            priority: random.pick(Priority.allCases), statementSuffices: random.chance(1, in: 5),
            notApplicable: random.chance(1, in: 3) ? .allowed(when: "…", reason: "…") : .never)
        if random.chance(1, in: 4) { one.principles.append("20(b)") }
        if random.chance(1, in: 5) { one.scale = random.pick(["reversed", "steps"]) }
        if random.chance(1, in: 12) { one.number = NumberAnswer(none: 0, full: random.pick([10, -4])) }
        if random.chance(1, in: 8) {
            one.appliesWhen = .not(.field(.size, isOneOf: [random.pick(["small", "large"])]))
        }
        if random.chance(1, in: 8) {
            one.principles = ["22"]
            var other = one
            other.id = name("c")
            other.principles = ["19(b)"]
            (one.pairedWith, other.pairedWith) = (other.id, one.id)
            other.notApplicable = .never
            made += [one, other]
            return [one, other]
        }
        if !made.isEmpty, random.chance(1, in: 3) { one.follows = prerequisite(2) }
        made.append(one)
        return [one]
    }

    /// Of several that must all hold two may name the same criterion: then *met* is among the words of both.
    mutating func prerequisite(_ depth: Int, isWithOthers: Bool = false) -> Condition {
        if depth > 0, random.chance(1, in: 4) {
            let isAll = random.chance(1, in: 2)
            let parts = (0...random.below(2)).map { _ in
                prerequisite(depth - 1, isWithOthers: isAll || isWithOthers)
            }
            return isAll ? .all(parts) : .any(parts)
        }
        let criterion = random.pick(made)
        let scale = RandomCase.scales.first { $0.name == criterion.scale } ?? .standard
        let states: Set<AnswerState> = random.pick(
            [[.met], [.met, .partly]] + (isWithOthers ? [] : [[.partly]]))
        let words = scale.choices.filter { states.contains($0.state) }.map(\.word)
        return .answer(criterion.id, isOneOf: words)
    }

    mutating func sheet(_ questionnaire: Questionnaire) -> AnswerSheet {
        let scales = ScaleBook(questionnaire)
        var answers: [Answer] = []
        // A few sheets are nearly complete, others nearly silent.
        let silence = random.pick([0, 1, 3, 6])
        for criterion in questionnaire.allCriteria where !random.chance(silence, in: 8) {
            answers.append(self.answer(criterion, scales))
        }
        let claims = (0..<random.below(3)).map { _ in claim() }
        return ScoringTests.sheet(
            answers, basis: random.pick(AnswerSheet.Basis.allCases),
            reply: random.pick([.received, .received, .received, .received, .refused, .none]),
            size: random.pick([nil, .small, .medium, .large]), involvement: claims)
    }

    mutating func claim() -> InvolvementClaim {
        InvolvementClaim(
            claim: random.pick([.directlyLinked, .directlyLinked, .caused, .noneIdentified, .unknown]),
            evidence: evidence())
    }

    mutating func evidence() -> [Evidence] {
        (0..<random.below(3)).map { _ in Evidence(kind: random.pick(Evidence.Kind.allCases)) }
    }

    mutating func answer(_ criterion: Criterion, _ scales: ScaleBook) -> Answer {
        var answer = Answer(criterion: criterion.id, word: nil, evidence: evidence())
        if criterion.number != nil, random.chance(3, in: 4) {
            answer.number = Rational(random.below(16) - 4)
            return answer
        }
        let words = scales.scale(of: criterion)?.choices
            .filter { $0.state != .notApplicable || criterion.notApplicable != .never }.map(\.word)
        answer.word = random.pick((words ?? []) + [nil])
        return answer
    }
}
