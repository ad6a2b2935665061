import CommandOptions
import DueDiligence
import QuestionnaireFiles
import QuestionnaireModel
import SourceText

/// `hrdd compile`: from letters to questionnaires.
enum CompileCommand: Subcommand {
    enum Format: String, CaseIterable, Sendable { case yaml, json }

    private static let format = ChoiceOption<Format>("format", "FORMAT", "What to make", unlessGiven: .yaml)
    private static let output = ValueOption(
        "output", short: "o", "DIR",
        "Write a file per questionnaire there; for the letters in seeds, questionnaires when none is given",
        completion: .folders)
    private static let check = Flag("check", "Write nothing; exit with 1 where a file in DIR would change")

    private static let record = Flag(
        "record", "Write the ids that are new in the catalogue into its ids.yaml, so that none is used twice")

    static let declaration = Command(
        "compile", "Make a questionnaire of a letter",
        discussion: [
            """
            Reads the letter's numbered questions, finds in the catalogue which words put which ask, and \
            writes a questionnaire that needs no other file. Without a LETTER all letters in seeds are \
            compiled, and ungp-letters, the union of what they ask.
            """
        ],
        operands: [.init("LETTER", "A letter as plain text", isRequired: false, isRepeated: true)],
        options: [output, CommonOptions.catalogue, check, record, format],
        examples: [
            .init("hrdd compile letter.txt > letter.yaml", "One letter, onto standard output."),
            .init(
                "hrdd compile --check", "Whether questionnaires is what the letters and the catalogue give."),
        ],
        alsoKnownAs: ["build", "make", "import", "parse"])

    /// One questionnaire with the name and the text of its file.
    private struct Product {
        let name: String
        let text: String
        let questionnaire: Questionnaire
    }

    static func run(_ arguments: Arguments, in session: inout Session) throws {
        // What is about to be written down need not be asked for.
        let mended: Set = arguments[record] ? ["unrecorded-id", "unrecorded-change"] : []
        let folder = arguments[CommonOptions.catalogue]
        guard let catalogue = try CatalogueFiles.open(folder, without: mended, in: &session) else { return }
        if arguments[record] { return try writeRecord(of: catalogue, arguments, in: &session) }
        let compilesAll = arguments.operands.isEmpty
        let paths = compilesAll ? try lettersInSeeds() : arguments.operands
        var products: [Product] = []
        for path in paths {
            if let product = try compile(path, with: catalogue, in: &session) { products.append(product) }
        }
        if compilesAll { products.append(union(of: catalogue, in: &session)) }
        checkNames(of: products, in: &session)

        let isJSON = arguments[format] == .json
        if arguments[check] {
            try compare(
                products, with: arguments[output] ?? standardFolder, isWhole: compilesAll, in: &session)
            try checkRecord(of: catalogue, in: &session)
        } else if let folder = arguments[output] ?? (compilesAll && !isJSON ? standardFolder : nil) {
            try write(products, to: folder, isJSON: isJSON, in: &session)
            if !compilesAll, !isJSON, session.status == .done {
                for product in products {
                    session.say("then: hrdd new \(typed(join(folder, product.name))) -o answers.yaml")
                }
            }
        } else if isJSON {
            for product in products {
                try session.print(QuestionnaireExport.line(for: product.questionnaire))
            }
        } else if arguments.operands.count > 1 {
            throw UsageError("several letters need -o DIR, or --format json")
        } else {
            for product in products { try session.print(product.text) }
        }
    }

    private static let standardFolder = "questionnaires"
    private static let seeds = "seeds"
    private static let jsonMark = "{\"schema\":\"hrdd/questionnaire/1\""

    // MARK: The record of ids

    private static func writeRecord(
        of catalogue: LoadedCatalogue, _ arguments: Arguments, in session: inout Session
    ) throws {
        guard arguments.operands.isEmpty, !arguments[check], arguments[output] == nil else {
            throw UsageError("--record is about the catalogue alone: give no LETTER, -o or --check with it")
        }
        guard let folder = CatalogueFiles.folder(arguments[CommonOptions.catalogue]) else {
            throw UsageError("--record needs a folder to write to: give --catalogue DIR")
        }
        let path = catalogue.record?.name ?? join(folder, IDRecordWriter.fileName)
        guard let bytes = catalogue.completedRecord else {
            return session.say("\(printable(path)) has every id already; nothing was changed")
        }
        try AtomicWriter.write(bytes, to: path)
        session.say("\(printable(path)) has every id of edition \(catalogue.catalogue.edition) now")
    }

    /// A catalogue that keeps a record must not be published with ids that it lacks.
    private static func checkRecord(of catalogue: LoadedCatalogue, in session: inout Session) throws {
        guard let record = catalogue.record, catalogue.completedRecord != nil else { return }
        session.note(.doesNotHold)
        try session.print(
            "\(printable(record.name)) lacks what is new in the catalogue; add it with: hrdd compile --record\n"
        )
    }

    private static func lettersInSeeds() throws -> [String] {
        guard FileAccess.isFolder(seeds) else {
            throw UsageError("there is no folder \"\(seeds)\" here; name the LETTER to compile")
        }
        return try FolderListing.names(in: seeds).filter { $0.hasSuffix(".txt") }.map { join(seeds, $0) }
    }

    private static func compile(
        _ path: String, with catalogue: LoadedCatalogue, in session: inout Session
    ) throws -> Product? {
        do {
            let letter = try FileAccess.read(path)
            let reading = Pipeline.compile(letter, with: catalogue)
            session.report(reading.diagnostics)
            guard let compiled = reading.value else { return nil }
            if let coverage = compiled.coverage {
                session.say("\(compiled.questionnaire.id): \(coverage)")
            }
            return product(of: compiled)
        } catch {
            session.report(error)
            return nil
        }
    }

    private static func union(of catalogue: LoadedCatalogue, in session: inout Session) -> Product {
        let compiled = Pipeline.compileUnion(of: catalogue)
        let criteria = compiled.questionnaire.allCriteria.count
        session.say("\(compiled.questionnaire.id): all that the letters ask, \(criteria) criteria")
        return product(of: compiled)
    }

    private static func product(of compiled: CompiledQuestionnaire) -> Product {
        Product(
            name: "\(compiled.questionnaire.id).yaml", text: Pipeline.text(of: compiled.questionnaire),
            questionnaire: compiled.questionnaire)
    }

    /// Two letters with one reference would take each other's place.
    private static func checkNames(of products: [Product], in session: inout Session) {
        var seen: [String: String] = [:]
        for product in products {
            let source = product.questionnaire.letter?.source ?? "the catalogue"
            if let other = seen.updateValue(source, forKey: product.name) {
                session.refuse(
                    "duplicate-reference",
                    "\(printable(other)) and \(printable(source)) would both become \(product.name)")
            }
        }
    }

    private static func write(
        _ products: [Product], to folder: String, isJSON: Bool, in session: inout Session
    ) throws {
        guard session.status < .inputRefused else {
            session.say("hrdd: nothing was written")
            return
        }
        try FolderListing.make(folder)
        for product in products {
            let bytes =
                isJSON ? QuestionnaireExport.line(for: product.questionnaire) : Array(product.text.utf8)
            let name = isJSON ? "\(product.questionnaire.id).json" : product.name
            do {
                let path = join(folder, name)
                try SingleOutput.write(
                    bytes, to: path, force: wasCompiled(path, isJSON: isJSON),
                    wayOut: "choose another folder, or remove it")
            } catch let error as FileError {
                session.report(error)
            }
        }
    }

    /// Whether a file says of itself that it is not written by hand; what people wrote is not replaced.
    private static func wasCompiled(_ path: String, isJSON: Bool) throws(FileError) -> Bool {
        guard FileAccess.kind(of: path).map(FileAccess.isRegular) == true else { return false }
        let bytes = try FileAccess.read(path).bytes
        return bytes.starts(with: Pipeline.compiledMark.utf8) || isJSON && bytes.starts(with: jsonMark.utf8)
    }

    /// Says what differs between the products and the files in a folder.
    private static func compare(
        _ products: [Product], with folder: String, isWhole: Bool, in session: inout Session
    ) throws {
        for product in products {
            let path = join(folder, product.name)
            guard FileAccess.exists(path) else {
                session.note(.doesNotHold)
                try session.print("\(printable(path)) is missing\n")
                continue
            }
            let old = String(decoding: try FileAccess.read(path).bytes, as: UTF8.self)
            guard let difference = LineDifference(from: old, to: product.text) else { continue }
            session.note(.doesNotHold)
            try session.print(
                "\(printable(path)) is not what the letter and the catalogue give:\n\(difference.text)")
        }
        guard isWhole, FileAccess.isFolder(folder) else { return }
        let made = Set(products.map(\.name))
        for name in try FolderListing.names(in: folder) where name.hasSuffix(".yaml") && !made.contains(name)
        {
            let path = join(folder, name)
            guard FileKind.sniffed(from: try FileAccess.read(path)) == .questionnaire else { continue }
            session.note(.doesNotHold)
            try session.print("\(printable(path)) comes from no letter in \(seeds)\n")
        }
    }
}
