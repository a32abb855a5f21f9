import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOf } from '../kernel/file-digest.js';
import { checksums } from './checksums.js';
import type { Manifest } from './manifest.js';

/** The program's own folder, seen from src/manifest and from dist/manifest. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The code that is running: dist, or src in tests. */
const CODE = fileURLToPath(new URL('../', import.meta.url));
const IS_CODE = /(?<!\.d)\.[jt]s$/;

/** The program that is running, and the parts of the machine that take part in the bytes it writes. */
export function describeProgram(): Pick<Manifest, 'tool' | 'environment'> {
  const { name, version } = packageFile(ROOT);
  const { node, zlib } = process.versions;
  const code = digests(CODE, (path) => IS_CODE.test(path));
  const catalogues = digests(join(ROOT, 'catalogue'), () => true);
  const sha256 = digestOf(checksums([...code, ...catalogues]));
  return {
    tool: { name, version, sha256, libraries: installedLibraries() },
    environment: { node, zlib, platform: `${process.platform}-${process.arch}` },
  };
}

interface PackageFile {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

function packageFile(folder: string): PackageFile {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** Every package that the program needs, and those need in turn, with its version (or versions). */
function installedLibraries(): Record<string, string> {
  const folders = new Set([ROOT]);
  const versions = new Map<string, Set<string>>();
  for (const folder of folders) {
    for (const library of Object.keys(packageFile(folder).dependencies ?? {})) {
      const found = folderOf(library, folder);
      if (found === undefined) continue;
      folders.add(found);
      versions.set(library, (versions.get(library) ?? new Set()).add(packageFile(found).version));
    }
  }
  const names = [...versions.keys()].sort();
  return Object.fromEntries(names.map((name) => [name, [...versions.get(name)!].sort().join(' ')]));
}

/** Found as Node finds a package, whose `exports` may hide its package.json. */
function folderOf(library: string, from: string): string | undefined {
  const folders = createRequire(join(from, 'package.json')).resolve.paths(library) ?? [];
  return folders
    .map((folder) => join(folder, library))
    .find((folder) => existsSync(join(folder, 'package.json')));
}

function digests(folder: string, wanted: (path: string) => boolean) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => /\.\w+$/.test(path) && wanted(path))
    .sort()
    .map((path) => ({ path, sha256: digestOf(readFileSync(join(folder, path))) }));
}
