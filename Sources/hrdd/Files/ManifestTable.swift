import PlainJSON

/// What a manifest says of the files in its folder, in little memory: about a hundred bytes a file.
struct ManifestTable {
    /// What it says of one file.
    struct Entry {
        /// With which it was last written, 32 bytes; `nil` before the first time.
        let digest: [UInt8]?
        /// Announced and not yet written: its bytes may be those of either run.
        let isPending: Bool
    }

    private struct Flags: OptionSet {
        let rawValue: UInt8
        static let hasDigest = Flags(rawValue: 1)
        static let isPending = Flags(rawValue: 2)
    }

    /// Relative to the folder, sorted, each once.
    private var names = NameList()
    private var flags: [Flags] = []
    /// 32 bytes each, whether they say something or not.
    private var digests: [UInt8] = []

    init() {}

    /// `nil` where the bytes are no manifest.
    init?(reading bytes: [UInt8]) {
        var isSound = true
        let result = JSONValue.read(bytes, handingOver: "files") { file in
            guard case .string(let path)? = file["file"] else {
                isSound = false
                return
            }
            var digest: [UInt8]?
            if case .string(let text)? = file["sha256"] { digest = Self.bytes(ofHex: text) ?? Self.noDigest }
            append(path, digest, isPending: file["pending"] == .boolean(true))
        }
        guard isSound, case .success(let manifest) = result,
            case .string("hrdd/manifest/1")? = manifest["schema"], case .array? = manifest["files"]
        else { return nil }
        sort()
    }

    /// Of all files, sorted.
    var paths: [String] { flags.indices.map { names[$0] } }

    /// What is known of a file; `nil` where nothing is.
    func entry(_ path: String) -> Entry? {
        names.place(of: path).map { place in
            Entry(
                digest: flags[place].contains(.hasDigest) ? Array(digest(place)) : nil,
                isPending: flags[place].contains(.isPending))
        }
    }

    /// Calls a function with each file, its digest in hexadecimal digits or nothing, and whether it is pending.
    func visit(_ body: (String, String, Bool) -> Void) {
        for place in flags.indices {
            body(
                names[place], flags[place].contains(.hasDigest) ? hex(place) : "",
                flags[place].contains(.isPending))
        }
    }

    /// What `visit` gave.
    ///
    /// - Parameter visit: calls what it is given with each.
    init(count: Int, _ visit: ((String, String, Bool) -> Void) throws -> Void) rethrows {
        reserve(count)
        try visit { path, hex, isPending in
            append(path, hex.isEmpty ? nil : Self.bytes(ofHex: hex) ?? Self.noDigest, isPending: isPending)
        }
        sort()
    }

    /// One more file that will be written; behind the last comes `announce`.
    mutating func add(_ path: String) { append(path, nil, isPending: true) }

    /// How many there are.
    var count: Int { flags.count }

    /// Files that will be written; what was known of them stays.
    mutating func announce(_ files: ManifestTable) {
        if flags.isEmpty {
            self = files
        } else {
            reserve(files.count)
            for place in files.flags.indices { append(files.names[place], nil, isPending: true) }
        }
        sort()
    }

    /// Files were written.
    ///
    /// - Parameter visit: calls what it is given with each, and with its digest in hexadecimal digits.
    mutating func note(_ visit: ((String, String) -> Void) throws -> Void) rethrows {
        var isSorted = true
        try visit { path, hex in
            let digest = Self.bytes(ofHex: hex) ?? Self.noDigest
            if isSorted, let place = names.place(of: path) {
                flags[place] = .hasDigest
                digests.replaceSubrange(place * 32..<place * 32 + 32, with: digest)
            } else {
                append(path, digest, isPending: false)
                isSorted = false
            }
        }
        if !isSorted { sort() }
    }

    /// Nothing will be written any more. Of what was announced and not made stays what was known before.
    mutating func settle() {
        if flags.allSatisfy({ $0.contains(.hasDigest) }) {
            for place in flags.indices { flags[place].remove(.isPending) }
            return
        }
        var settled = ManifestTable()
        for place in flags.indices where flags[place].contains(.hasDigest) {
            settled.append(names[place], Array(digest(place)), isPending: false)
        }
        self = settled
    }

    /// The manifest's text, piece by piece.
    func write(to emit: ([UInt8]) throws -> Void) rethrows {
        var json = JSONWriter(.pretty)
        json.openObject()
        json.member("schema", "hrdd/manifest/1")
        json.key("files")
        json.openArray()
        try emit(json.bytes)
        for place in flags.indices {
            var json = JSONWriter(.pretty, depth: 2, hasElements: place > 0)
            json.object { json in
                json.member("file", names[place])
                json.member("sha256", flags[place].contains(.hasDigest) ? hex(place) : nil)
                if flags[place].contains(.isPending) { json.member("pending", true) }
            }
            try emit(json.bytes)
        }
        json = JSONWriter(.pretty, depth: 2, hasElements: !flags.isEmpty)
        json.closeArray()
        json.closeObject()
        json.endLine()
        try emit(json.bytes)
    }

    private func digest(_ place: Int) -> ArraySlice<UInt8> { digests[place * 32..<place * 32 + 32] }

    private mutating func reserve(_ count: Int) {
        flags.reserveCapacity(flags.count + count)
        digests.reserveCapacity(digests.count + 32 * count)
    }

    private mutating func append(_ path: String, _ digest: [UInt8]?, isPending: Bool) {
        names.append(path)
        var flags: Flags = isPending ? .isPending : []
        if digest != nil { flags.insert(.hasDigest) }
        self.flags.append(flags)
        digests += digest ?? Self.noDigest
    }

    /// Puts the names in order; of two the same one stays, with what either says.
    private mutating func sort() {
        if names.isSorted { return }
        let order = names.order
        var sorted = ManifestTable()
        sorted.reserve(order.count)
        var previous: Int?
        for place in order {
            if let previous, names.areSame(previous, place) {
                let last = sorted.flags.count - 1
                sorted.flags[last].formUnion(flags[place])
                if flags[place].contains(.hasDigest) {
                    sorted.digests.replaceSubrange(last * 32..<last * 32 + 32, with: digest(place))
                }
            } else {
                sorted.names.append(names[place])
                sorted.flags.append(flags[place])
                sorted.digests += digest(place)
            }
            previous = place
        }
        self = sorted
    }

    private static let digits = Array("0123456789abcdef".utf8)

    private func hex(_ place: Int) -> String {
        String(
            decoding: digest(place).flatMap { [Self.digits[Int($0 >> 4)], Self.digits[Int($0 & 15)]] },
            as: UTF8.self)
    }

    /// Of no file: where a manifest says what is no digest, its file counts as changed.
    private static let noDigest = [UInt8](repeating: 0, count: 32)

    /// `nil` where it is no digest.
    private static func bytes(ofHex text: String) -> [UInt8]? {
        let values = text.utf8.map { digit in digits.firstIndex(of: digit) }
        guard values.count == 64 else { return nil }
        return stride(from: 0, to: 64, by: 2).reduce(into: [UInt8]?([])) { bytes, index in
            guard let high = values[index], let low = values[index + 1] else {
                bytes = nil
                return
            }
            bytes?.append(UInt8(high << 4 | low))
        }
    }
}
