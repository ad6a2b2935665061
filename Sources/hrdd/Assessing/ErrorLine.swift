import PlainJSON

/// What stands in the place of a line that could not be assessed: `{"schema":"hrdd/error/1","path","diagnostics"}`.
enum ErrorLine {
    static func text(of outcome: AssessmentWork.Outcome) -> [UInt8] {
        var json = JSONWriter(.line)
        json.object { json in
            json.member("schema", "hrdd/error/1")
            // A line that is no JSON says no path.
            json.member("path", outcome.path.isEmpty ? nil : outcome.path)
            json.member("diagnostics", objects: outcome.diagnostics, JSONDiagnostics.members(of:_:))
        }
        json.endLine()
        return json.bytes
    }
}
