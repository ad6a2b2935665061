package import Asking
import EmbeddedContent

extension Form.Assets {
    /// The parts of the page that are in the program.
    package static var embedded: Form.Assets {
        let parts = UnsafeBufferPointer(start: hrdd_form_parts(), count: hrdd_form_part_count()).map { part in
            String(decoding: UnsafeBufferPointer(start: part.bytes, count: part.count), as: UTF8.self)
        }
        return Form.Assets(page: parts[0], style: parts[1], scripts: Array(parts.dropFirst(2)))
    }
}
