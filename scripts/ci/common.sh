# Shared by the scripts beside it, which run anywhere inside a git repository with data files.
# What these files may do is up to the caller: PACKS (own, or names and paths of packs, separated by commas),
# LOWERING=false (packs lower no rule), ROOT (a folder: files name nothing outside it and their own).
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"

gen_report() {
  node "$root/dist/bin/gen-report.js" "$@"
}

# Options of every command that reads data files; strangers' names of files always stand behind --.
trust=()
[ -z "${PACKS:-}" ] || trust+=(--packs "$PACKS")
[ "${LOWERING:-true}" = true ] || trust+=(--no-lowering)
[ -z "${ROOT:-}" ] || trust+=(--root "$ROOT")

# Sets `files` to the committed data files that match the git patterns given, data/**/*.yaml by default.
find_data_files() {
  [ $# -gt 0 ] || set -- 'data/**/*.yaml'
  files=()
  local file
  while IFS= read -r -d '' file; do files+=("$file"); done < <(git ls-files -z -- "${@/#/:(glob)}")
  if [ ${#files[@]} -eq 0 ]; then
    echo "没有找到已提交的数据文件：$*" >&2
    exit 2
  fi
}
