#!/usr/bin/env bash
# Fuzzes the reader and the writer of JSON and JSON Lines: fuzz-json.sh [EXECUTIONS [JOBS]], 10,000,000 in 2 jobs unless said.
#
# The folder of the build, of the growing corpus and of the logs is HRDD_FUZZ_FOLDER, by default .build/fuzz-json.
# Exit 0: no crash, no hang and no broken promise. An input that ends a run is kept there as crash-… or timeout-….
set -euo pipefail
cd "$(dirname "$0")/../.."
runs="${1:-10000000}"
jobs="${2:-2}"
folder="${HRDD_FUZZ_FOLDER:-.build/fuzz-json}"
mkdir -p "$folder/corpus"

flags=(-swift-version 6 -O -wmo -parse-as-library -sanitize=fuzzer -package-name hrdd -I "$folder"
       -enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature MemberImportVisibility)
swiftc "${flags[@]}" -module-name PlainJSON -emit-module -emit-module-path "$folder/PlainJSON.swiftmodule" \
    -emit-object -o "$folder/PlainJSON.o" Sources/PlainJSON/*.swift
swiftc "${flags[@]}" -module-name JSONFuzz -o "$folder/json-fuzz" Tests/Fuzz/JSONFuzz.swift "$folder/PlainJSON.o"

cat >"$folder/corpus/line" <<'LINE'
{"path": "a/b.yaml", "more": [1, -2.5e+10, true, false, null, {"x": ["y"]}], "text": "hrdd: answers\/1\n\u00e9\ud83e\uddf5\"\\\b\f\r\t"}
{"text":"","path":""}
LINE
printf '%s\n' '{"schema":"hrdd/manifest/1","files":[{"file":"a.md","sha256":null,"pending":true}]}' >"$folder/corpus/manifest"
printf '%s\n' '{"' '"}' '":' '"path":' '"text":' '\\u' '\\ud83e' '\\uddf5' '\\u0000' '[[' ']]' 'true' 'false' 'null' 'e+' '\xf0\x9f' '\xed\xa0\x80' |
    awk '{ gsub(/"/, "\\\""); print "\"" $0 "\"" }' >"$folder/json.dict"
pids=()
for ((job = 1; job <= jobs; job++)); do
    # Swift's own report of a crash would keep libFuzzer from saving the input.
    SWIFT_BACKTRACE=enable=no "$folder/json-fuzz" "$folder/corpus" -dict="$folder/json.dict" \
        -runs=$(((runs + jobs - 1) / jobs)) -max_len=512 -timeout=5 -rss_limit_mb=2048 -print_final_stats=1 \
        -artifact_prefix="$folder/" -seed="$job" >"$folder/job-$job.log" 2>&1 &
    pids+=($!)
done
status=0
for pid in "${pids[@]}"; do wait "$pid" || status=1; done
grep -h -E "Done|number_of_executed_units|ERROR|Test unit|broken" "$folder"/job-*.log || true
exit $status
