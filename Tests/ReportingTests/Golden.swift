import Foundation
import Testing

/// Whole files that were looked at once and must stay as they are.
enum Golden {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Golden/Reporting")

    /// Fails where the bytes differ from the file; with `UPDATE_GOLDENS=1` writes it, and fails too.
    static func expect(_ bytes: [UInt8], named name: String) throws {
        let file = folder.appending(path: name)
        if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
            Issue.record("recorded \(name): look at it, then run without UPDATE_GOLDENS")
            return
        }
        guard let golden = FileManager.default.contents(atPath: file.path) else {
            Issue.record("no golden \(name); UPDATE_GOLDENS=1 records it")
            return
        }
        guard Data(bytes) != golden else { return }
        let old = String(decoding: golden, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        let new = String(decoding: bytes, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        let line = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
        let before = line < old.count ? String(old[line]) : "(end)"
        let after = line < new.count ? String(new[line]) : "(end)"
        Issue.record("\(name) differs from line \(line + 1) on:\n- \(before)\n+ \(after)")
    }
}
