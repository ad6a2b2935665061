/// Words that the rules of this room look for.
enum Vocabulary {
    /// Legal forms by which a line is known as a company's name; lower case, without stops.
    static let legalForms: Set<String> = [
        "ltd", "limited", "inc", "incorporated", "corporation", "corp", "company", "co", "sa", "plc", "gmbh",
        "ag", "se", "kg", "llc", "llp", "lp", "nv", "bv", "spa", "srl", "sarl", "sas", "ab", "asa", "as",
        "oy", "oyj", "aps", "kk", "pty", "pte", "bhd", "sdn", "tbk", "pjsc", "jsc", "ojsc", "pao", "ltda",
        "group", "holding", "holdings",
    ]

    /// Nouns after which a number names something and begins no question.
    static let numbered: Set<String> = [
        "principle", "principles", "article", "articles", "art", "arts", "paragraph", "paragraphs", "para",
        "paras", "section", "sections", "resolution", "resolutions", "no", "nos", "number", "page", "pages",
        "p", "pp", "chapter", "rule", "rules", "goal", "goals", "annex", "appendix", "footnote", "note",
        "convention", "question", "questions", "item", "items", "table", "figure", "step", "phase", "tier",
        "part", "clause", "recommendation", "pillar", "january", "february", "march", "april", "may", "june",
        "july", "august", "september", "october", "november", "december", "commentary", "vol", "volume",
        "unit", "block", "lot",
    ]

    /// Those of them that are written with a stop.
    static let abbreviatedNumbered: Set<String> = [
        "art", "arts", "para", "paras", "no", "nos", "p", "pp", "vol", "sec",
    ]

    /// Small words that a title writes small.
    static let titleParticles: Set<String> = [
        "of", "the", "and", "for", "in", "de", "du", "des", "la", "le", "et", "y", "von", "van", "der", "da",
        "do", "dos", "&", "to", "on", "at",
    ]

    /// How a person is addressed.
    static let honorifics: Set<String> = [
        "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "madam", "madame", "he", "excellency",
        "his", "her", "hon", "messrs",
    ]

    /// Words that the rules of this room look for, so that they are found also where a line end broke them.
    static let sought: Set<String> = [
        "resolution", "resolutions", "reference", "mandate", "mandates", "capacity", "capacities", "pursuant",
        "excellency", "annex", "public", "publicly", "communication", "communications", "response", "company",
        "companies", "corporation", "enterprise", "involved", "involvement", "linked", "connected",
        "contributed", "caused", "supply", "chain", "chains", "supplier", "suppliers", "business",
        "relationship", "relationships", "directly", "days", "january", "february", "march", "april", "june",
        "july", "august", "september", "october", "november", "december", "please", "kindly", "following",
        "questions", "question", "matters", "information", "observations", "grateful", "appreciate",
        "respond", "clarify", "receiving", "awaiting", "letters", "accept",
    ]
}
