import Pairing
import Testing

@Suite struct `Names that are spelled nearly alike` {
    @Test(arguments: [
        ("Járnvirki hf. (invented)", "Járnvirkí hf. (invented)"), ("Kestrel Displays", "Kestral Displays"),
        ("Kestrel Displays", "Kestrell Displays"), ("Kestrel Displays", "Ketsrel Displays Ltd."),
        ("Lumen & Larkspur", "Lumen & Larkspu"),
        // Capitals are often written without marks.
        ("Société Minière S.A.", "SOCIETE MINIERE"), ("Điện lực Hà Nội", "Dien luc Ha Noi"),
        ("Łódź Przędza", "LODZ PRZEDZA"),
    ])
    func `a letter more, less, other or changed places is another spelling`(one: String, other: String) {
        var names = NameNeighbours()
        #expect(names.neighbour(of: one) == nil)
        #expect(names.neighbour(of: "Quarrydene Batteries") == nil)
        #expect(names.neighbour(of: other) == one)
    }

    @Test(arguments: [
        ("Alder", "Elder"),  // first letters are typed right
        ("Agro East", "Agro West"), ("Plant 10211", "Plant 10212"), ("Lumen", "Lumen Lark"),
        ("Northfield Rail", "Northfield Mail"),  // words of four letters
        ("Kestrel Displays", "Kestrel Batteries"), ("Kestrel Ltd.", "Kestrel GmbH"),
        ("Marten Harlow", "Martin Harlon"),  // two slips
    ])
    func `what tells companies apart is none`(one: String, other: String) {
        var names = NameNeighbours()
        #expect(names.neighbour(of: one) == nil)
        #expect(names.neighbour(of: other) == nil)
    }
}
