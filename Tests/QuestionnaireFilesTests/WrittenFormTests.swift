import QuestionnaireModel
import Testing

@testable import QuestionnaireFiles

@Suite struct WrittenFormTests {
    @Test(arguments: ["2026-03-01", "2024-02-29", "2000-02-29", "0001-12-31"])
    func `a day of the calendar is a date`(text: String) {
        #expect(DateForm.accepts(text, precision: .day))
        #expect(DateForm.accepts(text, precision: .year))
    }

    @Test(arguments: [
        "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-04-31", "2026-01-00", "0000-01-01",
        "2026-1-1", "26-01-01", "2026/01/01", "2026-01-01T00:00", "2026-01-", "2026-", "", "-", "２０２６-01-01",
    ])
    func `what is no day is no date`(text: String) {
        #expect(!DateForm.accepts(text, precision: .day))
        #expect(!DateForm.accepts(text, precision: .year))
    }

    @Test func `a year or a month is a date where that is enough`() {
        for text in ["2026", "2026-12"] {
            #expect(DateForm.accepts(text, precision: .year))
            #expect(!DateForm.accepts(text, precision: .day))
        }
    }

    @Test(arguments: [
        ("01.03.2026", ["2026-03-01"]), ("1. 3. 2026", ["2026-03-01"]), ("1 March 2026", ["2026-03-01"]),
        ("March 1st, 2026", ["2026-03-01"]), ("Mar 1 2026", ["2026-03-01"]), ("2026-3-1", ["2026-03-01"]),
        ("2026/03/01", ["2026-03-01"]), ("“2026-03-01”", ["2026-03-01"]),
        ("2026-03-01T09:30", ["2026-03-01"]),
        ("31/03/2026", ["2026-03-31"]), ("3/31/2026", ["2026-03-31"]),
        ("01/03/2026", ["2026-03-01", "2026-01-03"]), ("3/3/2026", ["2026-03-03"]),
    ])
    func `a day in another form is read as it was meant`(text: String, meant: [String]) {
        #expect(DateReadings(of: text, .day).meant == meant)
    }

    @Test(arguments: ["March 2026", "3/2026", "2026/3", "sep. 2026"])
    func `a month in another form is one where that is enough`(text: String) {
        #expect(DateReadings(of: text, .day).meant.isEmpty)
        #expect(DateReadings(of: text, .year).meant == [text.hasPrefix("s") ? "2026-09" : "2026-03"])
    }

    @Test(arguments: [
        "", "today", "1.3.26", "29.02.2026", "32.1.2026", "13/13/2026", "1 M 2026", "2026 2026", "1 2",
    ])
    func `what may be any day is none`(text: String) {
        #expect(DateReadings(of: text, .year).meant.isEmpty)
    }

    @Test(arguments: [
        "https://northfield.example", "http://northfield.example/a?b=c#d", "HTTPS://northfield.example/ü",
        "https://user@northfield.example:8080/", "https://[::1]/a",
    ])
    func `http and https with a host are addresses`(text: String) {
        #expect(AddressForm.reading(of: text) == .web)
    }

    @Test(arguments: [
        ("javascript:alert(1)", "javascript"), ("DATA:text/html,x", "data"), ("mailto:a@b.example", "mailto"),
        ("ftp://northfield.example/a", "ftp"), ("vbscript:x", "vbscript"), ("file:///etc/passwd", "file"),
    ])
    func `other schemes are known as such`(text: String, scheme: String) {
        #expect(AddressForm.reading(of: text) == .other(scheme: scheme))
    }

    @Test(arguments: [
        "", "northfield.example", "www.northfield.example/a", "https:", "https://", "https:///a",
        "https://:80",
        "https://.example", "https:northfield.example", "https://north field.example", " https://a.example",
        "https://a.example/\u{202E}gpj", "https://a.example/\u{200B}", "https://a.example/\"x",
        "https://a.example/<x>",
        "java\tscript:alert(1)", "java\u{AD}script:x", "https:\\\\a.example", "1http://a.example",
        "://a.example",
    ])
    func `what cannot be followed as it stands is no address`(text: String) {
        #expect(AddressForm.reading(of: text) == .malformed)
    }

    @Test(arguments: [
        ("Alstom S.A.", "ALSTOM SA"), ("Alstom S.A.", "Alstom"),
        ("Li-Ning Company Limited", "Li Ning Co., Ltd."),
        ("MinebeaMitsumi, Inc.", "MinebeaMitsumi Inc"),
        ("Société Générale", "SOCIE\u{301}TE\u{301} GÉNÉRALE"),
        ("Limited", "limited"), ("ZTE Corporation", "ZTE Corp."),
        ("İpek Kağıt", "İPEK KAĞIT"), ("Straßenbau Groß", "STRASSENBAU GROSS"),
    ])
    func `names of one company are the same`(a: String, b: String) {
        #expect(CompanyName.same(a, b))
        #expect(CompanyName.same(b, a))
    }

    @Test(arguments: [
        ("Alstom S.A.", "Alstom Transport S.A."), ("ZTE Corporation", "ZTE (invented)"), ("", "Alstom"),
        ("S.A.", "Limited"), ("Société", "Societe"),
    ])
    func `names of two companies are not`(a: String, b: String) {
        #expect(!CompanyName.same(a, b))
        #expect(!CompanyName.same(b, a))
    }
}
