import { readFileSync } from 'node:fs';
// Used by every run and loaded here, before V8's flags are changed: Node's own compiled code is good for its own flags only.
import 'node:net';
import 'node:os';
import { dirname, join } from 'node:path';
import 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import 'node:zlib';
import type { CodeFile } from './code-file.js';
import { findCode, keepCode, keyOfCode } from './code-store.js';
import { ModuleLoader } from './module-loader.js';
import { userCacheFolder } from './trusted-folder.js';
import { tuneEngine } from './tune-engine.js';

/** What the build leaves: the bundle in bin/, compiled packs, fonts. */
const DIST = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs a module of the bundle and gives its exports; what had to be compiled is kept for the next run. */
export function launch(name: string): object {
  tuneEngine();
  const path = join(DIST, name);
  const { env, platform } = process;
  const digest = env.NODE_DISABLE_COMPILE_CACHE ? undefined : programDigest();
  if (digest === undefined) return new ModuleLoader(DIST, () => undefined).load(path);
  const key = keyOfCode(digest);
  const own = userCacheFolder(env, platform);
  const known = findCode({ packaged: join(DIST, 'code'), program: path, own }, key);
  const loader = new ModuleLoader(DIST, (module) => known?.codeOf(module));
  // Threads come and go, and run what the main thread may run as well.
  if (isMainThread && own) process.on('exit', () => keepNew(loader, known, own, key));
  return loader.load(path);
}

/** Digest of all modules that are run here, which the build leaves last. */
function programDigest(): string | undefined {
  try {
    return readFileSync(join(DIST, 'bin', 'digest'), 'utf8');
  } catch {
    return undefined;
  }
}

/** Keeps what V8 has made of the modules of this run, beside what there was of others. */
function keepNew(loader: ModuleLoader, known: CodeFile | undefined, folder: string, key: string): void {
  if (loader.compiled.length === 0) return;
  const code = loader.code();
  for (const name of known?.names ?? []) {
    const before = code.has(name) ? undefined : known!.codeOf(name);
    if (before) code.set(name, before);
  }
  keepCode(folder, key, code);
}
