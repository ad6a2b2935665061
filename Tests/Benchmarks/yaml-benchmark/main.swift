// Reads the files named on the command line to trees, again and again for so many seconds.
// Prints MB/s (10^6 bytes), the best pass over all files.

import Glibc
import SourceText
import StrictYAML

func readFile(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let size = ftell(file)
    rewind(file)
    return [UInt8](unsafeUninitializedCapacity: size) { $1 = fread($0.baseAddress, 1, size, file) }
}

func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

guard CommandLine.arguments.count > 2, let seconds = Double(CommandLine.arguments[1]) else {
    print("usage: yaml-benchmark SECONDS FILE…")
    exit(64)
}
let files = CommandLine.arguments.dropFirst(2).map { SourceFile(name: $0, bytes: readFile($0) ?? []) }
let total = files.reduce(0) { $0 + $1.bytes.count }
var best = 0.0
var nodes = 0
let end = now() + seconds
while now() < end {
    let start = now()
    for file in files {
        guard let document = YAML.read(file).document else {
            print("\(file.name) was refused")
            exit(1)
        }
        nodes += document.nodeCount
    }
    best = max(best, Double(total) / 1e6 / (now() - start))
}
let tenths = Int((best * 10).rounded())
print("\(tenths / 10).\(tenths % 10)")
