import Foundation
import SourceText

/// The files of the repository around these tests.
enum Repository {
    static let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The files of a folder by name, sorted.
    static func files(in folder: String) throws -> [SourceFile] {
        let place = top.appending(path: folder)
        return try FileManager.default.contentsOfDirectory(atPath: place.path).sorted().map { name in
            SourceFile(name: name, bytes: Array(try Data(contentsOf: place.appending(path: name))))
        }
    }
}
