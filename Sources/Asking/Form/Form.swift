import Digest
package import PlainJSON
package import QuestionnaireModel

/// A questionnaire as one page that is filled in without a network: everything in one file, nothing sent.
package struct Form {
    /// The hand-written parts of the page.
    package struct Assets: Sendable {
        /// With the places `{{title}}`, `{{policy}}`, `{{style}}`, `{{data}}` and `{{script}}`, each once.
        let page: String
        let style: String
        /// In the order in which they are to run.
        let scripts: [String]

        package init(page: String, style: String, scripts: [String]) {
            self.page = page
            self.style = style
            self.scripts = scripts
        }
    }

    private let data: FormData
    private let title: String
    private let assets: Assets

    /// - Parameters:
    ///   - version: the first 12 digits of the questionnaire's SHA-256.
    ///   - methodScales: scales of the method, which come before the questionnaire's of the same name.
    package init(
        _ questionnaire: Questionnaire, version: String, methodScales: [Scale] = [], assets: Assets
    ) {
        data = FormData(questionnaire, version: version, methodScales: methodScales)
        title = "Answers to: \(questionnaire.title)"
        self.assets = assets
    }

    /// The whole page.
    package var page: String {
        let script = "\n(() => {\n\"use strict\";\n\(assets.scripts.joined(separator: "\n"))})();\n"
        let style = "\n\(assets.style)"
        // What may run is named by its digest, so that nothing that a questionnaire says ever can.
        let policy = [
            "default-src 'none'", "connect-src 'none'",
            "script-src '\(SHA256.digest(of: script).policySource)'",
            "style-src '\(SHA256.digest(of: style).policySource)'", "base-uri 'none'", "form-action 'none'",
        ].joined(separator: "; ")
        let places = [
            "title": Self.escaped(title), "policy": policy, "style": style, "data": json, "script": script,
        ]
        return Self.filled(assets.page, places)
    }

    /// What the page is told of the questionnaire, by itself.
    package var content: JSONValue { data.document }

    private var json: String {
        var writer = JSONWriter(.line)
        writer.value(content)
        // Inside a script element only `<` can end it or begin a comment; in JSON it only stands in strings.
        return writer.text.split(separator: "<", omittingEmptySubsequences: false).joined(
            separator: "\\u003c")
    }

    /// Puts texts into their places; what they hold is not looked at again.
    private static func filled(_ page: String, _ places: [String: String]) -> String {
        var text = ""
        for (number, piece) in page.split(separator: "{{", omittingEmptySubsequences: false).enumerated() {
            guard number > 0, let end = piece.firstIndex(of: "}") else {
                text += piece
                continue
            }
            text += places[String(piece[..<end])] ?? ""
            text += piece[end...].dropFirst(2)
        }
        return text
    }

    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}
