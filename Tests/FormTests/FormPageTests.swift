import Asking
import Digest
import DueDiligence
import Foundation
import Testing

@Suite struct `The page of a form` {
    private func page() -> String {
        Form(Questionnaires.odd, version: "0123456789ab", assets: .embedded).page
    }

    private func part(of page: String, from start: String, to end: String) throws -> String {
        let lower = try #require(page.range(of: start)?.upperBound)
        let upper = try #require(page.range(of: end, range: lower..<page.endIndex)?.lowerBound)
        return String(page[lower..<upper])
    }

    @Test func `the policy lets run the page's own script and style by digest and nothing else`() throws {
        let page = page()
        let policy = try part(of: page, from: "Content-Security-Policy\" content=\"", to: "\"")
        let script = try part(of: page, from: "<script>", to: "</script>")
        let style = try part(of: page, from: "<style>", to: "</style>")
        func source(_ text: String) -> String {
            "'sha256-\(Data(SHA256.digest(of: text).bytes).base64EncodedString())'"
        }
        #expect(
            policy.components(separatedBy: "; ") == [
                "default-src 'none'", "connect-src 'none'", "script-src \(source(script))",
                "style-src \(source(style))", "base-uri 'none'", "form-action 'none'",
            ])
    }

    @Test func `what a questionnaire says stays inside its data`() throws {
        let page = page()
        #expect(page.components(separatedBy: "<script").count == 3)
        #expect(page.components(separatedBy: "</script").count == 3)
        let data = try part(of: page, from: "id=\"data\">", to: "</script>")
        #expect(!data.contains("<"))
        let root = try #require(
            try JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: Any])
        #expect(root["title"] as? String == "Odd </script> & <i>strange</i>")
        #expect(
            page.contains("<title>Answers to: Odd &lt;/script&gt; &amp; &lt;i&gt;strange&lt;/i&gt;</title>"))
    }

    @Test func `the page names no other place to load from`() {
        let page = page()
        for word in [
            "<link", "<img", "@import", "url(", "src=", "fetch(", "XMLHttpRequest", "sendBeacon", "WebSocket",
        ] {
            #expect(!page.contains(word), "\(word)")
        }
    }

    @Test func `the same questionnaire gives the same page`() {
        #expect(page() == page())
    }
}
