import ExactNumber
import SeededNumbers
import Testing

@testable import Reporting

/// What is written quickly must be what would be written slowly.
@Suite struct ByteBufferTests {
    @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
    func `a buffer holds what an array would`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var buffer = ByteBuffer()
        var array: [UInt8] = []
        for _ in 0..<2000 {
            switch Int.random(in: 0..<6, using: &random) {
            case 0:
                buffer.append(UInt8(ascii: "x"))
                array.append(UInt8(ascii: "x"))
            case 1:
                let words = String(repeating: "ẵ b", count: Int.random(in: 0..<200, using: &random))
                buffer.append(words)
                array += Array(words.utf8)
            case 2:
                let number = Int.random(in: -20...20_000, using: &random)
                buffer.append(number)
                array += Array(String(number).utf8)
            case 3:
                let times = Int.random(in: -1...30, using: &random)
                buffer.append(repeating: UInt8(ascii: "-"), count: times)
                array += Array(repeating: UInt8(ascii: "-"), count: max(0, times))
            case 4:
                let count = Int.random(in: 0...array.count, using: &random)
                buffer.append(Array(array[..<count]))
                array += array[..<count]
                if array.count > 1 << 16 { fallthrough }
            default:
                let count = Int.random(in: 0...array.count, using: &random)
                buffer.shorten(to: count)
                array.removeLast(array.count - count)
            }
            #expect(buffer.last == array.last, "seed \(seed)")
        }
        #expect(buffer.bytes == array, "seed \(seed)")
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `digits are written as the exact number prints them`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<5000 {
            let places = Int.random(in: 0...2, using: &random)
            let largest = [9, 99, 12_345, 9_999_999, Int.max / 2].randomElement(using: &random) ?? 9
            let units = Int.random(in: 0...largest, using: &random)
            let scale = [1, 10, 100][places]
            let exact = Rational(units, over: scale) ?? .zero
            var buffer = ByteBuffer()
            buffer.append(Numeral.digits(units, places: places))
            let expected = plain(exact.text(decimals: places))
            #expect(String(decoding: buffer.bytes, as: UTF8.self) == expected, "seed \(seed)")
            #expect(Numeral.digits(units, places: places).description == expected, "seed \(seed)")
        }
    }

    /// Without zeros at the end of the decimal places.
    private func plain(_ text: String) -> String {
        guard text.contains(".") else { return text }
        var text = text
        while text.last == "0" { text.removeLast() }
        if text.last == "." { text.removeLast() }
        return text
    }
}
