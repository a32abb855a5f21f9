#!/usr/bin/env bash
# Attaches the files of a built folder to the GitHub release of a tag, which is created where there is none.
# Needs gh, GH_TOKEN with contents: write, and GH_REPO (owner/name).
# Usage: scripts/ci/publish-release.sh <tag> <folder>
set -euo pipefail
tag="${1:?tag}"
cd -- "${2:?folder that build-release.sh wrote}"

sha256sum --check --quiet SHA256SUMS
files=(SHA256SUMS)
while read -r _ file; do files+=("$file"); done <SHA256SUMS

for file in "${files[@]}"; do
  if [[ ! "$file" =~ ^[A-Za-z0-9._-]+$ ]]; then
    printf 'GitHub 会改写附件名 %q，校验和就对不上了：数据文件及其文件夹请用英文字母、数字、- 和 _ 命名\n' "$file" >&2
    exit 2
  fi
  if [ -L "$file" ] || [ ! -f "$file" ]; then
    printf '%s 不是普通文件，不能作附件\n' "$file" >&2
    exit 2
  fi
done

if gh release view -- "$tag" >/dev/null 2>&1; then
  gh release upload --clobber -- "$tag" "${files[@]}"
else
  gh release create --verify-tag --title="$tag" --notes=\
'下载后执行 sha256sum -c SHA256SUMS 可校验文件；在本仓库此标签处执行 gen-report verify manifest.json --rebuild 可重新生成并逐字节比较。' \
    -- "$tag" "${files[@]}"
fi
