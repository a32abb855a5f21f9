import { describeRules, type RulePage } from '../catalogue/describe-rules.js';
import { ALL_RULES } from '../cli/described-rules.js';

const INTRODUCTION = `# 核对规则

生成文件之前，程序按下列规则核对数据文件。每条规则写明核对什么、依据什么、错了是什么样、怎样才对；例子逐一经过测试。

- **错误**：不改正就不生成文件。经核实确实无误的，在数据文件写“出错说明”，见最后一条。
- **提醒**：请核实，不影响生成；\`--strict\` 时视同错误。
- **尾差**：四舍五入可以解释的差，不算错，\`--verbose\` 时列出。n 个各印到两位小数的数相加，与印出的合计相差不超过
  （n + 1）× 0.005；以元填写的数没有尾差。

填写的数确凿相抵触、文字与数明显相反、印出来必有一处错的，是错误；要从文字揣摩、或实务中容许例外的，是提醒。
看文字的规则在例子和各行业无误的语料上查出多少、误报多少，实测见 [查出和误报](../rules/measured.md)。
来源写“通行要求”“校对”“合理性核对”的，没有文件逐字规定，是审核和校对时的常理。

“成文”一类在套用模板之后、生成文件之前通读成文，只看印出的标题、文字和表，不看数据文件和推算：程序算错、模板取错数、文字与表不符，
这时才看得出来。例子是印出的文字，表中的“<”“^”表示与左边、上边的格合并；核对时指到数据文件或模板中写这个数、这句话的那一行，
“印在”后面是表题或标题。“未填内容”“重复词语”“标点”“括号引号”“日期”也核对成文中的每一句。怎样通读见 [通读](audit.md)。

核对信息里的“wrong.yaml:7:26”是文件、行、列，“^”指在出错的字下。一条规则通不过时，先看“应为”“实为”“相差”，再照“提示”改。

级别写在规则集 \`rules/<年度>.yaml\` 里，从该年度起适用；模板包可在 \`pack.yaml\` 的“规则”中改变级别或关闭某条。
`;

const LIMITS = `## 查不出的差错

核对靠两处的数互相印证。下列差错程序发现不了，须由人复核：

- **尾差以内的**：以万元填写时，二十个数的合计允许差 0.1 万元左右，其中一个的末位写错 0.04，看不出来。以元填写的没有尾差，差一分也能发现。
- **没有合计可对的**：年初预算、上年数、采购金额等，程序只能推算合计，不知道合计本来是多少。把批复的表或公开文本印出的合计、
  增减额、占比写进“批复数”或“核对数”，填错一个就对不上；样例都这样写。
- **只印一次的**：接待批次和人次、出国（境）团组、设备台数、部门评价得分，只核对有无和大小关系。
- **自评表中合理的**：高于目标的完成值（≥20个写作200个，可能是真的）、写了偏差原因的得分、没有合计的预算数。样例中目标或完成值多写、少写一个零，六成五到八成查得出；漏写 %，八成五以上。
- **文字里没有名称的**：“惠及172人”与指标的172人是否一致，不核对；“申请96万元”不知道指哪个数。
`;

/** docs/rules.md: every rule with its level, source and example. */
export function rulesReference(): string {
  const pages = describeRules(ALL_RULES);
  const groups = [...new Set(pages.map(({ group }) => group))].map((group) => ({
    group,
    own: pages.filter((page) => page.group === group),
  }));
  const overviews = groups.map(({ group, own }) => overview(group, own));
  const sections = groups.map(({ group, own }) => `## ${group}\n\n${own.map(section).join('\n')}`);
  return [INTRODUCTION, ...overviews, ...sections, LIMITS].join('\n');
}

function overview(group: string, pages: readonly RulePage[]): string {
  const rows = pages.map(({ id, level, title }) => `| [${id}](#${id}) | ${level} | ${title} |`);
  return [`| ${group} | 级别 | 内容 |`, '|---|---|---|', ...rows, ''].join('\n');
}

function section({ id, level, title, source, example }: RulePage): string {
  const { language, wrong, right, message, others } = example;
  const named = others.map(({ name, text }) => `\n另一份数据文件 \`${name}\`：\n\n${fenced('yaml', text)}\n`);
  return `### ${id}

${title}

级别：${level}。来源：${source}。

有误的写法：

${fenced(language, wrong)}
${named.join('')}
核对信息：

${fenced('text', message)}

无误的写法：

${fenced(language, right)}
`;
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}
