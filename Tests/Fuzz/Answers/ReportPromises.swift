// What holds of every report.

import PlainJSON
import QuestionnaireModel
import Reporting

func check(_ bytes: [UInt8], _ format: ReportFormat, _ sheet: AnswerSheet, isPublic: Bool) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
        fail("\(format) that is not UTF-8")
    }
    if isPublic { expect(!contains(bytes, Words.secret), "\(format) gives away what is confidential") }
    switch format {
    case .json, .sarif, .jsonl:
        guard case .success = JSONValue.read(bytes) else { fail("\(format) that is no JSON") }
        if format == .jsonl { expect(bytes.filter { $0 == 0x0A }.count == 1, "a line that is not one") }
    case .csv:
        var widths: Set<Int> = []
        eachRow(of: bytes) { widths.insert($0) }
        expect(widths.count == 1, "a table with rows of different widths")
    case .html:
        for tag in ["<img", "<link", "<iframe", "<script", "<object", "<a href=\"javascript"] {
            expect(!contains(bytes, tag), "a page with \(tag)")
        }
        for target in targets(in: text, after: "href=\"", upTo: "\"") { check(link: target, sheet) }
    case .markdown:
        for target in targets(in: text, after: "](<", upTo: ">") { check(link: target, sheet) }
    }
}

/// A report links to its own headings, and to addresses that the answers give.
private func check(link target: String, _ sheet: AnswerSheet) {
    if target.hasPrefix("#") { return }
    let evidence = sheet.answers.flatMap(\.evidence) + sheet.involvement.flatMap(\.evidence)
    let addresses = evidence.flatMap { [$0.url, $0.archiveURL] }.compactMap(\.self)
    let plain = target.replacing("&amp;", with: "&")
    expect(
        addresses.contains { WebAddress($0)?.encoded == plain },
        "a link that the answers do not have: \(target)")
}

private func targets(in text: String, after opening: String, upTo end: Character) -> [String] {
    text.utf8.isEmpty ? [] : pieces(Array(text.utf8), Array(opening.utf8), end.asciiValue ?? 0)
}

private func pieces(_ bytes: [UInt8], _ opening: [UInt8], _ end: UInt8) -> [String] {
    var found: [String] = []
    var at = 0
    while at + opening.count <= bytes.count {
        guard bytes[at..<at + opening.count].elementsEqual(opening) else {
            at += 1
            continue
        }
        // In Markdown a bracket that is written out stands behind a backslash.
        let isEscaped = at > 0 && bytes[at - 1] == UInt8(ascii: "\\")
        at += opening.count
        let stop = bytes[at...].firstIndex(of: end) ?? bytes.count
        if !isEscaped { found.append(String(decoding: bytes[at..<stop], as: UTF8.self)) }
    }
    return found
}

private func contains(_ bytes: [UInt8], _ part: String) -> Bool {
    let part = Array(part.utf8)
    guard let first = part.first, bytes.count >= part.count else { return false }
    for at in 0...(bytes.count - part.count) where bytes[at] == first {
        if bytes[at..<at + part.count].elementsEqual(part) { return true }
    }
    return false
}

/// The number of cells of each row, by RFC 4180.
private func eachRow(of bytes: [UInt8], _ body: (Int) -> Void) {
    var (cells, isQuoted, isEmpty) = (1, false, true)
    for byte in bytes {
        switch byte {
        case UInt8(ascii: "\""): isQuoted.toggle()
        case UInt8(ascii: ",") where !isQuoted: cells += 1
        case 0x0A where !isQuoted:
            body(cells)
            (cells, isEmpty) = (1, true)
            continue
        default: break
        }
        isEmpty = false
    }
    expect(isEmpty && !isQuoted, "a table that does not end")
}
