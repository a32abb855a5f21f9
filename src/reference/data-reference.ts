import { branch } from '../read/issues/field-guide.js';
import { type JsonSchema, reportJsonSchema } from '../read/report-json-schema.js';

const INTRODUCTION = `# 数据文件

一份数据文件是一个部门（单位）一个年度的全部内容，从上到下就是公开文本的次序。本页由程序生成（npm run generate），
栏目取自程序自己的规定，例子合起来是 [example/2025.yaml](example/2025.yaml)（由各单位汇总的部门是
[example/department](example/department/2025.yaml)），逐次经过核对。

不必从空白写起：\`gen-report init 我的单位 --template 模板包\` 写出一份待填的文件，只含这种格式用得到的栏目。

- **金额**：照抄，以元或万元计，写在“金额单位”里；可以写千分位逗号。为零的不写（“上年”“年初预算”中零也要写，不写为不知道）。
- **合计不填**：类、款、合计、占比、增长率由程序推算。批复的表上有尾差的，写进“批复数”。
- **文字**：接在句中印出的（原因、用途、结果）写成半句话，末尾不写句号；自成一段的写完整的句子。有冒号、井号的文字加引号。
- **编码**：照抄数字；作字段名、以 0 开头的加引号。
- **写法**：\`{字段: 值, 字段: 值}\` 写在一行，和分行缩进写是一回事；列表的每一项以 \`- \` 开头，写在一行用 \`[…, …]\`。
- **长文**：评价报告、自评报告写在另外的 Markdown 文件里，数据文件写它的路径；这些文件（和上年的数据文件、自己的模板包）要放在数据文件所在的文件夹或同一个 git 仓库里，别处的用  --root  指明。

标“必填”的栏目每种格式都要；其余的，格式的句子用得到而文件里没有时，核对会指出该在哪里填什么。
`;

/**
 * docs/data.md, for those who fill in a data file: every field, from the schema.
 * @param examples texts of data files; each of their parts, the last one's first, stands with the fields that it shows
 */
export function dataReference(...examples: readonly string[]): string {
  const parts = examplesIn(examples.join('\n'));
  const { properties = {}, required = [] } = reportJsonSchema();
  const index = Object.keys(properties).map((name) => `[${name}](#${name})`);
  const sections = Object.entries(properties).map(([name, field]) => {
    const own = field as JsonSchema;
    const inner = own.description?.endsWith(ALIKE) ? '' : inside(own, '');
    const must = required.includes(name) ? '必填。' : '';
    const shown = parts.get(name);
    return [
      `## ${name}`,
      `${must}${meaning(own)}。`,
      ...(inner === '' ? [] : [inner.trimEnd()]),
      ...(shown === undefined ? [] : [`\`\`\`yaml\n${shown}\n\`\`\``]),
    ].join('\n\n');
  });
  return `${[INTRODUCTION.trimEnd(), `${index.join('、')}。`, ...sections].join('\n\n')}\n`;
}

/** Ends the description of a field that holds the same fields as “上年”, which are not listed again. */
const ALIKE = '，与“上年”同名';

/** The parts of a data file by the field at the top that each of them writes. */
function examplesIn(text: string): ReadonlyMap<string, string> {
  const parts = text.split(/^(?=[^\s#:]+:)/m);
  return new Map(parts.map((part) => [part.slice(0, part.indexOf(':')), part.trimEnd()]));
}

/** The fields within a field, each on a line. */
function inside(field: JsonSchema, indent: string): string {
  const list = branch(field, 'items')?.items as JsonSchema | undefined;
  if (list && !isSingle(list)) return `${indent}- 每项：\n${inside(list, `${indent}  `)}`;
  const mapping = branch(field, 'properties');
  const named = Object.entries(mapping?.properties ?? {}) as [string, JsonSchema][];
  const lines = named.map(([name, one]) => {
    const must = mapping?.required?.includes(name) ? '（必填）' : '';
    return `${indent}- \`${name}\`${must}：${meaning(one)}\n${inside(one, `${indent}  `)}`;
  });
  const keyed = keyedBy(field);
  if (keyed && !isSingle(keyed))
    lines.push(`${indent}- 每个字段：${meaning(keyed)}\n${inside(keyed, `${indent}  `)}`);
  return lines.join('');
}

/** What any key of a mapping holds, where its keys are not fixed. */
function keyedBy({ additionalProperties }: JsonSchema): JsonSchema | undefined {
  return typeof additionalProperties === 'object' ? (additionalProperties as JsonSchema) : undefined;
}

function isSingle(field: JsonSchema): boolean {
  return (
    ['items', 'properties', 'patternProperties', 'prefixItems'].every(
      (keyword) => branch(field, keyword as keyof JsonSchema) === undefined,
    ) && keyedBy(field) === undefined
  );
}

/** Numbers up to this are counts and points, which need no example. */
const LARGEST_COUNT = 100;
const AMOUNT = /（单位与“金额单位”相同）$/;

/** What is to be written: the schema’s own words, its choices or an example. */
function meaning(field: JsonSchema): string {
  const said = field.description ?? alternatives(field).map(meaning).join('；或者');
  if (AMOUNT.test(said)) return said.replace(AMOUNT, '（金额）');
  const values = field.enum ?? [];
  if (values.length > 0) return `${said}（${values.join('、')}）`;
  const [example] = field.examples ?? [];
  const tells = typeof example === 'string' || (typeof example === 'number' && example > LARGEST_COUNT);
  return tells && !said.includes('例如') ? `${said}，例如 \`${example}\`` : said;
}

function alternatives(field: JsonSchema): JsonSchema[] {
  return (field.anyOf ?? []) as JsonSchema[];
}
