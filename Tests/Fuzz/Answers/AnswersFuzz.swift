// The target for libFuzzer: answer files against a questionnaire, through all stages. See ../README.md.

import Glibc
import QuestionnaireFiles
import QuestionnaireModel
import Reporting
import Scoring
import SourceText

/// The questionnaires and the method that the answers are held against; `HRDD_FUZZ_ROOT` is the project's folder.
private let stage = Stage(root: getenv("HRDD_FUZZ_ROOT").map { String(cString: $0) } ?? ".")

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    // The first byte says whether the rest is the file itself or the choices that it is written by, whose questions
    // it answers, and whether it is read for a report or for its scores alone.
    var choices = Choices(bytes)
    let mode = choices.byte()
    let subject = stage.subjects[Int(mode >> 1 & 0x3F) % stage.subjects.count]
    let text =
        mode & 1 == 0
        ? Array(bytes.dropFirst()) : NearAnswers(questionnaire: subject.questionnaire).file(&choices)
    exercise(SourceFile(name: "replies/fuzz.yaml", bytes: text), subject, isForScores: mode & 0x80 != 0)
    stage.executed.pointee += 1
    let executed = stage.executed.pointee
    // Whoever reads the log sees that the targets behind the reader are reached.
    if executed & (executed - 1) == 0 { print("accepted \(stage.accepted.pointee) of \(executed)") }
    return 0
}

private func exercise(_ file: SourceFile, _ subject: Subject, isForScores: Bool) {
    let reading = AnswersReader.read(file, questionnaire: subject.prepared)
    for diagnostic in reading.diagnostics {
        expect(diagnostic.range.offsets.upperBound <= file.bytes.count, "a range outside the file")
    }
    let scores = isForScores ? exerciseScores(file, subject, reading) : nil
    guard let sheet = reading.value else {
        expect(reading.diagnostics.contains { $0.severity == .error }, "refused without a reason")
        return
    }
    guard !reading.diagnostics.contains(where: { $0.severity == .error }) else { return }
    stage.accepted.pointee += 1
    let assessment = subject.scorer.assess(sheet)
    check(assessment)
    let short = scores ?? subject.scorer.assess(sheet, detail: .scores)
    expect(short.overall == assessment.overall, "a short assessment with another score")
    expect(short.principles.map(\.score) == assessment.principles.map(\.score), "other principles")
    expect(short.stages == assessment.stages, "a short assessment with other stages")
    // One form of twelve, by the bytes themselves, so that an input does the same whenever it is tried.
    let form = file.bytes.reduce(into: 0) { $0 = ($0 &* 31 &+ Int($1)) & 0xFFFF } % 12
    let input = ReportInput(
        assessment: assessment, questionnaire: subject.questionnaire, method: stage.method, sheet: sheet,
        source: file, digests: .init(questionnaire: "q", method: "m", answers: "a"),
        options: .init(isPublic: form >= 6), toolVersion: "1")
    let format = ReportFormat.allCases[form % 6]
    check(Report.render(input, as: format), format, sheet, isPublic: input.options.isPublic)
}

/// Reads a file as thousands are read, for their scores: it is told the same of them, and scored alike.
private func exerciseScores(
    _ file: SourceFile, _ subject: Subject, _ whole: Reading<AnswerSheet>
) -> Assessment? {
    let reading = AnswersReader.read(
        file, known: [subject.prepared.id], keeping: .countedOnly,
        find: { $0 == subject.prepared.id ? subject.prepared : nil })
    let told = { (reading: Reading<AnswerSheet>) in
        reading.diagnostics.map { "\($0.id) \($0.range) \($0.headline)" }
    }
    expect(told(reading) == told(whole), "something else told by what is kept")
    expect((reading.value == nil) == (whole.value == nil), "refused by what is kept")
    return reading.value.map { subject.scorer.assess($0, detail: .scores) }
}
