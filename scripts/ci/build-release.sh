#!/usr/bin/env bash
# Publishes the data files into one flat folder with manifest.json and SHA256SUMS, and builds them again to prove
# that the bytes come out the same.
# Usage: [FORMATS=pdf,docx,html] scripts/ci/build-release.sh <folder> [git pattern …]
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
folder="${1:?folder to write to}"
shift
find_data_files "$@"

gen_report manifest --no-system-fonts --flat --format "${FORMATS:-pdf,docx,html}" --out "$folder" "${files[@]}"
gen_report verify --rebuild "$folder/manifest.json"
