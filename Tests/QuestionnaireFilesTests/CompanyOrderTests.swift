import QuestionnaireModel
import Testing

@Suite struct `Companies by name` {
    /// As Python's `unicodedata` gives it: normal form D without what combines, in lower case.
    @Test(arguments: [
        (
            "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝĀĂĄĆĈĊČĎĒĔĖĘĚĜĞĠĢĤĨĪĬĮİĴĶĹĻĽŃŅŇŌŎŐŔŖŘŚŜŞŠŢŤŨŪŬŮŰŲŴŶŸŹŻŽƠƯ",
            "aaaaaaceeeeiiiinooooouuuuyaaaccccdeeeeegggghiiiiijklllnnnooorrrssssttuuuuuuwyyzzzou"
        ),
        (
            "ṂṄṆṚṢṬẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ",
            "mnnrstaaaaaaaaaaaaeeeeeeeeiioooooooooooouuuuuuuyyyy"
        ),
        ("Telefónica", "telefonica"), ("Česká zbrojovka", "ceska zbrojovka"), ("Şişecam", "sisecam"),
        ("İpek", "ipek"), ("Cổ phần Sữa Việt Nam", "co phan sua viet nam"), ("中国石化", "中国石化"),
    ])
    func `have their marks taken off`(name: String, key: String) {
        #expect(CompanyName.sortKey(name) == key)
    }

    @Test(arguments: [
        ("Łódź", "lodz"), ("Ørsted", "orsted"), ("Đồng Nai", "dong nai"), ("Işık", "isik"), ("Ærø", "aero"),
        ("Œuvre", "oeuvre"), ("ＡＢＣ商事", "abc商事"), ("Straße", "strasse"),
    ])
    func `have strokes and ties taken off, which no normal form does`(name: String, key: String) {
        #expect(CompanyName.sortKey(name) == key)
    }

    @Test func `are the same in either normal form`() {
        #expect(CompanyName.sortKey("Cafe\u{301} Ha\u{302}\u{301}") == CompanyName.sortKey("Café Hấ"))
    }

    @Test func `keep what combines in other scripts`() {
        #expect(CompanyName.sortKey("กลุ่ม Ёлка") == "กลุ่ม ёлка")
    }

    @Test func `are compared by words, whatever stands around them`() {
        #expect(CompanyName.sortKey("“Alder & Co.” (invented)") == "alder co invented")
    }

    @Test func `that are alike stay as they were`() {
        let all = [
            ("Żubr", 1), ("zorro", 2), ("Čedok", 3), ("Zorro", 4), ("Delta", 5), ("Zorro", 6), ("日本", 7),
        ]
        #expect(CompanyName.sorted(all, by: \.0).map(\.1) == [3, 5, 4, 6, 2, 1, 7])
    }
}
