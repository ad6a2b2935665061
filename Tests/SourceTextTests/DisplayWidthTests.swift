import SourceText
import Testing

@Suite struct `Columns on a terminal` {
    @Test(arguments: [
        ("Łódź", 4), ("e\u{301}", 1), ("中国石化", 8), ("ﾊﾟﾅ", 3), ("ＡＢ", 4), ("か\u{3099}", 2),
        // One syllable, composed and in its three letters.
        ("각", 2), ("\u{1100}\u{1161}\u{11A8}", 2),
        ("🧵", 2), ("👍🏽", 2), ("👩🏽‍🚀", 2), ("👨‍👩‍👧", 2), ("🇩🇪", 2), ("❤\u{FE0F}", 2), ("⚠", 1),
        ("ไทย", 3), ("กลุ่ม", 3),
    ])
    func `are as many as terminals give`(text: String, columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
    }
}
