// Measures the built program beside Typst and the plain docx library (dev-only packages) and LibreOffice (where
// installed) on the same publications, all in one run, and prints the results as one Markdown table, part by part as
// they come; with --write, also into docs/performance.md: npm run bench [-- --rounds 7 --documents 200 --write]
// --before <folder>: an earlier version, built there, whose check is measured beside ours.
// --node <path>: another Node.js whose PDFs are measured beside those of this one; may be given several times.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { findLibreOffice } from './find-libre-office.mjs';
import { growAnnexes } from './grow-annexes.mjs';
import { askScript, medians, run, runInRounds, script } from './measure.mjs';
import { checkCommands, measureFurther, measureLarge } from './measure-checks.mjs';
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
    node: { type: 'string', multiple: true, default: [] },
    write: { type: 'boolean', default: false },
  },
});
const rounds = Number(given.rounds);
/** Of what takes long. */
const few = Math.min(rounds, 3);
/** The program, and the version that it is compared with. */
const mains = { check: MAIN, ...(given.before && { checkBefore: mainOf(given.before) }) };
/** Other versions of Node.js, by their names. */
const nodes = Object.fromEntries(
  given.node.map((path) => [`Node.js ${run([path, '--version']).trim()}`, path]),
);
const printed = [];
const folder = mkdtempSync(join(tmpdir(), 'gen-report-bench-'));
const out = join(folder, 'out');
try {
  const samples = SAMPLES.map(prepare);
  const largest = samples.reduce((most, one) => (one.pages > most.pages ? one : most));
  const versions = [`Node ${process.version}`, `typst-ts ${versionOf(TYPST)}`, `docx ${versionOf('docx')}`];
  print(`${machineLine(largest, [...versions, `${rounds} 轮中最少的`])}\n`);
  print(TABLE_HEAD);
  print(processPart(measureProcesses(largest)));
  print(samplePart(measureSamples(samples)));
  print(volumePart(VOLUMES.map((times) => measureVolume(largest, times))));
  print(
    checkPart({
      further: measureFurther(mains, few, folder),
      large: measureLarge(mains, samples[0].file, few, folder),
    }),
  );
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

function ours(files, formats, node = process.execPath) {
  return [node, MAIN, ...files, '--format', formats, '--out', out, '--quiet'];
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

/** Every sample beside Typst, and its check beside the earlier one; all in one call beside a call for each. */
function measureSamples(samples) {
  const each = samples.map((one) => ({ name: one.name, pages: one.pages, ...measureSample(one) }));
  const files = samples.map(({ file }) => file);
  const calls = Object.fromEntries(samples.map(({ name, file }) => [name, ours([file], 'pdf,docx')]));
  const { together, ...apart } = runInRounds({ ...calls, together: ours(files, 'pdf,docx') }, few, folder);
  const all = (key) => Object.values(apart).map((one) => one[key]);
  const sum = (key) => all(key).reduce((total, one) => total + one, 0);
  return {
    each,
    together,
    apart: {
      milliseconds: sum('milliseconds'),
      processor: sum('processor'),
      megabytes: Math.max(...all('megabytes')),
    },
  };
}

function measureSample(sample) {
  const { file } = sample;
  const others = Object.entries(nodes).map(([version, node]) => [version, ours([file], 'pdf', node)]);
  const {
    pdf,
    typst: other,
    check,
    checkBefore,
    ...byNode
  } = runInRounds(
    {
      pdf: ours([file], 'pdf'),
      typst: typst(sample),
      ...checkCommands(mains, [file]),
      ...Object.fromEntries(others),
    },
    rounds,
    folder,
  );
  return { pdf, typst: other, check, checkBefore, byNode };
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
