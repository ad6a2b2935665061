#!/usr/bin/env bash
# Fuzzes the reader of letters: fuzz-letters.sh [EXECUTIONS [JOBS]], 1,000,000 in 2 jobs unless said. See fuzzing.bash.
# It starts from the five letters and the invented ones.
source "$(dirname "$0")/fuzzing.bash"
begin fuzz-letters 1000000 "$@"
build_room SourceText LetterReading
build_target LetterFuzz Tests/Fuzz/LetterFuzz.swift

cp seeds/*.txt examples/letters/*.txt "$folder/corpus/"
fuzz Tests/Fuzz/letter.dict 24000 10
