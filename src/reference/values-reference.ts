import { z } from 'zod';
import { type DataShape, nameShape, shapeOf } from '../compose/data-shape.js';
import { accountsSchema } from '../derive/accounts.js';

type Described = z.core.JSONSchema.BaseSchema;

const TITLE = `# 模板能用的数据

<!-- 本页由程序生成（npm run generate），不要手改。 -->

模板里 \`{{…}}\` 所写的名称，一级一级用点连接，例如 \`{{万元 收入.合计}}\`。金额都以未舍入的数参加计算，由助手舍入一次后印出，
见[模板参考](templates-reference.md)的“助手”。

- **金额**用 \`{{万元 …}}\`、\`{{数 …}}\`、\`{{数值 …}}\` 印出，**比率**用 \`{{百分数 …}}\`，**文字**、**数字**直接写名称。
- **列表**用 \`{{#each …}}\`、\`{{#列举 …}}\` 逐项取；**按名称取**的一组，名称接在点后，或用 \`(lookup …)\`。
- 标“可缺”的，数据文件可以不写：先用 \`{{#if …}}\` 判断，否则缺少时不生成，并指出该填哪一项。
`;

/** docs/templates-values.md, for template authors: every value that templates see, from the schema of the accounts. */
export function valuesReference(): string {
  const described = z.toJSONSchema(accountsSchema, {
    io: 'output',
    unrepresentable: 'any',
    reused: 'inline',
  });
  return `${TITLE}\n${within(shapeOf(accountsSchema), described, '', new Map())}`;
}

/** What was listed, and where: what recurs as a whole is referred to. */
type Listed = Map<string, string>;

function entry(path: string, shape: DataShape, given: unknown, listed: Listed): string {
  const field = (typeof given === 'object' ? given : {}) as Described;
  const kinds = [kindOf(shape), ...(shape.optional ? ['可缺'] : [])].filter((kind) => kind !== '');
  const about = kinds.length > 0 ? `（${kinds.join('，')}）` : '';
  const meaning = field.description === undefined ? '' : `：${field.description}`;
  const values = within(shape, field, '', new Map());
  const before = listed.get(values);
  if (values !== '' && before === undefined) listed.set(values, path);
  const name = path.slice(path.lastIndexOf('.') + 1);
  if (before !== undefined) return `- \`${name}\`${about}${meaning}；其中各值同 \`${before}\`\n`;
  const inner = within(shape, field, path, listed);
  return `- \`${name}\`${about}${meaning}\n${inner.replaceAll(/^(?=.)/gm, '  ')}`;
}

function kindOf(shape: DataShape): string {
  if (shape.type === 'object') return '';
  return shape.type === 'record' ? '按名称取' : nameShape(shape);
}

/** The values inside one; of a list those of its items. */
function within(shape: DataShape, field: Described, path: string, listed: Listed): string {
  const inside = (inner: unknown) => (typeof inner === 'object' ? inner : {}) as Described;
  if (shape.type === 'list') return within(shape.item, inside(field.items), path, listed);
  if (shape.type === 'record') return within(shape.value, inside(field.additionalProperties), path, listed);
  if (shape.type !== 'object') return '';
  return Object.entries(shape.fields)
    .map(([name, inner]) =>
      entry(path === '' ? name : `${path}.${name}`, inner, field.properties?.[name], listed),
    )
    .join('');
}
