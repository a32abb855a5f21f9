import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOf } from '../kernel/file-digest.js';
import { checksums } from './checksums.js';
import type { Manifest } from './manifest.js';

/** The program's own folder, seen from src/manifest and from dist/manifest. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The bundle, and in tests src: what runs, or is made of what runs. */
const BUNDLE = join(ROOT, 'dist', 'bin');
const SOURCES = fileURLToPath(new URL('../', import.meta.url));
const CODE = SOURCES === join(ROOT, 'src', sep) ? SOURCES : BUNDLE;
/** What is read beside it: 科目, levels of rules, the colours of a PDF, and templates compiled for the bundle. */
const BESIDE: readonly (readonly [folder: string, files: RegExp])[] = [
  ['catalogue', /\.json$/],
  ['rules', /^\d+\.yaml$/],
  [join('dist', 'profiles'), /\.icc$/],
  ...(CODE === BUNDLE ? ([[join('dist', 'packs'), /\.cjs$/]] as const) : []),
];
const IS_CODE = /(?<!\.d)\.[jt]s$/;

/** The program that is running, and the parts of the machine that take part in the bytes it writes. */
export function describeProgram(): Pick<Manifest, 'tool' | 'environment'> {
  const { name, version } = readJson<{ name: string; version: string }>(join(ROOT, 'package.json'));
  const libraries = readJson<Record<string, string>>(join(BUNDLE, 'libraries.json'));
  const { node, zlib } = process.versions;
  const code = digests(CODE, (path) => IS_CODE.test(path));
  const beside = BESIDE.flatMap(([folder, files]) => digests(join(ROOT, folder), (path) => files.test(path)));
  const sha256 = digestOf(checksums([...code, ...beside]));
  return {
    tool: { name, version, sha256, libraries },
    environment: { node, zlib, platform: `${process.platform}-${process.arch}` },
  };
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function digests(folder: string, wanted: (path: string) => boolean) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => /\.\w+$/.test(path) && wanted(path))
    .sort()
    .map((path) => ({ path, sha256: digestOf(readFileSync(join(folder, path))) }));
}
