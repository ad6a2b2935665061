import Foundation
import SourceText

/// The five letters of 12 March 2021.
enum Seed: String, CaseIterable, Sendable {
    case oFilm = "000_392d3d584baaa631"
    case zte = "001_7926ef96f2d3bfd5"
    case liNing = "002_3cf0a7dcf1fd6f73"
    case alstom = "003_758f19389d2ece88"
    case minebea = "004_ec4b2e722741fadf"

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    var text: String {
        let url = Seed.root.appending(path: "seeds/\(rawValue).txt")
        return (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    }

    /// As the page header of each letter prints it.
    var company: String {
        switch self {
        case .oFilm: "O-Film Technology Co. Ltd"
        case .zte: "ZTE Corporation"
        case .liNing: "Li-Ning Company Limited"
        case .alstom: "Alstom S.A."
        case .minebea: "MinebeaMitsumi, Inc."
        }
    }
}
