import type { PartFound } from './align-parts.js';
import type { DocumentParts, PartThere } from './document-parts.js';
import { type FormatFinding, formatFinding, markOf } from './format-finding.js';

/**
 * Parts of the format that the document lacks, has in another order, or under another title.
 * @param first in the document
 */
export function checkTitles(parts: DocumentParts, first: PartThere): FormatFinding[] {
  const told = parts.all.filter((one) => !parts.isToldAbove(one));
  return [
    ...lackingTogether(
      told.filter((one) => isLacking(one) && !parts.isHidden(one)),
      parts,
    ).map((own) => lacking(own, parts.before(own[0]!) ?? first)),
    ...told.flatMap((one) => (one.title === undefined ? [] : otherwise(one as PartThere, parts))),
  ];
}

/** Neighbours within one part, which are told as one; tables one by one, but where all of a part are not there. */
function lackingTogether(lacking: readonly PartFound[], parts: DocumentParts): PartFound[][] {
  const groups: PartFound[][] = [];
  for (const one of lacking) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    const isNext =
      before !== undefined &&
      one.part.parent !== undefined &&
      before.part.parent === one.part.parent &&
      parts.before(before) === parts.before(one) &&
      ([before, one].every(({ part }) => part.table === undefined) || parts.siblingsOf(one).every(isLacking));
    if (isNext) last!.push(one);
    else groups.push([one]);
  }
  return groups;
}

function isLacking({ state }: PartFound): boolean {
  return state === '没有';
}

function lacking(own: readonly PartFound[], before: PartThere): FormatFinding {
  const [{ part }] = own as [PartFound];
  const [counted, what] = part.table ? ['张', '表'] : part.isHeading ? ['个', '部分'] : ['项', '内容'];
  const titles = own.map((one) => `“${one.part.title}”`).join('、');
  return formatFinding(part.place, {
    message: `缺少格式要求的${own.length === 1 ? '' : ` ${own.length} ${counted}`}${what}：${titles}`,
    mark: markOf(before.title, true),
    actual: `“${before.title.title}”之后没有`,
    hint: part.table
      ? '补上这张表；没有数据的，也列出空表，说明没有数据。'
      : '按格式补上；有这一部分而题目不同的，改用格式的题目。',
  });
}

function otherwise(one: PartThere, parts: DocumentParts): FormatFinding[] {
  const { part, title, state } = one;
  if (state === '题不同')
    return [
      formatFinding(part.place, {
        message: '标题与格式不同',
        mark: markOf(title),
        expected: part.title,
        actual: title.title,
        hint: '改用格式的题目；目录一并改。',
      }),
    ];
  if (state !== '次序不同') return [];
  const [wanted, own] = [parts.before(one), parts.there[parts.there.indexOf(one) - 1]];
  return [
    formatFinding(part.place, {
      message: `“${title.title}”的次序与格式不同`,
      mark: markOf(title),
      expected: wanted ? `在“${wanted.title.title}”之后` : '在最前面',
      actual: own ? `在“${own.title.title}”之后` : '在最前面',
      hint: '移到格式规定的地方；序号、目录一并改。',
    }),
  ];
}
