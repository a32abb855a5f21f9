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

const require = createRequire(import.meta.url);

/** The program that is running, and the parts of the machine that take part in the bytes it writes. */
export function describeProgram(): Pick<Manifest, 'tool' | 'environment'> {
  const { name, version, dependencies } = packageFile(ROOT) as PackageFile & {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const { node, zlib } = process.versions;
  return {
    tool: {
      name,
      version,
      sha256: digestOf(
        checksums([
          ...digests(CODE, (path) => IS_CODE.test(path)),
          ...digests(join(ROOT, 'catalogue'), () => true),
        ]),
      ),
      libraries: Object.fromEntries(
        Object.keys(dependencies).map((library) => [library, installedVersion(library)]),
      ),
    },
    environment: { node, zlib, platform: `${process.platform}-${process.arch}` },
  };
}

interface PackageFile {
  readonly name: string;
  readonly version: string;
}

function packageFile(folder: string): PackageFile {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** Found as Node finds a package, whose `exports` may hide its package.json. */
function installedVersion(library: string): string {
  const folders = require.resolve.paths(library)?.map((folder) => join(folder, library)) ?? [];
  return packageFile(folders.find((folder) => existsSync(join(folder, 'package.json')))!).version;
}

function digests(folder: string, wanted: (path: string) => boolean) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => /\.\w+$/.test(path) && wanted(path))
    .sort()
    .map((path) => ({ path, sha256: digestOf(readFileSync(join(folder, path))) }));
}
