#!/bin/sh
# Fuzzes the letter reader with libFuzzer: fuzz-letters.sh [EXECUTIONS] [FOLDER]
#
# Starts from the five letters and the invented ones. Any crash, any broken promise and any input that takes longer than ten
# seconds ends the run with a file that reproduces it. One core; needs nothing but the Swift toolchain.
set -eu
runs=${1:-1000000}
root=$(cd "$(dirname "$0")/../.." && pwd)
work=${2:-$(mktemp -d)}
mkdir -p "$work/corpus"
cd "$work"
flags="-O -parse-as-library -package-name hrdd -swift-version 6 -sanitize=fuzzer -I $work
    -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault
    -enable-upcoming-feature MemberImportVisibility"
objects=""
for room in SourceText LetterReading; do
    swiftc $flags -module-name $room -wmo -emit-module -emit-module-path "$work/$room.swiftmodule" \
        -emit-object -o "$work/$room.o" "$root"/Sources/$room/*.swift
    objects="$objects $work/$room.o"
done
swiftc $flags -module-name LetterFuzz -o "$work/letter-fuzz" "$root/Tests/Fuzz/LetterFuzz.swift" $objects
cp "$root"/seeds/*.txt "$root"/examples/letters/*.txt "$work/corpus/"
SWIFT_BACKTRACE=enable=no "$work/letter-fuzz" -fork=0 -runs="$runs" -max_len=24000 -timeout=10 -print_final_stats=1 -dict="$root/Tests/Fuzz/letter.dict" \
    "$work/corpus"
