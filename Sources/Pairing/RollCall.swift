package import QuestionnaireModel

/// A register held against the answer files that came: whose are missing, and whose nobody expects.
///
/// A file belongs to the entries that name its company, and its questionnaire or none. That an entry names a file
/// too tells whose it is where it was refused, and what is in it where it does not fit.
package struct RollCall: Sendable {
    /// One answer file, sound or refused.
    package struct Arrival: Sendable {
        /// As the user knows it.
        let path: String
        /// Comparable with the places of the register's files.
        let place: String
        /// `nil` where the file was refused and does not even say this.
        let company: String?
        /// `nil` where the file was refused and does not even say this.
        let questionnaire: ItemID?
        let isRefused: Bool

        package init(
            path: String, place: String, company: String?, questionnaire: ItemID?, isRefused: Bool
        ) {
            self.path = path
            self.place = place
            self.company = company
            self.questionnaire = questionnaire
            self.isRefused = isRefused
        }
    }

    /// An entry of the register without a sound answer file.
    package struct Absence: Sendable, Equatable {
        /// Why it has none.
        package enum Reason: Sendable, Equatable {
            case noFile
            /// The file that the register names did not come.
            case notAmongThem(String)
            /// The path of the file that was refused.
            case refused(String)
            /// The file that the register names is of another company.
            case ofCompany(String, path: String)
            /// The file that the register names answers another questionnaire.
            case toQuestionnaire(ItemID, path: String)
        }

        package let company: Register.Company
        let reason: Reason

        package init(company: Register.Company, reason: Reason) {
            self.company = company
            self.reason = reason
        }
    }

    /// An answer file that the register does not expect.
    package struct Surprise: Sendable, Equatable {
        /// Why it is none that was expected.
        package enum Reason: Sendable, Equatable {
            /// Of a company that is not on the register; the name there that is nearly the same.
            case unknownCompany(near: String?)
            /// Of a company that the register asks for other answers.
            case otherQuestionnaire([ItemID])
            /// The register gives this file to a company of this name.
            case otherCompany(String)
        }

        package let path: String
        package let company: String
        package let questionnaire: ItemID
        let reason: Reason

        package init(path: String, company: String, questionnaire: ItemID, reason: Reason) {
            self.path = path
            self.company = company
            self.questionnaire = questionnaire
            self.reason = reason
        }
    }

    /// How many entries the register has.
    var expected: Int { register.companies.count }
    /// How many of them have a sound answer file.
    package private(set) var present = 0
    /// Refused files that do not say whose they are: they may belong to a company that seems to be absent.
    package private(set) var unreadable = 0

    private let register: Register
    private var byPlace: [String: [Int]] = [:]
    private var byCompany: [String: [Int]] = [:]
    /// Why each entry has no answers; `nil` where it has.
    private var reasons: [Absence.Reason?]
    private var strays: [Surprise] = []

    /// - Parameter place: makes a file that the register names comparable with an arrival's place.
    package init(_ register: Register, place: (String) -> String) {
        self.register = register
        reasons = register.companies.map { Self.reasonUnheard($0) }
        for (index, company) in register.companies.enumerated() {
            byCompany[CompanyName.key(company.name), default: []].append(index)
            if let file = company.file { byPlace[place(file), default: []].append(index) }
        }
    }

    /// Takes note of one file.
    package mutating func note(_ arrival: Arrival) {
        let named = byPlace[arrival.place] ?? []
        let ofCompany = arrival.company.flatMap { byCompany[CompanyName.key($0)] } ?? []
        let asked = ofCompany.filter { index in
            guard let asked = register.companies[index].questionnaire else { return true }
            return arrival.questionnaire.map { $0 == asked } ?? true
        }
        guard !arrival.isRefused, let company = arrival.company, let questionnaire = arrival.questionnaire
        else {
            for index in asked + named { excuse(index, .refused(arrival.path)) }
            if arrival.company == nil, named.isEmpty { unreadable += 1 }
            return
        }
        for index in asked where reasons[index] != nil {
            reasons[index] = nil
            present += 1
        }
        let misfits = named.filter { !asked.contains($0) }
        for index in misfits {
            let isOfCompany = ofCompany.contains(index)
            excuse(
                index,
                isOfCompany
                    ? .toQuestionnaire(questionnaire, path: arrival.path)
                    : .ofCompany(company, path: arrival.path))
        }
        let reason: Surprise.Reason
        if let other = misfits.first(where: { !ofCompany.contains($0) }) {
            reason = .otherCompany(register.companies[other].name)
        } else if !asked.isEmpty {
            return
        } else if ofCompany.isEmpty {
            reason = .unknownCompany(near: nil)
        } else {
            reason = .otherQuestionnaire(ofCompany.compactMap { register.companies[$0].questionnaire })
        }
        strays.append(
            Surprise(path: arrival.path, company: company, questionnaire: questionnaire, reason: reason))
    }

    /// In the order of the register.
    package var absences: [Absence] {
        zip(register.companies, reasons).compactMap { company, reason in
            reason.map { Absence(company: company, reason: $0) }
        }
    }

    /// In the order in which the files came. A company that nobody knows is held against those that are absent.
    package var surprises: [Surprise] {
        let absent = absences.map(\.company.name)
        // Every pair is compared; where so much differs, another register was meant.
        guard strays.count * absent.count <= Self.mostComparisons else { return strays }
        return strays.map { stray in
            guard case .unknownCompany = stray.reason else { return stray }
            return Surprise(
                path: stray.path, company: stray.company, questionnaire: stray.questionnaire,
                reason: .unknownCompany(near: NearName.best(for: stray.company, among: absent)))
        }
    }

    private static let mostComparisons = 10_000

    /// The first thing that is known of an entry without answers stays.
    private mutating func excuse(_ index: Int, _ reason: Absence.Reason) {
        if reasons[index] == Self.reasonUnheard(register.companies[index]) { reasons[index] = reason }
    }

    /// Before anything came.
    private static func reasonUnheard(_ company: Register.Company) -> Absence.Reason {
        company.file.map { .notAmongThem($0) } ?? .noFile
    }
}
