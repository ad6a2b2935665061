/// The words that the phrases of one language name, by number, so that texts are compared by numbers.
struct Vocabulary: Sendable {
    /// All words, one behind the other, and where each ends.
    private var letters: [UInt8] = []
    private var ends: [Int] = []
    /// Numbers by hash; −1 is free. Their number is a power of two, and half of them are free.
    private var slots = [Int](repeating: -1, count: 1 << 10)
    /// How many of the words, the first of them, are frequent ones by which the language is known.
    private var frequent = 0

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
            slots = [Int](repeating: -1, count: 2 * slots.count)
            for number in ends.indices.dropLast() {
                place(number, letters[range(of: number)].withUnsafeBufferPointer { Self.hash(of: $0) })
            }
        }
        place(count - 1, hash)
        return count - 1
    }

    private mutating func place(_ number: Int, _ hash: UInt32) {
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = number
    }

    private func range(of number: Int) -> Range<Int> {
        (number == 0 ? 0 : ends[number - 1])..<ends[number]
    }

    /// −1 where no phrase names it.
    func number(of word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int {
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let range = range(of: slots[slot])
            if range.count == word.count, zip(letters[range], word).allSatisfy(==) { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        return -1
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
