#!/usr/bin/env bash
# Builds the portable programs for Windows and Linux, tries the one that runs here, and adds both to a release folder and
# its list of checksums.
# Usage: scripts/ci/add-portable.sh <folder that build-release.sh wrote>
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
folder="${1:?folder that build-release.sh wrote}"

rm -rf portable
npm run --silent package:windows
npm run --silent package:linux
scripts/ci/check-portable.sh portable/*-linux-x64.tar.gz
cp portable/* "$folder"
(cd portable && sha256sum -- *) >>"$folder/SHA256SUMS"
