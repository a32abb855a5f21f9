// docs/messages.md: every message of the program on one page, printed by the program itself from `examples.yaml`.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const EXAMPLES = fileURLToPath(new URL('examples.yaml', import.meta.url));
/** The folder of the program: its templates are named from there. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DATA_FILE = '例.yaml';

const INTRODUCTION = `# 程序的全部信息

程序说的每一句话都在这一页，按遇到的先后排列：读数据文件、核对、套用模板、命令行。本页由程序运行各例印出
（npm run generate），经过测试。核对规则的主要信息和无误的写法另见[核对规则](rules.md)。

每条信息的第一行是文件、行、列、级别、种类和原因；以下是数据文件的原文，“^”指着有误的地方；再下面是应为、实为、相差、
提示和有关的另一处。一次运行报出全部错误；有错误就不生成文件，已有的文件保持不动。
`;

/**
 * @param {(line: string) => Promise<{ stdout: string, stderr: string }>} run a command line, in the current folder
 * @returns {Promise<string>} the page
 */
export async function messagesPage(run) {
  const { 数据文件, 各部分, 未举例 } = parse(readFileSync(EXAMPLES, 'utf8'));
  const parts = [];
  for (const { 标题, 说明, 例 } of 各部分) {
    const examples = [];
    for (const example of 例) examples.push(await printExample(example, 数据文件, run));
    parts.push(`## ${标题}\n\n${说明.trim()}\n\n${examples.join('\n')}`);
  }
  const rest = 未举例.map((message) => `- ${message}\n`).join('');
  return [INTRODUCTION, ...parts, `## 其他\n\n磁盘、权限、超大文件等少见的情形：\n\n${rest}`].join('\n');
}

async function printExample({ 说, 改 = [], 文件 = {}, 模板, 命令 = usualCommand(模板) }, source, run) {
  const home = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'gen-report-messages-'));
  try {
    for (const [name, text] of Object.entries({
      [DATA_FILE]: changed(source, 改, 说),
      ...packOf(模板),
      ...文件,
    })) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), typeof text === 'string' ? text : Buffer.from(text));
    }
    process.chdir(folder);
    const { stdout, stderr } = await run(命令);
    const said = [`${relative(folder, ROOT)}/`, ROOT].reduce(
      (text, root) => text.replaceAll(root, ''),
      `${stdout}${stderr}`,
    );
    const command = 命令 === `check ${DATA_FILE}` ? '' : `\`gen-report ${命令}\`\n\n`;
    return `${说}：\n\n${command}\`\`\`text\n${withoutEnding(said)}\n\`\`\`\n`;
  } finally {
    process.chdir(home);
    rmSync(folder, { recursive: true });
  }
}

function usualCommand(template) {
  return template === undefined ? `check ${DATA_FILE}` : 'template check ./我的';
}

/** A pack over base with one 部件. */
function packOf(template) {
  if (template === undefined) return {};
  return { '我的/pack.yaml': '继承: base\n入口: 甲\n部件: {甲: a.hbs}\n', '我的/a.hbs': `${template}\n` };
}

function changed(source, changes, what) {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`${what}: the data file has no ${from}`);
    return text.replace(from, () => to);
  }, source);
}

/** The last line of a check counts its messages, which is told once, in the introduction of the page. */
function withoutEnding(said) {
  return said.replace(/\n\n共 \d+ 处.*$/m, '').trimEnd();
}
