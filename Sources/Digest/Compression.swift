import DigestInstructions

/// The eight working words of SHA-256, H₀ … H₇.
typealias HashState = InlineArray<8, UInt32>

/// FIPS 180-4, 5.3.3: the fractional parts of the square roots of the first eight primes.
let initialState: HashState = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
]

/// By what whole blocks are run through the compression function.
package enum Compression: Sendable {
    /// Plain Swift, on every machine.
    case plain
    /// The processor's own instructions; only where it has them.
    case instructions

    /// The quickest that this machine can do.
    package static let quickest: Compression = hrdd_has_sha256_instructions() ? .instructions : .plain

    /// Runs whole blocks of 64 bytes through the compression function; a rest shorter than that is left out.
    func compress(_ bytes: UnsafeRawBufferPointer, into state: inout HashState) {
        switch self {
        case .plain: compressPlainly(bytes, into: &state)
        case .instructions:
            guard let start = bytes.baseAddress else { return }
            withUnsafeMutableBytes(of: &state) { words in
                guard let first = words.baseAddress else { return }
                hrdd_sha256_blocks(
                    first.assumingMemoryBound(to: UInt32.self), start.assumingMemoryBound(to: UInt8.self),
                    bytes.count / 64)
            }
        }
    }
}

private func compressPlainly(_ bytes: UnsafeRawBufferPointer, into state: inout HashState) {
    var schedule = InlineArray<64, UInt32>(repeating: 0)
    var offset = 0
    while offset + 64 <= bytes.count {
        for t in 0..<16 {
            schedule[t] = UInt32(
                bigEndian: bytes.loadUnaligned(fromByteOffset: offset + t * 4, as: UInt32.self))
        }
        for t in 16..<64 {
            let (a, b) = (schedule[t - 15], schedule[t - 2])
            let s0 = rotated(a, 7) ^ rotated(a, 18) ^ (a &>> 3)
            let s1 = rotated(b, 17) ^ rotated(b, 19) ^ (b &>> 10)
            schedule[t] = schedule[t - 16] &+ s0 &+ schedule[t - 7] &+ s1
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for t in 0..<64 {
            let s1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
            let choice = g ^ (e & (f ^ g))
            let t1 = h &+ s1 &+ choice &+ roundConstants[t] &+ schedule[t]
            let s0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
            let majority = (a & b) | (c & (a | b))
            (h, g, f, e) = (g, f, e, d &+ t1)
            (d, c, b, a) = (c, b, a, t1 &+ s0 &+ majority)
        }
        state[0] &+= a
        state[1] &+= b
        state[2] &+= c
        state[3] &+= d
        state[4] &+= e
        state[5] &+= f
        state[6] &+= g
        state[7] &+= h
        offset += 64
    }
}

@inline(__always)
private func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    (word &>> count) | (word &<< (32 &- count))
}

/// FIPS 180-4, 4.2.2: the fractional parts of the cube roots of the first 64 primes.
private let roundConstants: InlineArray<64, UInt32> = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
]
