import QuestionnaireModel

/// One piece of evidence: where it is to be found, and what it says.
extension ReportComposer {
    /// How many characters of a quotation are printed.
    private static let quoteLimit = 400

    func evidence(_ evidence: Evidence, _ page: inout some Page) {
        guard !input.options.isPublic || !evidence.isConfidential else {
            return page.paragraph { page in
                page.say(plain: evidence.kind.name)
                page.say(plain: ": ")
                page.say(emphasized: PublicView.marker)
                page.say(plain: ".")
            }
        }
        page.paragraph { page in
            page.say(plain: evidence.kind.name)
            source(of: evidence, &page)
        }
        let line = line(evidence.range)
        if let quote = evidence.quote, !quote.isEmpty {
            page.tell(self.quote(quote, in: fileName, from: line, to: Self.quoteLimit))
        }
        if let translation = evidence.translation, !translation.isEmpty {
            page.paragraph { $0.say(plain: "In translation:") }
            page.tell(self.quote(translation, in: fileName, from: line, to: Self.quoteLimit))
        }
    }

    /// Where it is to be found, behind its kind.
    private func source<P: Page>(of evidence: Evidence, _ page: inout P) {
        var isFirst = true
        func next(_ fact: (inout P) -> Void) {
            page.say(plain: isFirst ? ": " : ", ")
            isFirst = false
            fact(&page)
        }
        if let title = evidence.title, !title.isEmpty {
            next { $0.say(emphasizedForeign: fold(title, to: 300)) }
        }
        if let number = evidence.page {
            next { page in
                page.say(plain: Self.namesSeveral(number) ? "pages " : "page ")
                page.say(foreign: SafeText.oneLine(number))
            }
        }
        if let lines = evidence.lines {
            next { page in
                page.say(plain: lines.utf8.contains(UInt8(ascii: "-")) ? "lines " : "line ")
                page.say(foreign: SafeText.oneLine(lines))
                page.say(plain: " of the reply")
            }
        }
        if let date = evidence.date { next { $0.say(foreign: Words.date(SafeText.oneLine(date))) } }
        if let language = evidence.language {
            next { page in
                page.say(plain: "in ")
                page.say(foreign: SafeText.oneLine(language))
            }
        }
        if let url = evidence.url { next { $0.say(address(url, label: nil)) } }
        if let accessed = evidence.accessed {
            next { page in
                page.say(plain: "seen ")
                page.say(foreign: Words.date(SafeText.oneLine(accessed)))
            }
        }
        if let archive = evidence.archiveURL { next { $0.say(address(archive, label: "archived copy")) } }
        if evidence.isConfidential { next { $0.say(plain: "confidential") } }
    }

    /// Whether a page is more than one: `12-19`, `3, 7`.
    private static func namesSeveral(_ pages: String) -> Bool {
        // Most are a number, and no character of several parts needs to be looked for in it.
        !pages.utf8.allSatisfy(\.isDigit) && pages.contains { "-–,".contains($0) }
    }

    /// A link where the address is one of the web; otherwise its words alone.
    private func address(_ text: String, label: String?) -> Line {
        guard let address = WebAddress(text) else {
            return (label.map { [.text("\($0) ")] } ?? []) + [.foreign(SafeText.oneLine(text))]
        }
        let isWWW = address.host.utf8.starts(with: "www.".utf8)
        let host = isWWW ? String(address.host.dropFirst(4)) : address.host
        let name = label.map { "\($0) at \(host)" } ?? host
        return [.link([.foreign(name)], to: .web(address))]
    }
}
