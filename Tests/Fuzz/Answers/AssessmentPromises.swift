// What holds of every assessment.

import ExactNumber
import Scoring

func check(_ assessment: Assessment) {
    check(assessment.overall)
    for principle in assessment.principles {
        check(principle.score)
        for clause in principle.clauses { check(clause.score) }
    }
    for stage in assessment.stages { check(stage.score) }
    for group in assessment.groups {
        check(group.score)
        expect(group.effectiveWeight >= .zero, "a weight below nothing")
    }
    var last: Rational?
    for gap in assessment.gaps {
        if let gain = gap.gain { expect(gain >= .zero, "a gap whose closing costs") }
        last = gap.gain ?? last
    }
    if let robustness = assessment.robustness {
        expect(robustness.lowest <= robustness.highest, "a range upside down")
    }
}

private func check(_ score: Score) {
    for part in [score.score, score.floor, score.ceiling, score.answeredOnly].compactMap(\.self) {
        expect(part >= .zero && part <= score.max, "a score out of its bounds")
    }
    for share in [score.reviewed, score.disclosed].compactMap(\.self) {
        expect(share >= .zero && share <= 100, "a share out of its bounds")
    }
    if let floor = score.floor, let ceiling = score.ceiling {
        expect(floor <= ceiling, "a floor above the ceiling")
    }
    if let reviewed = score.reviewed, let disclosed = score.disclosed {
        expect(disclosed <= reviewed, "more disclosed than reviewed")
    }
}
