#!/usr/bin/env bash
# Fuzzes answer files against questionnaires, through reading, scoring and all formats: fuzz-answers.sh [EXECUTIONS [JOBS]],
# 1,000,000 in 2 jobs unless said. See fuzzing.bash. An input is an answer file, or the choices by which one is written that
# is nearly right.
source "$(dirname "$0")/fuzzing.bash"
begin fuzz-answers 1000000 "$@"
cat >"$folder/module.modulemap" <<MAP
module DigestInstructions { umbrella "$PWD/Sources/DigestInstructions/include" export * }
MAP
clang -O2 -c -I Sources/DigestInstructions/include -o "$folder/DigestInstructions.o" Sources/DigestInstructions/*.c
objects=("$folder/DigestInstructions.o")
build_room SourceText StrictYAML PlainJSON Digest ExactNumber SeededNumbers QuestionnaireModel QuestionnaireFiles Scoring Agreement \
    Pairing Adjudication Progress Comparison Reporting
build_target AnswersFuzz Tests/Fuzz/Answers/*.swift

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
fuzz Tests/Fuzz/yaml.dict 2048 20
