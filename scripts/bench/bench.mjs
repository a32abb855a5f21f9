// Measures the built program beside Typst (a dev-only package) and LibreOffice (where installed) on the same
// publication, all in one run, and prints the result as Markdown: npm run bench [-- --rounds 7]
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { findLibreOffice } from './find-libre-office.mjs';
import { askScript, median, runInRounds, script } from './measure.mjs';
import { tenfoldAnnexes } from './tenfold.mjs';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const DATA = join(ROOT, 'data', '2024.yaml');
const MAIN = join(ROOT, 'dist', 'bin', 'gen-report.js');

const { values: given } = parseArgs({ options: { rounds: { type: 'string', default: '7' } } });
const rounds = Number(given.rounds);
const folder = mkdtempSync(join(tmpdir(), 'gen-report-bench-'));
try {
  process.stdout.write(report(measureProcesses(), measureWarm()));
} finally {
  rmSync(folder, { recursive: true });
}

function measureProcesses() {
  const typst = askScript('write-typst.mjs', DATA, folder);
  const out = join(folder, 'out');
  mkdirSync(out);
  const ours = (name, file, formats) => ({
    name,
    run: [process.execPath, MAIN, file, '--format', formats, '--out', out, '--quiet'],
  });
  const grown = join(folder, 'tenfold');
  mkdirSync(grown);
  const commands = [
    ours('pdf', DATA, 'pdf'),
    {
      name: 'typst',
      run: [process.execPath, script('compile-typst.mjs'), typst.source, typst.fonts, join(out, 'typst.pdf')],
    },
    ours('docx', DATA, 'docx'),
    ...libreOffice(join(out, '2024.docx')),
    ours('both', DATA, 'pdf,docx'),
    { name: 'check', run: [process.execPath, MAIN, 'check', DATA, '--quiet'] },
  ];
  const tenfold = ours('tenfold', tenfoldAnnexes(DATA, grown), 'pdf,docx');
  const results = runInRounds(commands, rounds, folder);
  return new Map([...results, ...runInRounds([tenfold], 3, folder)]);
}

function libreOffice(docx) {
  const program = findLibreOffice();
  if (program === undefined) return [];
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  const run = [program, profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx];
  return [{ name: 'libreoffice', run }];
}

/** Medians of 20 documents after 10, the 10 for the just-in-time compiler. */
function measureWarm() {
  const tenfold = join(folder, 'tenfold', '2024.yaml');
  const ours = (file, formats, warmUp, runs) =>
    median(askScript('publish-warm.mjs', file, formats, warmUp, runs));
  const typst = [join(folder, 'publication.typ'), join(folder, 'fonts')];
  return {
    pdf: ours(DATA, 'pdf', '10', '20'),
    docx: ours(DATA, 'docx', '10', '20'),
    typst: median(askScript('compile-typst-warm.mjs', ...typst, '10', '20')),
    both: ours(DATA, 'pdf,docx', '10', '20'),
    tenfold: ours(tenfold, 'pdf,docx', '2', '5'),
  };
}

function report(processes, warm) {
  const time = (name) => processes.get(name)?.milliseconds;
  const peak = (name) => Math.round(processes.get(name).megabytes);
  const rows = [
    ['整个进程', '耗时', '内存峰值', '比值', '目标'],
    ['---', '---:', '---:', '---', '---'],
    [
      '`--format pdf`',
      ms(time('pdf')),
      `${peak('pdf')} MB`,
      times(time('pdf'), time('typst'), 'Typst'),
      '≤ 2 × Typst',
    ],
    ['Typst，同文', ms(time('typst')), `${peak('typst')} MB`, '', ''],
    [
      '`--format docx`',
      ms(time('docx')),
      `${peak('docx')} MB`,
      times(time('docx'), time('libreoffice'), 'LibreOffice'),
      '≤ 0.5 × LibreOffice',
    ],
    ['LibreOffice，DOCX→PDF', ms(time('libreoffice')), '', '', ''],
    ['`--format pdf,docx`', ms(time('both')), `${peak('both')} MB`, '', '< 300 MB'],
    ['`check`', ms(time('check')), `${peak('check')} MB`, '', ''],
    [
      '附件十倍，`pdf,docx`',
      ms(time('tenfold')),
      `${peak('tenfold')} MB`,
      times(time('tenfold'), time('both'), '原附件'),
      '≤ 11 × 原附件',
    ],
    ['**同一进程，每多一份**', '', '', '', ''],
    ['PDF', ms(warm.pdf), '', times(warm.pdf, warm.typst, 'Typst'), '≤ 250 ms'],
    ['Typst，同文', ms(warm.typst), '', '', ''],
    ['DOCX', ms(warm.docx), '', '', ''],
    ['PDF 和 DOCX', ms(warm.both), '', '', ''],
    [
      '附件十倍，PDF 和 DOCX',
      ms(warm.tenfold),
      '',
      times(warm.tenfold, warm.both, '原附件'),
      '≤ 11 × 原附件',
    ],
  ];
  const table = rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
  return `${machine()}\n\n${table}\n`;
}

function ms(value) {
  return value === undefined ? '未安装' : `${Math.round(value)} ms`;
}

function times(value, other, name) {
  return other === undefined ? '' : `${(value / other).toFixed(2)} × ${name}`;
}

function machine() {
  const version = (name) =>
    JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')).version;
  const [processor] = cpus();
  return [
    new Date().toISOString().slice(0, 10),
    `${cpus().length} 核 ${processor.model.trim()}`,
    `${Math.round(totalmem() / 2 ** 30)} GB 内存`,
    `Node ${process.version}`,
    `typst-ts ${version('@myriaddreamin/typst-ts-node-compiler')}`,
    `${rounds} 轮的中位数`,
  ].join('，');
}
