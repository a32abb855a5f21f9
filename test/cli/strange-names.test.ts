/** What strangers call their files and write in them never acts on a terminal, nor on a log of GitHub. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { gen, inFolder } from '../support/command-line.js';

const SAMPLE = resolve(import.meta.dirname, '../compose');
/** Clears the screen, sets a title, turns the text around, ends a line and begins a command, in the old way too. */
const WILD = '甲\u001b[2J\u001b]0;x\u0007\u009b31m\u202E乙\u200B\u2028\r\n::error::丙##[error]丁';
/** The folder of the data file; a name has no / in it. */
const FOLDER = '院\n::error::x##[warning]y\u001b[31m\u202E';
const FILE = join(FOLDER, 'sample.yaml');

inFolder((folder) => {
  mkdirSync(join(folder, FOLDER));
  for (const name of ['sample.yaml', 'sample.md']) cpSync(join(SAMPLE, name), join(folder, FOLDER, name));
});

function edit(from: string, to: string): void {
  const text = readFileSync(FILE, 'utf8');
  expect(text).toContain(from);
  writeFileSync(
    FILE,
    text.replace(from, () => to),
  );
}

/** An attack in the data file. */
function edited(from: string, to: string, argv: readonly string[]): () => readonly string[] {
  return () => {
    edit(from, to);
    return argv;
  };
}

/** Like `gen`, of arguments that may hold anything. */
async function genOf(argv: readonly string[], { github = false, isTTY = false } = {}) {
  const told = { stdout: '', stderr: '' };
  const code = await run(argv, {
    stderr: { isTTY, write: (text) => (told.stderr += text) },
    stdout: (text) => (told.stdout += text),
    colour: false,
    github,
    version: '1',
    processors: 1,
    epoch: undefined,
  });
  return { code, ...told };
}

/** The program's own: to the beginning of a line of progress, which is blank. */
const OWN = '\r\u001b[K';
const ACTING = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

const ATTACKS: [string, () => readonly string[]][] = [
  ['a check that passes', () => ['check', FILE]],
  ['a check of two', () => ['check', FILE, FILE.replace('sample', 'none')]],
  ['a publication', () => [FILE, '--format', 'html', '--verbose']],
  ['a name', edited('名称: 示例局', `名称: ${JSON.stringify(WILD)}`, ['check', FILE, '--verbose'])],
  ['a key', edited('名称: 示例局', `? ${JSON.stringify(WILD)}\n: 1`, ['check', FILE])],
  ['a line that is no YAML', edited('名称: 示例局', `名称: [${WILD}`, ['check', FILE])],
  ['a name of a file', edited('sample.md', JSON.stringify(WILD), ['check', FILE])],
  ['a reason', edited('压减开支', JSON.stringify(WILD), ['explain', FILE, '甲'])],
  ['words to explain', () => ['explain', FILE, WILD]],
  ['a figure to explain', () => ['explain', FILE, '收入.总计']],
  ['one of several figures', () => ['explain', FILE, '97.50']],
  ['a pack', () => ['check', FILE, '--template', WILD]],
  ['a pack to check', () => ['template', 'check', WILD]],
  ['a rule', () => ['rules', WILD]],
  ['an option', () => [`--${WILD}`]],
  ['a format', () => [FILE, '--format', WILD]],
  ['a code', () => ['codes', WILD]],
  ['a folder to begin in', () => ['init', `${FOLDER}/neu`, '--template', 'base']],
  ['a manifest', () => ['manifest', FILE, '--format', 'html', '--out', FOLDER]],
  ['a manifest that is none', () => ['verify', FILE]],
  [
    'rules of a pack',
    () => {
      const pack = `继承: base\n附加规则:\n  ${JSON.stringify(WILD)}: {标题: ${JSON.stringify(WILD)}, 公式: 收入.总计 ≤ 1元, 来源: 甲, 级别: 错误}\n`;
      mkdirSync('pack');
      writeFileSync('pack/pack.yaml', pack);
      return ['check', FILE, '--template', './pack'];
    },
  ],
];

const REPORTS = ['text', 'json', 'sarif', 'github'];

describe.each(ATTACKS)('%s', (_, attack) => {
  it('acts on no terminal, whatever it is reported in', async () => {
    const argv = attack();
    const hasReports = argv[0] === 'check' || argv.includes('--verbose');
    const calls = hasReports ? REPORTS.map((report) => [...argv, '--report', report]) : [argv];
    for (const call of calls) {
      const { stdout, stderr } = await genOf(call, { isTTY: true });
      const lines = [...stdout.split('\n'), ...stderr.replaceAll(OWN, '').split('\n')];
      const report = call.at(-1)!;
      expect(
        lines.filter((line) => ACTING.test(line)),
        report,
      ).toEqual([]);
      expect(
        lines.filter((line) => line.startsWith('::') && report !== 'github'),
        report,
      ).toEqual([]);
    }
  });

  it('is no command in a log of GitHub', async () => {
    const { stdout, stderr } = await genOf(attack(), { github: true });
    const lines = stderr.trimEnd().split('\n');
    const [, token] = /^::stop-commands::([\da-f-]{36})$/.exec(lines[0]!)!;
    expect(lines.at(-1)).toBe(`::${token}::`);
    const inside = [...lines.slice(1, -1), ...stdout.split('\n')];
    expect(inside.filter((line) => /^\s*::|##\[/.test(line))).toEqual([]);
  });
});

describe('on GitHub', () => {
  it('annotations are the only commands', async () => {
    edit('名称: 示例局', `名称: ${JSON.stringify(WILD)}\n错: 1`);
    const { stdout, stderr } = await genOf(['check', FILE, '--report', 'github'], { github: true });
    expect(stderr).not.toMatch(/^\s*::|##\[/m);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/^::(error|warning) file=/);
  });

  it('a text report begins with a command no more than elsewhere', async () => {
    expect((await gen(`check ${SAMPLE}/sample.yaml`)).stderr).toMatch(/^\S*sample\.yaml {2}核对通过/);
  });
});

it.each(['202E', '034F', '3164', 'FE0F', 'E0041'])('shows U+%s, with carets below it', async (code) => {
  const sign = String.fromCodePoint(Number.parseInt(code, 16));
  edit('年度: 2024', `年度: 20${sign}24`);
  const { stderr } = await genOf(['check', FILE]);
  expect(stderr).toContain(`2 | 年度: 20<U+${code}>24\n`);
  expect(stderr).not.toContain(sign);
});

it('shows the part of a long line that is meant, whatever the line is made of', async () => {
  edit('年度: 2024', `年度: ${'\u0301'.repeat(200_000)}`);
  const { stderr } = await genOf(['check', FILE]);
  const line = stderr.split('\n').find((one) => one.startsWith('2 | '));
  expect(line).toMatch(/^2 \| 年度: /);
  expect(line!.length).toBeLessThan(500);
});
