#!/usr/bin/env bash
# Builds the libFuzzer target and runs it: fuzz.sh [EXECUTIONS [JOBS]], 10,000,000 in 2 jobs unless said.
#
# The folder of the build, of the growing corpus and of the logs is HRDD_FUZZ_FOLDER, by default .build/fuzz.
# Exit 0: no crash and no hang. An input that crashes is kept in that folder as crash-… or timeout-….
set -euo pipefail
cd "$(dirname "$0")/../.."
runs="${1:-10000000}"
jobs="${2:-2}"
folder="${HRDD_FUZZ_FOLDER:-.build/fuzz}"
mkdir -p "$folder/corpus"

flags=(-swift-version 6 -O -wmo -parse-as-library -sanitize=fuzzer -I "$folder"
       -enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature MemberImportVisibility)
for room in SourceText StrictYAML; do
    # shellcheck disable=SC2046
    swiftc "${flags[@]}" -module-name "$room" -package-name hrdd -emit-module \
        -emit-module-path "$folder/$room.swiftmodule" -emit-object -o "$folder/$room.o" \
        $(find "Sources/$room" -name '*.swift' | sort)
done
swiftc "${flags[@]}" -module-name YAMLFuzz -o "$folder/yaml-fuzz" \
    Tests/Fuzz/YAMLFuzz.swift "$folder/SourceText.o" "$folder/StrictYAML.o"

# Seeds: the files beside this script, and those of the project that are small enough to mutate well.
find Tests/Fuzz/seeds questionnaires examples -name '*.yaml' -size -4k -exec cp -t "$folder/corpus" {} + 2>/dev/null || true
pids=()
for ((job = 1; job <= jobs; job++)); do
    # Swift's own report of a crash would keep libFuzzer from saving the input.
    SWIFT_BACKTRACE=enable=no "$folder/yaml-fuzz" "$folder/corpus" -dict=Tests/Fuzz/yaml.dict \
        -runs=$(((runs + jobs - 1) / jobs)) -max_len=512 -timeout=5 -rss_limit_mb=2048 -print_final_stats=1 \
        -artifact_prefix="$folder/" -seed="$job" >"$folder/job-$job.log" 2>&1 &
    pids+=($!)
done
status=0
for pid in "${pids[@]}"; do wait "$pid" || status=1; done
grep -h -E "Done|number_of_executed_units|ERROR|Test unit" "$folder"/job-*.log || true
exit $status
