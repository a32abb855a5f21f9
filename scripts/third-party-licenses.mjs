// What the package ships that others made, what is in the bundle and fonts, with its versions and licences.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Names of files that a licence asks to hand on. */
const LEGAL_FILE = /^(licen[cs]e|copying|notice)([._-].*)?$/i;
/** A package in a path, the innermost. */
const PACKAGE = /^(.*[/\\]node_modules[/\\]((?:@[^/\\]+[/\\])?[^/\\]+))[/\\]/;
/** Where a library that is itself a bundle says what follows. */
const INNER = /^\s*\/\/ (?:\S*\/)?node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//gm;
const COMMENT = /\/\*[\s\S]*?\*\//g;
/** Of comments that are licences. */
const LEGAL = /@license|@preserve|\bCopyright\b/;

/** Who holds what, for packages that come without the text of their licence; as their repositories say it. */
const HOLDERS = {
  dfa: [['MIT', 'Devon Govett']],
  fontkit: [['MIT', '2014-present Devon Govett']],
  saxes: [
    ['ISC', 'Contributors'],
    ['ISC', 'Isaac Z. Schlueter and Contributors (sax, from which saxes was forked)'],
    ['MIT', 'Mathias Bynens (String.fromCodePoint)'],
  ],
};

/** Texts of licences by their SPDX names, without the line that names the holder. */
const TEXTS = {
  ISC: `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby
granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.
`,
  MIT: `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
`,
};

const INTRODUCTION = `随本程序的安装包一起分发的程序库和字体，及其许可全文。由构建程序按安装包的实际内容写出。

This package ships code and fonts by others. Their licences follow, as found in each of them; the build writes this
file from what it has really put into the package.
`;

/**
 * @param {readonly string[]} modules paths of all modules in the bundle, those of our own among them
 * @param {readonly string[]} folders of packages of which other files are shipped
 * @returns {Map<string, Set<string>>} the folder of every package, with the licences that stand in comments of its modules
 */
export function shippedPackages(modules, folders = []) {
  const packages = new Map(folders.map((folder) => [folder, new Set()]));
  for (const module of modules) {
    const folder = PACKAGE.exec(module)?.[1];
    if (folder === undefined) continue;
    const code = readFileSync(module, 'utf8');
    const comments = packages.get(folder) ?? new Set();
    packages.set(folder, comments);
    for (const [comment] of code.matchAll(COMMENT)) if (LEGAL.test(comment)) comments.add(comment);
    for (const [, inner] of code.matchAll(INNER)) {
      const found = folderOf(inner, folder);
      packages.set(found, packages.get(found) ?? new Set());
    }
  }
  return packages;
}

/**
 * @param {ReturnType<typeof shippedPackages>} packages
 * @returns {string} the file THIRD-PARTY-LICENSES
 */
export function thirdPartyLicenses(packages) {
  const entries = [...packages].map(([folder, comments]) => entryOf(folder, comments));
  return [INTRODUCTION, ...entries.sort()].join(`\n${'='.repeat(80)}\n\n`);
}

/**
 * @param {ReturnType<typeof shippedPackages>} packages
 * @returns {Record<string, string>} the version of each, or its versions
 */
export function versionsOf(packages) {
  const versions = new Map();
  for (const folder of packages.keys()) {
    const { name, version } = packageFile(folder);
    versions.set(name, [...new Set([...(versions.get(name) ?? []), version])].sort());
  }
  const sorted = [...versions].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([name, all]) => [name, all.join(' ')]));
}

function entryOf(folder, comments) {
  const { name, version, license, homepage } = packageFile(folder);
  const files = readdirSync(folder).filter((file) => LEGAL_FILE.test(file));
  const found = files.sort().map((file) => readFileSync(join(folder, file), 'utf8'));
  const texts = found.length > 0 ? found : (HOLDERS[name] ?? []).map(licenceOf);
  if (texts.length === 0) throw new Error(`${name} comes without the text of its licence: add its holder`);
  const head = [`${name} ${version}`, license && `Licence: ${license}`, homepage].filter(Boolean).join('\n');
  return [head, ...texts, ...comments].map((text) => `${text.trim()}\n`).join('\n');
}

function packageFile(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

function licenceOf([id, holder]) {
  return `${id} License\n\nCopyright (c) ${holder}\n\n${TEXTS[id]}`;
}

function folderOf(name, from) {
  const folders = createRequire(join(from, 'package.json')).resolve.paths(name) ?? [];
  const found = folders
    .map((folder) => join(folder, name))
    .find((folder) => existsSync(join(folder, 'package.json')));
  if (found === undefined)
    throw new Error(`${name}, which is inside ${from}, is not installed: what is its licence?`);
  return found;
}

/** The folder of an installed package. */
export function packageFolder(name, from) {
  return dirname(createRequire(from).resolve(`${name}/package.json`));
}
