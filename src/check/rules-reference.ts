import { describeRules, type RulePage } from './describe-rules.js';

const INTRODUCTION = `# 核对规则

生成文件之前，程序按下列规则核对数据文件。本页由程序生成（npm run generate），例子逐一经过测试。

- **错误**：不改正就不生成文件。经核实确实无误的，在数据文件写“出错说明”，见最后一条。
- **提醒**：请核实，不影响生成；\`--strict\` 时视同错误。
- **尾差**：在四舍五入允许的范围内，不算错，\`--verbose\` 时列出。n 个各印到两位小数的数相加，与印出的合计相差不超过
  （n + 1）× 0.005；以元填写的数没有尾差。

级别写在规则集 \`rules/<年度>.yaml\` 里，从该年度起适用；模板包可在 \`pack.yaml\` 的“规则”中改变级别或关闭某条。
`;

/** docs/rules.md: every rule with its level, source and example. */
export function rulesReference(): string {
  const pages = describeRules();
  const rows = pages.map(({ id, level, title }) => `| [${id}](#${id}) | ${level} | ${title} |`);
  const overview = ['| 规则 | 级别 | 内容 |', '|---|---|---|', ...rows].join('\n');
  return [INTRODUCTION, overview, '', ...pages.map(section)].join('\n');
}

function section({ id, level, title, source, example }: RulePage): string {
  const { wrong, right, message, lastYear } = example;
  return `## ${id}

${title}

级别：${level}。来源：${source}。

有误的写法：

${fenced('yaml', wrong)}
${lastYear === undefined ? '' : `\n上年数据文件 \`last-year.yaml\`：\n\n${fenced('yaml', lastYear)}\n`}
核对信息：

${fenced('text', message)}

无误的写法：

${fenced('yaml', right)}
`;
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}
