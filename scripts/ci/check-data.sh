#!/usr/bin/env bash
# Checks the data files; on GitHub every message becomes an annotation of its line.
# Usage: [PACKS=own] [LOWERING=false] [ROOT=data] scripts/ci/check-data.sh [git pattern …]
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
find_data_files "$@"

if [ "${GITHUB_ACTIONS:-}" = true ]; then
  echo "::add-matcher::$root/.github/problem-matchers.json"
  trap 'echo "::remove-matcher owner=gen-report-error::"; echo "::remove-matcher owner=gen-report-warning::"' EXIT
fi
gen_report check ${trust[@]+"${trust[@]}"} -- "${files[@]}"
