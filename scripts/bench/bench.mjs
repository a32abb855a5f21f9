// Measures the built program beside Typst (a dev-only package) and LibreOffice (where installed) on the same
// publication, all in one run, and prints the result as Markdown: npm run bench [-- --rounds 7]
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { findLibreOffice } from './find-libre-office.mjs';
import { askScript, medians, runInRounds, script } from './measure.mjs';
import { report } from './report.mjs';
import { tenfoldAnnexes } from './tenfold.mjs';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const DATA = join(ROOT, 'data', '2024.yaml');
const MAIN = join(ROOT, 'dist', 'bin', 'gen-report.js');
const TYPST = '@myriaddreamin/typst-ts-node-compiler';

const { values: given } = parseArgs({ options: { rounds: { type: 'string', default: '7' } } });
const rounds = Number(given.rounds);
const folder = mkdtempSync(join(tmpdir(), 'gen-report-bench-'));
try {
  const [out, grown] = [join(folder, 'out'), join(folder, 'tenfold')];
  for (const path of [out, grown]) mkdirSync(path);
  const typst = askScript('write-typst.mjs', DATA, folder);
  const tenfold = tenfoldAnnexes(DATA, grown);
  const results = { ...measureProcesses(typst, tenfold, out), warm: measureWarm(typst, tenfold) };
  const versions = [`Node ${process.version}`, `typst-ts ${versionOf(TYPST)}`, `${rounds} 轮的中位数`];
  process.stdout.write(report(results, versions));
} finally {
  rmSync(folder, { recursive: true });
}

function measureProcesses(typst, tenfold, out) {
  const ours = (file, formats) => [
    ...[process.execPath, MAIN, file, '--format', formats, '--out', out],
    '--quiet',
  ];
  const compileTypst = [script('compile-typst.mjs'), typst.source, typst.fonts, join(out, 'typst.pdf')];
  const libreOffice = convertCommand(join(out, '2024.docx'));
  const commands = {
    pdf: ours(DATA, 'pdf'),
    typst: [process.execPath, ...compileTypst],
    docx: ours(DATA, 'docx'),
    ...(libreOffice && { libreOffice }),
    both: ours(DATA, 'pdf,docx'),
    check: [process.execPath, MAIN, 'check', DATA, '--quiet'],
  };
  return {
    ...runInRounds(commands, rounds, folder),
    ...runInRounds({ tenfold: ours(tenfold, 'pdf,docx') }, 3, folder),
  };
}

function convertCommand(docx) {
  const program = findLibreOffice();
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  return program && [program, profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx];
}

/** Of 20 documents after 10 for the just-in-time compiler. */
function measureWarm(typst, tenfold) {
  const ours = (file, formats, warmUp = '10', runs = '20') =>
    medians(askScript('publish-warm.mjs', file, formats, warmUp, runs));
  return {
    pdf: ours(DATA, 'pdf'),
    typst: medians(askScript('compile-typst-warm.mjs', typst.source, typst.fonts, '10', '20')),
    docx: ours(DATA, 'docx'),
    both: ours(DATA, 'pdf,docx'),
    tenfold: ours(tenfold, 'pdf,docx', '2', '5'),
  };
}

function versionOf(name) {
  return JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')).version;
}
