package import QuestionnaireModel

/// Answer files from several folders, put together: those of one reply stand in one row, a place a folder.
///
/// Files pair by their path below the folder. Those that find nothing there pair by questionnaire and company,
/// where each folder has just one such file. Whatever is left stands alone and is said, never guessed at.
package struct PairedFiles: Sendable {
    /// One file, by what it can be paired with.
    package struct Candidate: Sendable {
        /// Which folder it is from, from 0.
        let column: Int
        /// Below that folder.
        let path: String
        let company: String
        let questionnaire: ItemID

        package init(column: Int, path: String, company: String, questionnaire: ItemID) {
            self.column = column
            self.path = path
            self.company = company
            self.questionnaire = questionnaire
        }
    }

    /// Files that belong together.
    package struct Row: Sendable, Equatable {
        /// The path in the first folder that has one.
        package let name: String
        /// A place a folder, each an index into the candidates.
        package let members: [Int?]
    }

    /// By company, then by name; at least two members each.
    package let rows: [Row]
    /// The candidates that found no partner, in their order.
    package let alone: [Int]
    /// The candidates of one folder, two or more, that are of one company and questionnaire, where one of them is
    /// alone.
    package let doubled: [[Int]]

    /// What two files share that are of one company and one questionnaire.
    private struct Subject: Hashable {
        let company: String
        let questionnaire: ItemID
    }

    /// Puts files of `columns` folders together.
    package init(_ candidates: [Candidate], columns: Int) {
        var byPath: [String: [Int]] = [:]
        for (index, candidate) in candidates.enumerated() {
            byPath[candidate.path, default: []].append(index)
        }
        var groups: [[Int]] = []
        var left: [Int] = []
        for members in byPath.values {
            if members.count > 1 { groups.append(members) } else { left += members }
        }
        let subject = { (index: Int) in
            Subject(
                company: CompanyName.key(candidates[index].company),
                questionnaire: candidates[index].questionnaire)
        }
        // A third folder may call by another name what the first two call alike.
        var groupsOf: [Subject: [Int]] = [:]
        for (place, group) in groups.enumerated() { groupsOf[subject(group[0]), default: []].append(place) }
        var leftOf: [Subject: [Int]] = [:]
        for index in left.sorted() { leftOf[subject(index), default: []].append(index) }
        var alone: [Int] = []
        for (subject, members) in leftOf {
            let taken = Set(members.map { candidates[$0].column })
            let homes = groupsOf[subject] ?? []
            guard taken.count == members.count, homes.count <= 1 else {
                alone += members
                continue
            }
            guard let home = homes.first else {
                if members.count > 1 { groups.append(members) } else { alone += members }
                continue
            }
            let free = taken.isDisjoint(with: groups[home].map { candidates[$0].column })
            if free { groups[home] += members } else { alone += members }
        }
        self.alone = alone.sorted()
        let subjectsAlone = Set(alone.map(subject))
        var ofOne: [[Int]] = []
        for column in 0..<columns {
            let here = candidates.indices.filter { candidates[$0].column == column }
            let groups = Dictionary(grouping: here, by: subject)
            ofOne += groups.filter { $1.count > 1 && subjectsAlone.contains($0) }.values
        }
        doubled = ofOne.sorted { $0[0] < $1[0] }
        let byName = groups.map { group in
            var members = [Int?](repeating: nil, count: columns)
            for index in group { members[candidates[index].column] = index }
            let first = members.compactMap(\.self).first
            return Row(name: first.map { candidates[$0].path } ?? "", members: members)
        }
        .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        rows = CompanyName.sorted(byName) { row in
            row.members.compactMap(\.self).first.map { candidates[$0].company } ?? ""
        }
    }
}
