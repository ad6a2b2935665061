/// The words that the phrases of one language name, by number, so that texts are compared by numbers.
struct Vocabulary: Sendable {
    /// All words, one behind the other, and where each ends.
    private var letters: [UInt8] = []
    private var ends: [Int] = []
    /// By hash. How many there are is a power of two, and half of them are free.
    private var slots = [Slot](repeating: .free, count: 1 << 10)
    /// How many of the words, the first of them, are frequent ones by which the language is known.
    private var frequent = 0

    private struct Slot {
        var hash: UInt32
        /// −1 where there is none.
        var number: Int32
        static let free = Slot(hash: 0, number: -1)
    }

    /// How many words there are.
    var count: Int { ends.count }

    /// - Parameter frequent: words by which the language is known.
    init(knownBy frequent: [String]) {
        for word in frequent { _ = add(Array(word.utf8)) }
        self.frequent = count
    }

    /// The word's number; a new one where it has none yet.
    mutating func add(_ word: [UInt8]) -> Int {
        let hash = word.withUnsafeBufferPointer { Self.hash(of: $0) }
        let known = word.withUnsafeBufferPointer { number(of: $0, hash: hash) }
        if known >= 0 { return known }
        letters += word
        ends.append(letters.count)
        if 2 * count > slots.count {
            let known = slots.filter { $0.number >= 0 }
            slots = [Slot](repeating: .free, count: 2 * slots.count)
            for slot in known { place(Int(slot.number), slot.hash) }
        }
        place(count - 1, hash)
        return count - 1
    }

    private mutating func place(_ number: Int, _ hash: UInt32) {
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot].number >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Slot(hash: hash, number: Int32(clamping: number))
    }

    private func isWord(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = number == 0 ? 0 : ends[number - 1]
        return ends[number] - start == word.count
            && word.indices.allSatisfy { letters[start + $0] == word[$0] }
    }

    /// −1 where no phrase names it.
    func number(of word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int {
        let last = slots.count - 1
        var place = Int(hash) & last
        while true {
            let slot = slots[place]
            if slot.number < 0 { return -1 }
            if slot.hash == hash, isWord(Int(slot.number), word) { return Int(slot.number) }
            place = (place + 1) & last
        }
    }

    func isFrequent(_ number: Int) -> Bool { number >= 0 && number < frequent }

    // MARK: Hashes, by Fowler, Noll and Vo

    static let seed: UInt32 = 0x811C_9DC5

    static func hash(_ byte: UInt8, after hash: UInt32) -> UInt32 { (hash ^ UInt32(byte)) &* 0x0100_0193 }

    static func hash(of word: some Sequence<UInt8>) -> UInt32 { word.reduce(seed) { hash($1, after: $0) } }
}

/// A set of words by number.
struct WordSet: Sendable {
    private var bits: [UInt64] = []
    private(set) var words: [Int] = []

    mutating func insert(_ number: Int) {
        guard number >= 0, !contains(number) else { return }
        if bits.count <= number >> 6 {
            bits += repeatElement(0, count: (number >> 6) + 1 - bits.count)
        }
        bits[number >> 6] |= 1 << UInt64(number & 63)
        words.append(number)
    }

    func contains(_ number: Int) -> Bool {
        number >= 0 && number >> 6 < bits.count && bits[number >> 6] >> UInt64(number & 63) & 1 == 1
    }
}
