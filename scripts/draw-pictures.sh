#!/usr/bin/env bash
# Draws the pictures of the README, of docs/studio.md and of the studio's formats from the samples. Needs a build, poppler (pdftoppm), ImageMagick
# (montage, convert) and Chromium.
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# page <data file> <dpi> <page of the PDF>: the file of its picture.
page() {
  local out=$work/$1
  [ -d "$out" ] || node dist/bin/gen-report.js "$1" --format pdf --no-system-fonts --quiet --out "$out" >/dev/null
  pdftoppm -png -r "$2" -f "$3" -l "$3" -singlefile "$out"/*.pdf "$out/$3"
  echo "$out/$3.png"
}

# picture <name> <pages…>: side by side, each with a frame, in few colours.
picture() {
  montage "${@:2}" -tile x1 -bordercolor '#999' -border 1 -geometry +8+8 "$work/$1.png"
  convert "$work/$1.png" -colors 32 -define png:compression-level=9 "docs/images/$1.png"
}

picture sample "$(page data/2024.yaml 66 5)" "$(page data/2024.yaml 66 14)"
picture formats "$(page data/2024.yaml 50 9)" "$(page data/jiangan/2024.yaml 50 13)" \
  "$(page data/liaocheng/2024.yaml 50 20)" "$(page data/qinshui/2024.yaml 50 2)" "$(page data/wuhai/2023.yaml 50 17)"

node scripts/draw-formats.mjs "$work"
for drawn in "$work"/format-*.png; do
  convert "$drawn" -resize 268x -colors 16 -define png:compression-level=9 "src/studio/page/pictures/${drawn##*/}"
done
# The studio shows them, as the next build has them.
node --input-type=module -e "await (await import('./scripts/bundle-studio.mjs')).bundleStudio()"

node scripts/draw-studio.mjs "$work"
for name in studio-start studio-work studio-grid; do
  convert "$work/$name.png" -dither None -colors 64 -define png:compression-level=9 "docs/images/$name.png"
done
