#!/usr/bin/env bash
# Fuzzes the reader and the writer of JSON and JSON Lines: fuzz-json.sh [EXECUTIONS [JOBS]], 10,000,000 in 2 jobs unless
# said. See fuzzing.bash.
source "$(dirname "$0")/fuzzing.bash"
begin fuzz-json 10000000 "$@"
build_room PlainJSON
build_target JSONFuzz Tests/Fuzz/JSONFuzz.swift

cat >"$folder/corpus/line" <<'LINE'
{"path": "a/b.yaml", "more": [1, -2.5e+10, true, false, null, {"x": ["y"]}], "text": "hrdd: answers\/1\n\u00e9\ud83e\uddf5\"\\\b\f\r\t"}
{"text":"","path":""}
LINE
printf '%s\n' '{"schema":"hrdd/manifest/1","files":[{"file":"a.md","sha256":null,"pending":true}]}' >"$folder/corpus/manifest"
printf '%s\n' '{"' '"}' '":' '"path":' '"text":' '\\u' '\\ud83e' '\\uddf5' '\\u0000' '[[' ']]' 'true' 'false' 'null' 'e+' '\xf0\x9f' '\xed\xa0\x80' |
    awk '{ gsub(/"/, "\\\""); print "\"" $0 "\"" }' >"$folder/json.dict"
fuzz "$folder/json.dict" 512 5
