import { z } from 'zod';
import { type AttributeRule, TOP, VOCABULARY } from '../document/vocabulary.js';
import { HELPERS } from './helpers/all-helpers.js';
import type { Helper, Parameter } from './helpers/helper.js';
import { packFileSchema } from './pack/pack-file.js';

const TITLE = `# 模板参考

<!-- 本页由程序生成（npm run generate），不要手改。 -->

怎样写模板见[模板](templates.md)；这里列出可用的元素、助手和 \`pack.yaml\` 的各项。
`;

/** docs/templates-reference.md, for template authors: the vocabulary, the helpers and pack.yaml, from the code itself. */
export function templatesReference(): string {
  return [TITLE, elements(), helpers(), packFile()].join('\n');
}

function elements(): string {
  const rows = Object.entries(VOCABULARY).map(([name, { meaning, children, text, attributes }]) => {
    const holds = [...(text ? ['文字'] : []), ...children.map((child) => `\`<${child}>\``)];
    const described = Object.entries(attributes).map(([key, rule]) => attribute(key, rule));
    return `### \`<${name}>\`\n\n${meaning}。\n\n- 可放：${holds.join('、') || '无'}\n${described.join('')}`;
  });
  const top = TOP.children.map((name) => `\`<${name}>\``).join('、');
  return `## 元素\n\n最外层可放 ${top}；此外没有别的元素和属性。\n\n${rows.join('\n')}`;
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

function packFile(): string {
  const schema = z.toJSONSchema(packFileSchema, { io: 'input', unrepresentable: 'any' });
  return `## pack.yaml\n\n缺的取自所继承的包。\n\n${fields(schema, '')}`;
}

function fields(schema: z.core.JSONSchema.BaseSchema, indent: string): string {
  return Object.entries(schema.properties ?? {})
    .map(([name, field]) => {
      if (typeof field !== 'object') return '';
      const each = typeof field.additionalProperties === 'object' ? field.additionalProperties : field;
      return `${indent}- \`${name}\`：${field.description ?? ''}\n${fields(each, `${indent}  `)}`;
    })
    .join('');
}
