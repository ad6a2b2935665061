import CommandOptions

/// Which answer files a command line names, in the order in which they are assessed.
struct AnswerInputs: Sequence {
    /// One file, and where its report belongs.
    struct Input {
        let path: String
        /// Relative to the output folder, without extension.
        let target: String
        /// Found in a folder and not named: then a file of another kind is passed over.
        let wasFound: Bool
    }

    /// Files that were named one after the other, or those found below a folder.
    fileprivate struct Portion {
        /// `nil` where they were named.
        let folder: String?
        var names: PackedNames
    }

    private var portions: [Portion] = []
    /// One file was named, and no folder.
    private(set) var isSingle = false

    /// How many files there are.
    var count: Int { portions.reduce(0) { $0 + $1.names.count } }

    /// Folders are searched for `*.yaml` to any depth; a folder that cannot be read is reported.
    static func collect(_ operands: [String], in session: inout Session) throws -> AnswerInputs {
        if operands.count(where: { $0 == "-" }) > 1 {
            throw UsageError.standardInputTwice
        }
        var inputs = AnswerInputs()
        for operand in operands {
            guard operand != "-", FileAccess.isFolder(operand) else {
                inputs.append(operand)
                continue
            }
            let found = names(below: operand, in: &session)
            var names = PackedNames()
            for index in 0..<found.count { names.append(found[index]) }
            inputs.portions.append(Portion(folder: operand, names: names))
        }
        inputs.isSingle = operands.count == 1 && inputs.portions.allSatisfy { $0.folder == nil }
        return inputs
    }

    /// The files below a folder that may hold answers; a folder that cannot be read is reported, and a file that only
    /// looks like one is named.
    static func names(below folder: String, in session: inout Session) -> NameList {
        var errors: [FileError] = []
        var others: [String] = []
        let found = FolderListing.list(below: folder) { path in
            if path.hasSuffix(".yaml") { return true }
            let name = path.lowercased()
            if name.hasSuffix(".yaml") || name.hasSuffix(".yml") { others.append(path) }
            return false
        } onError: {
            errors.append($0)
        }
        for error in errors { session.report(error) }
        for path in others.sorted() {
            session.say(
                "\(printable(join(folder, path))) is passed over: in a folder the names of answer files end in .yaml"
            )
        }
        return found
    }

    /// Refuses one file given twice, which would count twice, and, where each report is a file of its own, two files
    /// whose reports would take each other's place.
    func checkTargets(areFiles: Bool) throws(UsageError) {
        // Below one folder no two files have one path.
        if portions.count == 1, portions[0].folder != nil { return }
        var seen: [String: String] = [:]
        for input in self {
            guard let other = seen.updateValue(input.path, forKey: input.target) else { continue }
            if other == input.path || FileAccess.leadToSame(other, input.path) {
                throw UsageError("\(printable(input.path)) is given twice")
            }
            if areFiles {
                throw UsageError(
                    "\(printable(other)) and \(printable(input.path)) would both be reported in "
                        + "\(printable(input.target))")
            }
        }
    }

    /// Makes one input after the other.
    struct Iterator: IteratorProtocol {
        fileprivate let portions: [Portion]
        private var portion = 0
        private var folder: String?
        private var names: PackedNames.Iterator?

        fileprivate init(_ portions: [Portion]) { self.portions = portions }

        mutating func next() -> Input? {
            while true {
                if let name = names?.next() { return AnswerInputs.input(name, in: folder) }
                guard portion < portions.count else { return nil }
                (folder, names) = (portions[portion].folder, portions[portion].names.makeIterator())
                portion += 1
            }
        }
    }

    func makeIterator() -> Iterator { Iterator(portions) }

    private mutating func append(_ named: String) {
        if portions.last.map({ $0.folder != nil }) ?? true {
            portions.append(Portion(folder: nil, names: PackedNames()))
        }
        portions[portions.count - 1].names.append(named)
    }

    private static func input(_ name: String, in folder: String?) -> Input {
        if let folder {
            return Input(path: join(folder, name), target: withoutExtension(name), wasFound: true)
        }
        let target = name == "-" ? "standard-input" : nameWithoutFolder(name)
        return Input(path: name, target: withoutExtension(target), wasFound: false)
    }
}

/// Beside the method of every sequence the function of that name is not seen.
private func nameWithoutFolder(_ path: String) -> String { split(path).name }
