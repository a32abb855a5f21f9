// Publishes the samples in one process and keeps what V8 has made of the program, functions that were called among it,
// for this very version of Node: a run then neither parses nor compiles, a quarter of its time. Last step of the build.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { keyOfCode, putCode } from '../dist/launch/code-store.js';
import { ModuleLoader } from '../dist/launch/module-loader.js';
import { tuneEngine } from '../dist/launch/tune-engine.js';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const SAMPLES = ['2024', 'jiangan/2024', 'liaocheng/2024', 'qinshui/2024', 'wuhai/2023'];

tuneEngine();
const dist = join(ROOT, 'dist');
const key = keyOfCode(readFileSync(join(dist, 'bin', 'digest'), 'utf8'));
const loader = new ModuleLoader(dist, () => undefined);
// What was called once and not since is to be kept as well.
setFlagsFromString('--no-flush-bytecode');
await publishAll();
setFlagsFromString('--flush-bytecode');
const code = join(dist, 'code');
rmSync(code, { recursive: true, force: true });
mkdirSync(code, { mode: 0o755 });
putCode(code, key, loader.code());

/** The commands that are called often, for every pack; what it says is of no interest here. */
async function publishAll() {
  const { start } = loader.load(join(dist, 'bin', 'start.js'));
  const files = SAMPLES.map((name) => join(ROOT, 'data', `${name}.yaml`));
  const out = mkdtempSync(join(tmpdir(), 'keep-code-'));
  const write = process.stdout.write;
  process.stdout.write = () => true;
  try {
    const formats = 'pdf,docx,html,html-inline,xlsx,csv,json';
    for (const file of files) {
      await start([file, '--quiet', '--no-system-fonts', '--format', formats, '--out', out]);
      await start(['check', file, '--quiet']);
    }
    await start(['manifest', files[0], '--quiet', '--no-system-fonts', '--format', 'docx', '--out', out]);
    await start(['status', files[0], '--quiet', '--out', out]);
    await start(['--help']);
  } finally {
    process.stdout.write = write;
    process.exitCode = 0;
    rmSync(out, { recursive: true });
  }
}
