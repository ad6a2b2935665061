/// The companies from whom answers are expected, so that those without a file can be named.
public struct Register: Sendable, Hashable {
    /// In the order of the file.
    public let companies: [Company]

    public init(companies: [Company]) {
        self.companies = companies
    }

    /// One company of the register.
    public struct Company: Sendable, Hashable {
        /// As its answer file is to name it.
        public let name: String
        /// What it was asked; `nil` where that is left open.
        public let questionnaire: ItemID?
        /// The answer file expected of it, relative to the register; `nil` where it is found by the name.
        public let file: String?
        /// Printed behind the name, e.g. the reason why no reply is expected; empty where there is none.
        public let note: String

        public init(name: String, questionnaire: ItemID? = nil, file: String? = nil, note: String = "") {
            self.name = name
            self.questionnaire = questionnaire
            self.file = file
            self.note = note
        }
    }
}
