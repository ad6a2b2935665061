import SourceText

struct DiagnosticPrinter {
    let colors: Bool
    func text(of diagnostic: Diagnostic) -> String {
        let at = diagnostic.file.position(at: Int(diagnostic.range.lower))
        return
            "\(diagnostic.severity.rawValue)[\(diagnostic.id)]: \(diagnostic.headline)\n --> \(diagnostic.file.name):\(at.line):\(at.column)"
    }
}
