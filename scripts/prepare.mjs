// Builds, unless dist/ is just what these sources make under this Node: npm prepares the project when it is installed, and
// once more when npx first calls the command of its folder.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
/** What the build reads; the libraries are those of the lock file. */
const SOURCES = ['src', 'scripts', 'templates', 'catalogue', 'import', 'rules', 'data', 'trial'];
const SETTINGS = ['package.json', 'package-lock.json', 'tsconfig.json'];
/** Goes with dist/, whose making it begins by emptying. */
const MARK = join(ROOT, 'dist', 'made-of');

const digest = digestOfSources();
if (!existsSync(MARK) || readFileSync(MARK, 'utf8') !== digest) {
  const { status } = spawnSync('npm run build', { cwd: ROOT, stdio: 'inherit', shell: true });
  process.exitCode = status ?? 1;
  if (status === 0) writeFileSync(MARK, digest);
}

function digestOfSources() {
  const hash = createHash('sha256').update(process.version);
  for (const path of [...SETTINGS, ...SOURCES.flatMap(filesIn)]) {
    const content = readFileSync(join(ROOT, path));
    hash.update(`\0${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

function filesIn(folder) {
  return readdirSync(join(ROOT, folder), { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => statSync(join(ROOT, path)).isFile())
    .sort();
}
