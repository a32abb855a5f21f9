#!/usr/bin/env bash
# Publishes the data files into one flat folder with manifest.json and SHA256SUMS, and builds them again to prove
# that the bytes come out the same.
# Usage: [FORMATS=pdf,docx,html] [PACKS=own] [LOWERING=false] [ROOT=data] scripts/ci/build-release.sh <folder> [git pattern …]
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
folder="${1:?folder to write to}"
shift
find_data_files "$@"

# A link that somebody committed there would have the files written anywhere.
if [ -n "$(git ls-files -- ":(literal)${folder%/}")" ]; then
  echo "输出文件夹“$folder”里有已提交的文件，请换一个文件夹" >&2
  exit 2
fi

gen_report manifest --no-system-fonts --flat --format="${FORMATS:-pdf,docx,html}" --out="$folder" \
  ${trust[@]+"${trust[@]}"} -- "${files[@]}"
gen_report verify --rebuild ${trust[@]+"${trust[@]}"} -- "$folder/manifest.json"
