import { z } from 'zod';
import { HELPERS } from '../compose/helpers/all-helpers.js';
import type { Helper, Parameter } from '../compose/helpers/helper.js';
import { packFileSchema } from '../compose/pack/pack-file.js';
import { type AttributeRule, TOP, VOCABULARY } from '../document/vocabulary.js';
import { ELEMENT_GUIDE, type ElementGuide } from './element-guide.js';

const TITLE = `# 模板参考

<!-- 本页由程序生成（npm run generate），不要手改。 -->

怎样写模板见[模板](templates.md)；这里列出可用的元素、助手和 \`pack.yaml\` 的各项。
`;

/**
 * docs/templates-reference.md, for template authors: the vocabulary, the helpers and pack.yaml, from the code itself.
 * @param base text of the pack.yaml from which the examples are taken
 */
export function templatesReference(base: string): string {
  return [TITLE, elements(), helpers(), packFile(base)].join('\n');
}

function elements(): string {
  const rows = Object.entries(VOCABULARY).map(([name, { meaning, children, text, attributes }]) => {
    const holds = [...(text ? ['文字'] : []), ...children.map((child) => `\`<${child}>\``)];
    const described = Object.entries(attributes).map(([key, rule]) => attribute(key, rule));
    return [
      `### \`<${name}>\`\n`,
      `${meaning}。\n`,
      `- 写在：${placesOf(name).join('、')}`,
      `- 可放：${holds.join('、') || '无'}`,
      described.join(''),
      shown(ELEMENT_GUIDE[name]!),
    ].join('\n');
  });
  const top = TOP.children.map((name) => `\`<${name}>\``).join('、');
  return `## 元素\n\n最外层可放 ${top}；此外没有别的元素和属性。\n\n${rows.join('\n')}`;
}

/** The elements in which an element may stand. */
function placesOf(name: string): string[] {
  const parents = Object.entries(VOCABULARY).filter(([, { children }]) => children.includes(name));
  return [
    ...(TOP.children.includes(name) ? ['最外层'] : []),
    ...parents.map(([parent]) => `\`<${parent}>\``),
  ];
}

function shown({ example, docx, pdf, html }: ElementGuide): string {
  return `\`\`\`hbs\n${example}\n\`\`\`\n\n- DOCX：${docx}。\n- PDF：${pdf}。\n- HTML：${html}。\n`;
}

function attribute(name: string, { meaning, required, value }: AttributeRule): string {
  const words = 'words' in value ? `（${value.words.join('、')}）` : '';
  return `- \`${name}\`${required ? '（必写）' : ''}：${meaning}${words}\n`;
}

function helpers(): string {
  const entries = [...HELPERS.values()].map((helper) => {
    const { name, meaning, example } = helper;
    const options =
      helper.options?.map(({ name: option, accepts }) => `\`${option}=\`${accepts.join('或')}`) ?? [];
    const named = options.length > 0 ? `- 带名参数：${options.join('、')}\n` : '';
    return `### ${name}\n\n${meaning}。\n\n- 写法：\`${usage(helper)}\`\n${named}\n\`\`\`hbs\n${example.template}\n\`\`\`\n\n印出：${example.prints}\n`;
  });
  return `## 助手\n\n印出的数由程序四舍五入一次；占比、增长率按未舍入的数计算。\n\n${entries.join('\n')}`;
}

function usage({ name, parameters, repeats, body, returns }: Helper): string {
  const given = parameters.map(({ name: parameter }: Parameter) => parameter).join(' ');
  const call = `${name} ${given}${repeats ? ' …' : ''}`;
  if (body) return `{{#${call}}}…{{/${name}}}`;
  return returns ? `(${call})` : `{{${call}}}`;
}

const PACK_FILE = `## pack.yaml

缺的取自所继承的包，逐项覆盖。例子取自全国通用的包（\`templates/base/pack.yaml\`），它的“设置”各带注释。长度写作 210mm 或 21cm，是否写作 是、否。
`;

function packFile(base: string): string {
  const { properties = {} } = z.toJSONSchema(packFileSchema, { io: 'input', unrepresentable: 'any' });
  const sections = Object.entries(properties).map(([name, field]) => {
    const { lead, rest } = setting(name, field as Field, '');
    return `### ${name}\n\n${lead}。\n${rest === '' ? '' : `\n${rest}`}${exampleIn(base, name)}`;
  });
  return `${PACK_FILE}\n${sections.join('\n')}`;
}

type Field = z.core.JSONSchema.BaseSchema;

/** A setting: what it is, and on lines of their own the settings inside it. */
function setting(name: string, field: Field, indent: string): { lead: string; rest: string } {
  const inner =
    typeof field.additionalProperties === 'object' ? (field.additionalProperties as Field) : field;
  const words = (inner.enum ?? []).join('、');
  const [example] = [inner.样例, inner.examples].flat().filter((one) => typeof one === 'string');
  const shown = words === '' && example !== undefined ? `，例如 \`${example}\`` : '';
  const lead = `${field.description ?? name}${words === '' ? shown : `（${words}）`}`;
  let before = '';
  const rest = Object.entries(inner.properties ?? {}).map(([key, one]) => {
    const within = setting(key, one as Field, `${indent}  `);
    const isSame = within.rest !== '' && within.rest === before;
    before = within.rest;
    return `${indent}- \`${key}\`：${within.lead}${isSame ? '；其中各项同上' : ''}\n${isSame ? '' : within.rest}`;
  });
  return { lead, rest: rest.join('') };
}

/** Lines of a setting that are enough to see how it is written. */
const EXAMPLE_LINES = 8;

function exampleIn(text: string, name: string): string {
  const part = new RegExp(`^${name}:.*\\n(?:[ ].*\\n)*`, 'm').exec(text)?.[0].trimEnd();
  if (part === undefined) return '';
  const lines = part.split('\n');
  const more = lines.length > EXAMPLE_LINES ? ['  # ……'] : [];
  return `\n\`\`\`yaml\n${[...lines.slice(0, EXAMPLE_LINES), ...more].join('\n')}\n\`\`\`\n`;
}
