#!/usr/bin/env bash
# Unpacks portable programs below a path with blanks and 汉字 and publishes the sample with each: the bytes are those of
# this checkout. The program for Windows runs by itself on Windows (in Git Bash), elsewhere with wine.
# Usage: scripts/ci/check-portable.sh <zip or tar.gz> …
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
[ $# -gt 0 ] || { echo "usage: $0 <zip or tar.gz> …" >&2; exit 2; }
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
options=(--no-system-fonts --format pdf,docx,html,xlsx,csv,json --quiet)
files=(2024.pdf 2024.docx 2024.html 2024.xlsx 2024.csv.zip 2024.json)

# Runs the program of a folder in data/; what it says goes to files, since node under wine cannot write to pipes.
gen_report() {
  local folder="$1"
  shift
  cd "$folder/data"
  if [ -f ../gen-report ]; then
    ../gen-report "$@" >../stdout.txt 2>../stderr.txt
  elif command -v wine >/dev/null; then
    # wine presents itself as Windows 7, which node would refuse.
    NODE_SKIP_PLATFORM_CHECK=1 LC_ALL=C.UTF-8 WINEDEBUG=-all wine cmd /c '..\gen-report.cmd' "$@" >../stdout.txt 2>../stderr.txt </dev/null
  else
    MSYS_NO_PATHCONV=1 cmd /c '..\gen-report.cmd' "$@" >../stdout.txt 2>../stderr.txt
  fi
}

for archive in "$@"; do
  place="$work/财务 科 (1)"
  mkdir "$place"
  case "$archive" in
    *.zip) unzip -q "$archive" -d "$place" ;;
    *) tar -xzf "$archive" -C "$place" ;;
  esac
  folder="$(echo "$place"/*)"
  node "$root/dist/bin/gen-report.js" "$folder/data/样例/2024.yaml" "${options[@]}" --out "$work/expected" >/dev/null
  (gen_report "$folder" 样例/2024.yaml "${options[@]}") || { cat "$folder/stderr.txt" >&2; exit 1; }
  for file in "${files[@]}"; do cmp "$work/expected/$file" "$folder/data/out/$file"; done

  # A mistake is told in Chinese, with its place, and by the exit code.
  sed -i 's/^名称:/名称呼:/' "$folder/data/样例/2024.yaml"
  code=0
  (gen_report "$folder" check 样例/2024.yaml) || code=$?
  [ "$code" = 1 ] || { echo "exit code of a wrong file: $code" >&2; exit 1; }
  grep -q '2024.yaml:[0-9]*:1: 错误 ' "$folder/stderr.txt" || { cat "$folder/stderr.txt" >&2; exit 1; }
  echo "$(basename "$archive"): $(du -sm "$folder" | cut -f1) MB unpacked, the same bytes as this checkout's"
  rm -rf "$place"
done
