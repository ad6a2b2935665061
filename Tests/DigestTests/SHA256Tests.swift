import Digest
import Testing

@Suite struct SHA256Tests {
    /// The examples of FIPS 180-4 as NIST publishes them, and the empty message.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
                + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
        ),
    ])
    func `the examples of the standard give their digests`(message: String, digest: String) {
        #expect(SHA256.digest(of: message).hex == digest)
    }

    /// As `openssl dgst -sha256 -binary | base64` prints them.
    @Test(arguments: [
        ("", "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
        ("abc", "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
    ])
    func `a policy names a script in Base64`(script: String, source: String) {
        #expect(SHA256.digest(of: script).policySource == source)
    }

    @Test func `a million times a gives the digest of the standard`() {
        let digest = SHA256.digest(of: [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
        #expect(digest.hex == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test func `portions of any size give the digest of the whole`() {
        let message = (0..<1_000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 / 7) }
        let whole = SHA256.digest(of: message)
        for size in [1, 3, 55, 56, 63, 64, 65, 127, 128, 129, 999] {
            var hash = SHA256()
            for start in stride(from: 0, to: message.count, by: size) {
                hash.update(Array(message[start..<min(start + size, message.count)]))
            }
            #expect(hash.digest() == whole, "in portions of \(size)")
        }
    }

    @Test func `a digest can be taken on the way`() {
        var hash = SHA256()
        hash.update(Array("abc".utf8))
        #expect(hash.digest() == SHA256.digest(of: "abc"))
        hash.update(Array("def".utf8))
        #expect(hash.digest() == SHA256.digest(of: "abcdef"))
    }

    @Test(.enabled(if: Compression.quickest == .instructions, "this processor has none"))
    func `the processor's instructions and plain Swift give the same digest at every length`() {
        for length in Array(0...200) + [1_000, 25_000, 65_536] {
            let message = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 131 &+ $0 / 251 &+ length) }
            var plain = SHA256(by: .plain)
            var quick = SHA256(by: .instructions)
            plain.update(message)
            quick.update(message)
            #expect(plain.digest() == quick.digest(), "\(length) bytes")
        }
    }

    @Test func `plain Swift gives the digest of the standard`() {
        var hash = SHA256(by: .plain)
        hash.update(Array("abc".utf8))
        #expect(hash.digest().hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test func `the version is the first twelve digits`() {
        #expect(SHA256.digest(of: "abc").version == "ba7816bf8f01")
    }
}
