#!/usr/bin/env bash
# Fuzzes the reader of YAML: fuzz.sh [EXECUTIONS [JOBS]], 10,000,000 in 2 jobs unless said. See fuzzing.bash.
source "$(dirname "$0")/fuzzing.bash"
begin fuzz 10000000 "$@"
build_room SourceText StrictYAML
build_target YAMLFuzz Tests/Fuzz/YAMLFuzz.swift

# Seeds: the files beside this script, and those of the project that are small enough to mutate well.
find Tests/Fuzz/seeds questionnaires examples -name '*.yaml' -size -4k -exec cp -t "$folder/corpus" {} + 2>/dev/null || true
fuzz Tests/Fuzz/yaml.dict 512 5
