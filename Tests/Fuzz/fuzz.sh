#!/usr/bin/env bash
# Builds the libFuzzer target and runs it: fuzz.sh [EXECUTIONS], 10,000,000 unless said.
# The folder of the build and of the growing corpus is HRDD_FUZZ_FOLDER, by default .build/fuzz.
set -euo pipefail
cd "$(dirname "$0")/../.."
runs="${1:-10000000}"
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
find Tests/Fuzz/seeds questionnaires examples -name '*.yaml' -size -8k -exec cp -t "$folder/corpus" {} + 2>/dev/null || true
"$folder/yaml-fuzz" "$folder/corpus" -dict=Tests/Fuzz/yaml.dict -runs="$runs" -max_len=2048 -timeout=5 \
    -rss_limit_mb=2048 -print_final_stats=1 -artifact_prefix="$folder/" -seed="${HRDD_FUZZ_SEED:-1}"
