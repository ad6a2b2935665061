import SourceText

/// What can be said of a file before its structure is looked at: its size, its encoding, its characters.
struct Inspection {
    private(set) var diagnostics: [Diagnostic] = []
    /// Whether there is text to be parsed, with mistakes or without.
    private(set) var isReadable = true
    /// Behind a byte-order mark.
    private(set) var textStart = 0
    /// Whether the first line that ends with a carriage return was the first of all; `nil` before it.
    private var endsLikeWindows: Bool?
    private var hasMixedLineEnds = false
    private var hasLoneReturn = false
    private let file: SourceFile
    private let limit: Int

    init(of file: SourceFile, limits: YAML.Limits) {
        self.file = file
        limit = limits.diagnostics
        let size = min(limits.fileSize, 1 << 30)
        guard file.bytes.count <= size else {
            refuse(.fileTooLarge(file.bytes.count, size), 0, 0)
            return
        }
        file.bytes.withUnsafeBufferPointer { inspect(ByteView($0)) }
    }

    private mutating func refuse(_ mistake: Mistake, _ lower: Int, _ upper: Int) {
        report(mistake, lower, upper)
        isReadable = false
    }

    private mutating func report(_ mistake: Mistake, _ lower: Int, _ upper: Int) {
        diagnostics.append(mistake.diagnostic(in: file, at: ByteRange(lower, upper)))
        if diagnostics.count >= limit { isReadable = false }
    }

    private mutating func inspect(_ bytes: ByteView) {
        switch (bytes[0], bytes[1], bytes[2]) {
        case (0xFE, 0xFF, _), (0xFF, 0xFE, _): return refuse(.utf16, 0, 2)
        case (0x25, 0x50, 0x44) where bytes[3] == 0x46:
            return refuse(.binaryFile("a PDF document"), 0, 4)
        case (0x50, 0x4B, 0x03):
            return refuse(.binaryFile("a ZIP archive, as .docx, .xlsx and .odt files are"), 0, 3)
        case (0xEF, 0xBB, 0xBF):
            report(.byteOrderMark, 0, 3)
            textStart = 3
        default: break
        }
        var at = textStart
        while at < bytes.count, isReadable {
            let start = at
            at = bytes.endOfPlainLines(from: at)
            if endsLikeWindows == true, let lineFeed = bytes.firstLineFeed(start, at) {
                reportMixedLineEnds(lineFeed, lineFeed + 1)
            }
            if at < bytes.count { inspectCharacter(bytes, &at) }
        }
    }

    private mutating func inspectCharacter(_ bytes: ByteView, _ at: inout Int) {
        switch bytes[at] {
        case Byte.tab: at += 1
        case Byte.carriageReturn where bytes[at + 1] == Byte.lineFeed:
            // The line feeds before it were passed by unseen.
            let isFirst = endsLikeWindows ?? (bytes.firstLineFeed(textStart, at) == nil)
            endsLikeWindows = isFirst
            if !isFirst { reportMixedLineEnds(at, at + 2) }
            at += 2
        case Byte.carriageReturn:
            // One is enough: where there is one they are all like this.
            if !hasLoneReturn { report(.loneCarriageReturn, at, at + 1) }
            hasLoneReturn = true
            at += 1
        case 0:
            let isUTF16 = at < 4 && bytes.count > 1 && (bytes[0] == 0) != (bytes[1] == 0)
            diagnostics.removeAll()
            refuse(isUTF16 ? .utf16 : .binaryFile("binary: it has a zero byte in it"), at, at + 1)
        case 0x01...0x7F:
            report(.controlCharacter(bytes[at]), at, at + 1)
            at += 1
        default: inspectScalar(bytes, &at)
        }
    }

    /// Warns once, where the line ends change.
    private mutating func reportMixedLineEnds(_ lower: Int, _ upper: Int) {
        if !hasMixedLineEnds { report(.mixedLineEnds, lower, upper) }
        hasMixedLineEnds = true
    }

    /// A character of two to four bytes.
    private mutating func inspectScalar(_ bytes: ByteView, _ at: inout Int) {
        let length = UTF8Form.length(bytes, at)
        guard length > 0 else {
            let end = at + 1
            refuse(.notUTF8(bytes[at]), at, end)
            return
        }
        switch (bytes[at], bytes[at + 1], bytes[at + 2]) {
        case (0xC2, 0x85, _): report(.lineSeparator("NEL, U+0085"), at, at + 2)
        case (0xC2, 0x80...0x9F, _): report(.controlCharacter(bytes[at + 1]), at, at + 2)
        case (0xE2, 0x80, 0xA8): report(.lineSeparator("LS, U+2028"), at, at + 3)
        case (0xE2, 0x80, 0xA9): report(.lineSeparator("PS, U+2029"), at, at + 3)
        case (0xEF, 0xBB, 0xBF): report(.byteOrderMarkInside, at, at + 3)
        case (0xEF, 0xBF, 0xBE...0xBF): report(.noCharacter, at, at + 3)
        default: break
        }
        at += length
    }
}

enum UTF8Form {
    /// The length of the well-formed sequence of two to four bytes at an offset, or 0 where there is none.
    static func length(_ bytes: ByteView, _ at: Int) -> Int {
        func continues(_ offset: Int) -> Bool { bytes[at + offset] & 0xC0 == 0x80 }
        let second = bytes[at + 1]
        switch bytes[at] {
        case 0xC2...0xDF: return continues(1) ? 2 : 0
        case 0xE0: return second >= 0xA0 && continues(1) && continues(2) ? 3 : 0
        case 0xED: return second <= 0x9F && continues(1) && continues(2) ? 3 : 0
        case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
        case 0xF0: return second >= 0x90 && continues(1) && continues(2) && continues(3) ? 4 : 0
        case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
        case 0xF4: return second <= 0x8F && continues(1) && continues(2) && continues(3) ? 4 : 0
        default: return 0
        }
    }
}
