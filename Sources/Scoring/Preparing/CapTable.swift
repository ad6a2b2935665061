import ExactNumber
import QuestionnaireModel

/// The shares of a full mark that a method lets evidence earn, each 0 to 1.
struct CapTable: Sendable {
    /// By the evidence's strength, the claim alone before all; all 1 where the method has no caps.
    private let shares: [Rational]
    /// What the strongest evidence can earn.
    let best: Rational

    init(_ caps: Method.EvidenceCaps?) {
        let grades = [nil] + Evidence.Kind.allCases.sorted { $0.strength < $1.strength }
        let shares = grades.map { grade in
            guard let caps, let share = caps[grade] / 100 else { return Rational.one }
            return max(.zero, min(.one, share))
        }
        self.shares = shares
        best = shares.reduce(.zero, max)
    }

    /// Citing something never earns less than citing nothing, whatever a method's caps say.
    func share(for evidence: [Evidence]) -> Rational {
        var share = shares[0]
        let evidence = evidence.span
        for index in evidence.indices {
            share = max(share, shares[evidence[index].kind.strength + 1])
        }
        return share
    }
}

extension Evidence.Kind {
    /// Its place in the order of the grades, the weakest 0.
    var strength: Int {
        switch self {
        case .reply: 0
        case .internalDocument: 1
        case .auditOrCertificate: 2
        case .publicDocument: 3
        case .stakeholderAccount: 4
        case .independentInvestigation: 5
        }
    }
}
