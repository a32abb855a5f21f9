#!/usr/bin/env bash
# Tries a province on one machine: many bureaus in four parts with GNU parallel, one part killed on its way and done
# again, against a single run; then one pack is changed. Needs parallel, GNU time and taskset.
# Usage: npm run trial -- <new folder> [how many bureaus] [formats]
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
folder="${1:?new folder}"
count="${2:-1000}"
formats="${3:-pdf,docx}"
mkdir "$folder"
node "$root/scripts/province/make-bureaus.mjs" "$folder/data" "$count"
cd "$folder"
files='data/county-*/*/*.yaml'
export GEN="node $root/dist/bin/gen-report.js" OPTIONS="--no-system-fonts --root data --format $formats --quiet"

# Runs a command; tells its time, processor time and the memory of its largest process.
measured() {
  local what="$1"
  shift
  /usr/bin/time -f "$what: %e s, 处理器 %U+%S s, 内存 %M KB" "$@" >"$what.txt" 2>"$what.err" || true
  tail -1 "$what.err"
}

part() {
  echo $$ >"part-$1.pid"
  # shellcheck disable=SC2086
  exec $GEN manifest $OPTIONS --shard "$1/4" --out out "data/county-*/*/*.yaml"
}
export -f part

# The second part is killed while it works, once.
(
  while [ "$(find out -name '*.html' -o -name '*.pdf' 2>/dev/null | wc -l)" -lt $((count / 20 + 1)) ]; do sleep 0.2; done
  kill -9 "$(cat part-2.pid)" && echo '第 2 份被强行结束'
) &
measured 四份 parallel --jobs 4 --retries 3 --joblog jobs.log part ::: 1 2 3 4
wait
cut -f 1,4,7,8,9 jobs.log
# shellcheck disable=SC2086
{
  $GEN manifest merge --quiet --out out out/manifest.*-of-4.json
  measured 一次 $GEN manifest $OPTIONS --out whole "$files"
  cmp out/manifest.json whole/manifest.json
  cmp out/SHA256SUMS whole/SHA256SUMS
  (cd out && sha256sum --check --quiet SHA256SUMS)
  echo '四份合并的清单与一次做完的逐字节相同，文件也是'

  measured 没有变 $GEN manifest $OPTIONS --out whole "$files"
  users="$(grep -rl 'packs/own' data/county-* | wc -l)"
  echo '设置: {按单位列示: 是}' >>data/packs/own/pack.yaml
  measured 改一个包 $GEN manifest $OPTIONS --out whole "$files"
  made="$(grep -c '/bureau-.*\.\(html\|pdf\)$' 改一个包.txt)"
  echo "用它的 $users 份，重新生成 $made 份"
  [ "$users" = "$made" ]
  measured 核对 $GEN check --root data --report json "$files"
  measured 核对，一个处理器 taskset -c 0 $GEN check --root data --report json "$files"
  cmp 核对.txt 核对，一个处理器.txt
  echo '核对的结果与用几个处理器无关'
  measured 一览 $GEN status --root data --quiet --format html,xlsx,json --out whole "$files"
}
du -sh data out
