#!/usr/bin/env bash
# Packs the npm package, installs it in an empty folder and publishes the sample with it: templates, catalogue and fonts
# are all found there, and the bytes are those of this checkout.
# Usage: scripts/ci/check-package.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

# So that packing builds the checkout again; its command still runs.
rm -f dist/made-of
npm pack --silent --pack-destination "$work" >/dev/null
npx --no-install gen-report --version >/dev/null
tarball="$(echo "$work"/*.tgz)"
tar -tzf "$tarball" | sed 's#^package/##' | sort >"$work/contents"

for needed in dist/bin/gen-report.js dist/bin/job-worker.js dist/bin/studio-worker.js dist/bin/digest dist/packs/base.cjs dist/fonts/NotoSerifSC-Regular.ttf dist/fonts/LXGWWenKai-Regular.ttf templates/base/pack.yaml \
  catalogue/functional.json catalogue/economic.json schema/report.schema.json docs/data.md README.md LICENSE THIRD-PARTY-LICENSES; do
  grep -qxF "$needed" "$work/contents" || { echo "not in the package: $needed" >&2; exit 1; }
done
if grep -E '^(data|test|src|scripts|out|\.)|\.d\.ts$' "$work/contents" >&2; then
  echo "in the package, but of no use to its users" >&2
  exit 1
fi
# Every package of which the bundle says that code comes from it, and the fonts, with the text of its licence below.
tar -xzf "$tarball" -C "$work"
licences="$work/package/THIRD-PARTY-LICENSES"
grep -ohE '^\s*// (\S*/)?node_modules/(@[^/]+/)?[^/]+/' "$work"/package/dist/bin/*.js |
  sed -E 's#.*node_modules/((@[^/]+/)?[^/]+)/$#\1#' | sort -u >"$work/bundled"
printf '%s\n' @fontsource/lxgw-wenkai @expo-google-fonts/noto-serif-sc @expo-google-fonts/noto-sans-sc \
  @expo-google-fonts/tinos dejavu-fonts-ttf >>"$work/bundled"
[ "$(wc -l <"$work/bundled")" -gt 40 ] || { echo "found no libraries in the bundle" >&2; exit 1; }
while read -r name; do
  awk -v name="$name" '/^====/ { own = 0 } $1 == name && NF == 2 { own = 1 } own { text += length($0) } END { exit text < 700 }' \
    "$licences" || { echo "no licence in the package: $name" >&2; exit 1; }
done <"$work/bundled"
echo "licences: $(wc -l <"$work/bundled") libraries and fonts"

echo "package: $(wc -l <"$work/contents") files, $(du -h "$tarball" | cut -f1)B packed"

mkdir "$work/empty"
cp -r data/2024.yaml data/2024 "$work/empty"
node dist/cli/main.js manifest data/2024.yaml --quiet --no-system-fonts --out "$work/expected" >/dev/null

cd "$work/empty"
# A node_modules further up would otherwise draw the packages there.
npm install --prefix . --silent --no-audit --no-fund "$tarball"
installed="$(du -sm node_modules | cut -f1)"
echo "installed: $installed MB"
if [ "$installed" -gt 110 ]; then
  echo "more than the 110 MB that the fonts in use leave room for" >&2
  exit 1
fi
# Without the compiler a build would have failed, so none was run.
if [ -d node_modules/typescript ]; then
  echo "installing the package installs what only development needs" >&2
  exit 1
fi
npx --no-install gen-report manifest 2024.yaml --quiet --no-system-fonts --out installed >/dev/null
for file in 2024.pdf 2024.docx; do cmp "$work/expected/$file" "installed/$file"; done
echo "published the sample from the installed package, byte for byte as this checkout's unbundled program does"
