import { openPack } from '../pack/parsed-pack.js';
import { flow } from './example-value.js';
import { publicationFields } from './publication-fields.js';
import { SkeletonWriter } from './skeleton-writer.js';

/** What is known before anyone fills in anything. */
export interface SkeletonFacts {
  readonly template: string;
  /** As `格式` will name the pack, a path being seen from the data file; without it as `template` does. */
  readonly named?: string;
  readonly year: number;
  /** Where editors find the JSON Schema, seen from the data file. */
  readonly schemaPath: string;
}

/**
 * A data file to fill in, with the fields that a pack's templates use and no others, in the order of
 * the publication. What must be filled in stands there empty; what may be is a comment.
 * @throws Failure (模板) if there is no such pack or it has mistakes
 */
export function writeSkeleton({ template, named = template, year, schemaPath }: SkeletonFacts): string {
  const parsed = openPack(template);
  const { schema, marks } = publicationFields(parsed);
  const known = { 格式: flow(named), 年度: String(year), 类型: '部门' };
  const body = new SkeletonWriter(marks, known).write(schema);
  return `# yaml-language-server: $schema=${schemaPath}\n${heading(parsed.file.名称 ?? parsed.name)}\n${body}`;
}

function heading(title: string): string {
  return [
    '',
    `部门决算公开数据（${title}），从上到下就是公开文本的次序。`,
    '没有注释掉的行都要填；以“# ”开头的栏目用到时才填，先去掉行首的“# ”。',
    '每个数只填一次：合计、小计、占比、增长率由程序推算。为零的项目不必写，没有的栏目删去整行。',
    '接在句中印出的文字（原因、用途、结果）末尾不写句号。',
    '边填边核对：gen-report check 本文件',
    '',
  ]
    .map((line) => (line === '' ? '#' : `# ${line}`))
    .join('\n');
}
