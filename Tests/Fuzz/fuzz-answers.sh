#!/usr/bin/env bash
# Fuzzes answer files against questionnaires, through reading, scoring and all formats: fuzz-answers.sh [EXECUTIONS [JOBS]],
# 1,000,000 in 2 jobs unless said. An input is an answer file, or the choices by which one is written that is nearly right.
#
# The folder of the build, of the growing corpus and of the logs is HRDD_FUZZ_FOLDER, by default .build/fuzz-answers.
# Exit 0: no crash, no hang and no broken promise. An input that ends a run is kept there as crash-… or timeout-….
set -euo pipefail
cd "$(dirname "$0")/../.."
runs="${1:-1000000}"
jobs="${2:-2}"
folder="${HRDD_FUZZ_FOLDER:-.build/fuzz-answers}"
mkdir -p "$folder/corpus"

flags=(-swift-version 6 -O -wmo -parse-as-library -sanitize=fuzzer -package-name hrdd -I "$folder"
       -I Sources/DigestInstructions/include -enable-upcoming-feature ExistentialAny
       -enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature MemberImportVisibility)
cat >"$folder/module.modulemap" <<MAP
module DigestInstructions { umbrella "$PWD/Sources/DigestInstructions/include" export * }
MAP
clang -O2 -c -I Sources/DigestInstructions/include -o "$folder/DigestInstructions.o" Sources/DigestInstructions/*.c
objects=("$folder/DigestInstructions.o")
for room in SourceText StrictYAML PlainJSON Digest ExactNumber SeededNumbers QuestionnaireModel QuestionnaireFiles Scoring Agreement \
    Pairing Adjudication Progress Comparison Reporting; do
    if [[ ! $folder/$room.o -nt Sources/$room || -n $(find "Sources/$room" -newer "$folder/$room.o" -print -quit) ]]; then
        # shellcheck disable=SC2046
        swiftc "${flags[@]}" -module-name "$room" -emit-module -emit-module-path "$folder/$room.swiftmodule" \
            -emit-object -o "$folder/$room.o" $(find "Sources/$room" -name '*.swift' | sort)
    fi
    objects+=("$folder/$room.o")
done
swiftc "${flags[@]}" -module-name AnswersFuzz -o "$folder/answers-fuzz" Tests/Fuzz/Answers/*.swift "${objects[@]}"

number=0
for file in examples/*.yaml Tests/CommandLine/*/a.yaml; do
    head -1 "$file" | grep -q answers || continue
    number=$((number + 1))
    # The first byte says what the rest is: see Answers/AnswersFuzz.swift.
    { printf '\0'; cat "$file"; } >"$folder/corpus/file-$number"
    { printf '\200'; cat "$file"; } >"$folder/corpus/scored-$number"
done
for seed in $(seq 1 60); do
    # The first byte is odd: what follows are choices, of one of the three questionnaires.
    # `seq` is read by substitution, for it is cut short, and a pipe would call that its failure.
    { printf "\\x$(printf %02x $((seed % 3 * 2 + 1)))"; head -c $((200 + 20 * seed)) < <(seq "$seed" 997 9999999) \
        | tr '0-9' '\001-\012'; } >"$folder/corpus/choices-$seed"
done
pids=()
for ((job = 1; job <= jobs; job++)); do
    # Swift's own report of a crash would keep libFuzzer from saving the input.
    HRDD_FUZZ_ROOT=$PWD SWIFT_BACKTRACE=enable=no "$folder/answers-fuzz" "$folder/corpus" -dict=Tests/Fuzz/yaml.dict \
        -runs=$(((runs + jobs - 1) / jobs)) -max_len=2048 -timeout=20 -rss_limit_mb=2048 -print_final_stats=1 \
        -artifact_prefix="$folder/" -seed="$job" >"$folder/job-$job.log" 2>&1 &
    pids+=($!)
done
status=0
for pid in "${pids[@]}"; do wait "$pid" || status=1; done
grep -h -E "Done|number_of_executed_units|ERROR|Test unit|broken" "$folder"/job-*.log || true
exit $status
