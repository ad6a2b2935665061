import Foundation
import Testing

/// Two runs that are started at once, each with files of its own, into one output folder.
@Suite struct `Two runs into one folder` {
    private static let files = 100
    private static let rounds = 2

    @Test func `one waits its turn, and the manifest knows the files of both`() throws {
        let place = try TemporaryFolder()
        for name in ["one", "other"] {
            try place.writeReplies(Self.files, to: name, namedBy: "\(name)-")
        }
        for round in 0..<Self.rounds {
            let result = try BuiltProgram.run(
                """
                run() { until hrdd assess $1 --questionnaire q.yaml -o out\(round)/ 2>$1.said
                do [ $? = 74 ] && grep -q "another run of hrdd" $1.said || exit 1; sleep 0.02; done; }
                run one & run other & wait %1 && wait %2
                grep -o '"file": ".*md"' out\(round)/manifest.json | sort | uniq -c | grep -c '^ *1 '
                grep -c pending out\(round)/manifest.json
                ls -A out\(round) | wc -l
                """, in: place.root)
            // The reports of both, and the index; in the folder there is the manifest too.
            let known = 2 * Self.files + 1
            #expect(result.output == "\(known)\n0\n\(known + 1)\n", "\(result.messages)")
        }
    }
}
