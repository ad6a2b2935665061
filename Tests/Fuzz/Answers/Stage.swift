// What the answers are held against.

import Digest
import Glibc
import QuestionnaireFiles
import QuestionnaireModel
import Scoring
import SourceText

struct Subject {
    let questionnaire: Questionnaire
    let prepared: PreparedQuestionnaire
    let scorer: Scorer
}

struct Stage {
    let method: Method
    let subjects: [Subject]
    nonisolated(unsafe) let executed = UnsafeMutablePointer<Int>.allocate(capacity: 1)
    nonisolated(unsafe) let accepted = UnsafeMutablePointer<Int>.allocate(capacity: 1)

    init(root: String) {
        executed.initialize(to: 0)
        accepted.initialize(to: 0)
        let methodFile = Stage.file(root + "/questionnaires/method.yaml")
        guard let method = MethodReader.read(methodFile).value else { fail("no method below \(root)") }
        self.method = method
        subjects = [
            "Tests/Fuzz/seeds/small.yaml", "questionnaires/ungp-letters.yaml",
            "Tests/Fuzz/seeds/small.yaml",
        ]
        .map { name in
            let file = Stage.file("\(root)/\(name)")
            guard let questionnaire = QuestionnaireReader.read(file, method: method).value else {
                fail("no questionnaire \(name)")
            }
            return Subject(
                questionnaire: questionnaire,
                prepared: PreparedQuestionnaire(
                    questionnaire, digest: SHA256.digest(of: file.bytes), method: method),
                scorer: Scorer(questionnaire, method))
        }
    }

    private static func file(_ path: String) -> SourceFile {
        guard let stream = fopen(path, "r") else { fail("cannot open \(path)") }
        defer { fclose(stream) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&buffer, 1, buffer.count, stream)
            if count == 0 { return SourceFile(name: path, bytes: bytes) }
            bytes += buffer[..<count]
        }
    }
}

func expect(_ holds: Bool, _ promise: @autoclosure () -> String) {
    if !holds { fail(promise()) }
}

/// libFuzzer keeps the input of what aborts.
func fail(_ promise: String) -> Never {
    print("broken: \(promise.debugDescription)")
    fflush(nil)
    abort()
}
