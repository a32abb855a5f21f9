import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { run } from '../cli/run.js';
import { PACKAGE_ROOT } from '../kernel/package-root.js';

/** The folder of the program: its templates are named from there. */
const ROOT = fileURLToPath(PACKAGE_ROOT);
const DATA_FILE = '例.yaml';

const INTRODUCTION = `# 程序的全部信息

程序说的每一句话都在这一页，按遇到的先后排列：读数据文件、核对、套用模板、命令行。本页由程序运行各例印出
（npm run generate），经过测试。核对规则的主要信息和无误的写法另见[核对规则](rules.md)。

每条信息的第一行是文件、行、列、级别、种类和原因；以下是数据文件的原文，“^”指着有误的地方；再下面是应为、实为、相差、
提示和有关的另一处。一次运行报出全部错误；有错误就不生成文件，已有的文件保持不动。
`;

interface Examples {
  /** A sound data file, which the examples change. */
  readonly 数据文件: string;
  readonly 各部分: readonly {
    readonly 标题: string;
    readonly 说明: string;
    readonly 例: readonly Example[];
  }[];
  /** Messages that no example brings about. */
  readonly 未举例: readonly string[];
}

interface Example {
  readonly 说: string;
  /** Texts of the data file, and what stands there instead. */
  readonly 改?: readonly (readonly [string, string])[];
  /** Further files: texts, or bytes. */
  readonly 文件?: Readonly<Record<string, string | readonly number[]>>;
  /** The one 部件 of a pack over base, which is then checked. */
  readonly 模板?: string;
  /** Command lines that run on the sound data file, before it is changed. */
  readonly 先?: readonly string[];
  /** Files that are other ones after that. */
  readonly 后来?: Readonly<Record<string, string>>;
  readonly 命令?: string;
}

/**
 * docs/messages.md: every message of the program on one page, printed by the program itself.
 * @param examples text of docs/example/messages.yaml
 */
export async function messagesPage(examples: string): Promise<string> {
  const { 数据文件, 各部分, 未举例 } = parse(examples) as Examples;
  const parts: string[] = [];
  for (const { 标题, 说明, 例 } of 各部分) {
    const printed: string[] = [];
    for (const example of 例) printed.push(await printExample(example, 数据文件));
    parts.push(`## ${标题}\n\n${说明.trim()}\n\n${printed.join('\n')}`);
  }
  const rest = 未举例.map((message) => `- ${message}\n`).join('');
  return [INTRODUCTION, ...parts, `## 其他\n\n磁盘、权限、超大文件等少见的情形：\n\n${rest}`].join('\n');
}

async function printExample(example: Example, source: string): Promise<string> {
  const { 说, 命令 = usualCommand(example) } = example;
  const home = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'gen-report-messages-'));
  try {
    process.chdir(folder);
    if (example.先) await runBefore(example.先, filesOf({ ...example, 改: [] }, source));
    writeFiles({ ...filesOf(example, source), ...example.后来 });
    const said = [`${relative(folder, ROOT)}/`, ROOT].reduce(
      (text, root) => text.replaceAll(root, ''),
      await told(命令),
    );
    const command = 命令 === `check ${DATA_FILE}` ? '' : `\`gen-report ${命令}\`\n\n`;
    return `${说}：\n\n${command}\`\`\`text\n${withoutEnding(said)}\n\`\`\`\n`;
  } finally {
    process.chdir(home);
    rmSync(folder, { recursive: true });
  }
}

async function runBefore(lines: readonly string[], files: Parameters<typeof writeFiles>[0]): Promise<void> {
  writeFiles(files);
  for (const line of lines) await told(line);
}

/** Into the folder that the program runs in. */
function writeFiles(files: Readonly<Record<string, string | readonly number[]>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(resolve(name)), { recursive: true });
    writeFileSync(resolve(name), typeof text === 'string' ? text : Buffer.from(text));
  }
}

function usualCommand({ 模板 }: Example): string {
  return 模板 === undefined ? `check ${DATA_FILE}` : 'template check ./我的';
}

function filesOf({ 说, 改 = [], 文件, 模板 }: Example, source: string) {
  const pack = { '我的/pack.yaml': '继承: base\n入口: 甲\n部件: {甲: a.hbs}\n', '我的/a.hbs': `${模板}\n` };
  return { [DATA_FILE]: changed(source, 改, 说), ...(模板 !== undefined && pack), ...文件 };
}

function changed(source: string, changes: NonNullable<Example['改']>, what: string): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`${what}: the data file has no ${from}`);
    return text.replace(from, () => to);
  }, source);
}

/** What a command line prints. */
async function told(line: string): Promise<string> {
  let out = '';
  let err = '';
  await run(line.split(' '), {
    stderr: { isTTY: false, write: (text) => (err += text) },
    stdout: (text) => (out += text),
    colour: false,
    version: '',
    github: false,
    processors: 1,
    epoch: undefined,
  });
  return out + err;
}

/** The last line of a check counts its messages, which is told once, in the introduction of the page. */
function withoutEnding(said: string): string {
  return said.replace(/\n\n共 \d+ 处.*$/m, '').trimEnd();
}
