# shellcheck shell=bash
# What the fuzzers share: to be sourced. Each is called with [EXECUTIONS [JOBS]]; the folder of its build, of the growing
# corpus and of the logs is HRDD_FUZZ_FOLDER, by default .build/NAME. Exit 0: no crash, no hang and no broken promise. An
# input that ends a run is kept in the folder as crash-… or timeout-….
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

# begin NAME EXECUTIONS ARGUMENT…: EXECUTIONS in 2 jobs unless the arguments say otherwise.
begin() {
    name=$1 runs=${3:-$2} jobs=${4:-2}
    folder="${HRDD_FUZZ_FOLDER:-.build/$name}"
    mkdir -p "$folder/corpus"
    flags=(-swift-version 6 -O -wmo -parse-as-library -sanitize=fuzzer -package-name hrdd -I "$folder"
           -I Sources/DigestInstructions/include -enable-upcoming-feature ExistentialAny
           -enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature MemberImportVisibility)
    objects=()
}

# build_room ROOM…: in the order in which they build on each other; what is newer than its sources stays.
build_room() {
    local room
    for room in "$@"; do
        if [[ ! $folder/$room.o -nt Sources/$room || -n $(find "Sources/$room" -newer "$folder/$room.o" -print -quit) ]]; then
            # shellcheck disable=SC2046
            swiftc "${flags[@]}" -module-name "$room" -emit-module -emit-module-path "$folder/$room.swiftmodule" \
                -emit-object -o "$folder/$room.o" $(find "Sources/$room" -name '*.swift' | sort)
        fi
        objects+=("$folder/$room.o")
    done
}

# build_target MODULE SOURCE…: what libFuzzer calls.
build_target() { swiftc "${flags[@]}" -module-name "$1" -o "$folder/$name" "${@:2}" "${objects[@]}"; }

# fuzz DICTIONARY LONGEST SECONDS: inputs of LONGEST bytes at most, of which each may take SECONDS.
fuzz() {
    local job pid pids=() status=0
    for ((job = 1; job <= jobs; job++)); do
        # Swift's own report of a crash would keep libFuzzer from saving the input.
        HRDD_FUZZ_ROOT=$PWD SWIFT_BACKTRACE=enable=no "$folder/$name" "$folder/corpus" -dict="$1" \
            -runs=$(((runs + jobs - 1) / jobs)) -max_len="$2" -timeout="$3" -rss_limit_mb=2048 -print_final_stats=1 \
            -artifact_prefix="$folder/" -seed="$job" >"$folder/job-$job.log" 2>&1 &
        pids+=($!)
    done
    for pid in "${pids[@]}"; do wait "$pid" || status=1; done
    grep -h -E "Done|number_of_executed_units|ERROR|Test unit|broken" "$folder"/job-*.log || true
    return $status
}
