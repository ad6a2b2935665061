import SeededNumbers

extension SplitMix64 {
    /// A number from 0 up to and without `bound`.
    mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

    mutating func one<Element>(of elements: [Element]) -> Element { elements[below(elements.count)] }
}
