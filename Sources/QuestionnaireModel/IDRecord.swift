/// Every id of a catalogue that was ever published, so that none is used again for something else.
public struct IDRecord: Sendable, Hashable {
    /// What is known of one id.
    public struct Entry: Sendable, Hashable {
        public let id: ItemID
        /// The edition in which it appeared.
        public let since: Int
        /// The digest of what a criterion asks; `nil` for a theme and an ask.
        public let meaning: String?
        /// The edition in which that meaning is the criterion's.
        public let changedIn: Int
        /// `nil` while it stands in the catalogue.
        public let withdrawal: Withdrawal?

        public init(
            id: ItemID, since: Int, meaning: String? = nil, changedIn: Int, withdrawal: Withdrawal? = nil
        ) {
            self.id = id
            self.since = since
            self.meaning = meaning
            self.changedIn = changedIn
            self.withdrawal = withdrawal
        }
    }

    /// In the order of the file.
    public var entries: [Entry]

    public init(entries: [Entry] = []) {
        self.entries = entries
    }
}

/// That an id is asked no more, and where its question is asked now.
public struct Withdrawal: Sendable, Hashable {
    public let id: ItemID
    /// The first edition without it.
    public let edition: Int
    /// Where its question is asked now; `nil` where it is asked nowhere.
    public let replacedBy: ItemID?
    /// Why it is asked nowhere; empty where it is replaced.
    public let reason: String
    /// Whether the criterion that took its place asks the very same, so that its answers hold there.
    public let keepsMeaning: Bool

    public init(
        id: ItemID, edition: Int, replacedBy: ItemID? = nil, reason: String = "", keepsMeaning: Bool = false
    ) {
        self.id = id
        self.edition = edition
        self.replacedBy = replacedBy
        self.reason = reason
        self.keepsMeaning = keepsMeaning
    }
}
