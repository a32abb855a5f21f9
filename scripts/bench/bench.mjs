// Measures the built program beside Typst and the plain docx library (dev-only packages) and LibreOffice (where
// installed) on the same publications, all in one run, and prints the results as one Markdown table, part by part as
// they come; with --write, also into docs/performance.md: npm run bench [-- --rounds 7 --documents 200 --write]
// --before <folder>: an earlier version, built there, whose check is measured beside ours.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { findLibreOffice } from './find-libre-office.mjs';
import { growAnnexes } from './grow-annexes.mjs';
import { growSubjects } from './grow-subjects.mjs';
import { askScript, medians, runInRounds, script } from './measure.mjs';
import {
  checkPart,
  machineLine,
  manyPart,
  processPart,
  samplePart,
  TABLE_HEAD,
  volumePart,
  warmPart,
} from './report.mjs';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const SAMPLES = ['2024', 'jiangan/2024', 'liaocheng/2024', 'qinshui/2024', 'wuhai/2023'];
/** How many times the annexes of the largest sample stand in the volumes: about 250, 500, 1,000 and 2,000 pages. */
const VOLUMES = [5, 10, 21, 43];
/** A bureau larger than any: its 项级科目, and how many times the 13 项目 of the first sample stand in it. */
const LARGE = { subjects: 3000, times: 39 };
const mainOf = (folder) => join(folder, 'dist', 'bin', 'gen-report.js');
const MAIN = mainOf(ROOT);
const DOCUMENT = join(ROOT, 'docs', 'performance.md');
const BEGIN = '<!-- bench -->';
const END = '<!-- /bench -->';
const TYPST = '@myriaddreamin/typst-ts-node-compiler';

const { values: given } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    documents: { type: 'string', default: '200' },
    before: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const rounds = Number(given.rounds);
const printed = [];
const folder = mkdtempSync(join(tmpdir(), 'gen-report-bench-'));
const out = join(folder, 'out');
try {
  const samples = SAMPLES.map(prepare);
  const largest = samples.reduce((most, one) => (one.pages > most.pages ? one : most));
  const versions = [`Node ${process.version}`, `typst-ts ${versionOf(TYPST)}`, `docx ${versionOf('docx')}`];
  print(`${machineLine(largest, [...versions, `${rounds} 轮的中位数`])}\n`);
  print(TABLE_HEAD);
  print(processPart(measureProcesses(largest)));
  print(samplePart(measureSamples(samples)));
  print(volumePart(VOLUMES.map((times) => measureVolume(largest, times))));
  print(checkPart(measureLarge(samples[0])));
  print(warmPart(measureWarm(largest)));
  print(manyPart(measureMany(largest), given.documents));
  if (given.write) writeDown();
} finally {
  rmSync(folder, { recursive: true });
}

/** A sample with its tree for the others to typeset. */
function prepare(name) {
  const file = join(ROOT, 'data', `${name}.yaml`);
  const place = join(folder, name.replace('/', '-'));
  mkdirSync(place);
  return { name, file, place, ...askScript('write-tree.mjs', file, place) };
}

function ours(files, formats, target = out) {
  return [process.execPath, MAIN, ...files, '--format', formats, '--out', target, '--quiet'];
}

function typst({ source, fonts, place }) {
  return [process.execPath, script('compile-typst.mjs'), source, fonts, join(place, 'typst.pdf')];
}

function measureProcesses(sample) {
  const { file, tree, place } = sample;
  const libreOffice = convertCommand(join(out, basename(file, '.yaml').concat('.docx')));
  const commands = {
    pdf: ours([file], 'pdf'),
    typst: typst(sample),
    docx: ours([file], 'docx'),
    bareDocx: [process.execPath, script('write-bare-docx.mjs'), tree, join(place, 'bare.docx')],
    both: ours([file], 'pdf,docx'),
    check: [process.execPath, MAIN, 'check', file, '--quiet'],
    ...(given.before && { checkBefore: [process.execPath, mainOf(given.before), 'check', file, '--quiet'] }),
    version: [process.execPath, MAIN, '--version'],
    node: [process.execPath, '-e', '0'],
    ...(libreOffice && { libreOffice }),
  };
  return runInRounds(commands, rounds, folder);
}

function convertCommand(docx) {
  const program = findLibreOffice();
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  return program && [program, profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx];
}

/** Of 20 documents after 10 for the just-in-time compiler. */
function measureWarm({ file, source, fonts }) {
  const publishWarm = (formats) => medians(askScript('publish-warm.mjs', file, formats, '10', '20'));
  return {
    pdf: publishWarm('pdf'),
    typst: medians(askScript('compile-typst-warm.mjs', source, fonts, '10', '20')),
    docx: publishWarm('docx'),
    both: publishWarm('pdf,docx'),
  };
}

/** Every sample beside Typst; all in one call beside a call for each. */
function measureSamples(samples) {
  const files = samples.map(({ file }) => file);
  const calls = Object.fromEntries(samples.map(({ name, file }) => [name, ours([file], 'pdf,docx')]));
  const pdfs = samples.flatMap((one) => [
    [`${one.name} pdf`, ours([one.file], 'pdf')],
    [`${one.name} typst`, typst(one)],
  ]);
  const few = Math.min(rounds, 3);
  const measured = runInRounds(
    { ...Object.fromEntries(pdfs), ...calls, together: ours(files, 'pdf,docx') },
    few,
    folder,
  );
  const single = samples.map(({ name }) => measured[name]);
  const sum = (key) => single.reduce((total, one) => total + one[key], 0);
  return {
    each: samples.map(({ name, pages }) => {
      return { name, pages, pdf: measured[`${name} pdf`], typst: measured[`${name} typst`] };
    }),
    together: measured.together,
    apart: {
      milliseconds: sum('milliseconds'),
      processor: sum('processor'),
      megabytes: Math.max(...single.map(({ megabytes }) => megabytes)),
    },
  };
}

/** Many documents in both formats, by one worker and by two. */
function measureMany({ file }) {
  const many = (processors) => askScript('publish-many.mjs', file, given.documents, processors, out);
  return { one: many('1'), two: many('2') };
}

function measureVolume({ file }, times) {
  const grown = growAnnexes(file, times, join(folder, `volume-${times}`));
  const [measured] = askScript('publish-warm.mjs', grown, 'pdf,docx', '0', '1');
  return measured;
}

function measureLarge({ file }) {
  const grown = growAnnexes(file, LARGE.times, join(folder, 'large'));
  growSubjects(grown, LARGE.subjects);
  const commands = { check: [process.execPath, MAIN, 'check', grown, '--quiet'] };
  return runInRounds(commands, Math.min(rounds, 3), folder);
}

function versionOf(name) {
  return JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')).version;
}

function print(text) {
  printed.push(text);
  process.stdout.write(`${text}\n`);
}

/** Puts what was printed in the place of the last run's. */
function writeDown() {
  const text = readFileSync(DOCUMENT, 'utf8');
  const [before, after] = [text.split(BEGIN)[0], text.split(END)[1]];
  writeFileSync(DOCUMENT, `${before}${BEGIN}\n\n${printed.join('\n')}\n\n${END}${after}`);
}
