#!/usr/bin/env bash
# The properties of the scoring engine on many random questionnaires, methods and sheets (about ten minutes).
#   Tests/Fuzz/scoring-properties.sh [CASES [FIRST-SEED]]
set -euo pipefail
cd "$(dirname "$0")/../.."
HRDD_RANDOM_CASES="${1:-100000}" HRDD_RANDOM_SEED="${2:-1}" \
    swift test -c release -Xswiftc -enable-testing --scratch-path .build/fuzz --filter PropertyTests
