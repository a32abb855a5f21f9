import type { PrintedBlock, PrintedDocument } from '../../print/printed-document.js';
import { oneLine } from '../tables/find-tables.js';

/** What a section of 决算情况说明 tells of. */
export type SectionKind =
  | '总体'
  | '收入'
  | '支出'
  | '财政拨款'
  | '一般公共预算'
  | '基本支出'
  | '项目支出'
  | '三公经费'
  | '政府性基金'
  | '国有资本经营'
  | '机关运行经费'
  | '政府采购'
  | '国有资产'
  | '绩效'
  | '预算编制';

/** A text or chart under its headings. */
export interface PrintedSection {
  readonly kind: SectionKind | undefined;
  /** All headings above, outermost first. */
  readonly headings: readonly string[];
  readonly blocks: readonly PrintedBlock[];
}

/** The first that fits. */
const KINDS: readonly (readonly [pattern: RegExp, kind: SectionKind])[] = [
  [/预算编制说明/, '预算编制'],
  [/绩效|自评|评价/, '绩效'],
  [/三公/, '三公经费'],
  [/机[关构]运行经费/, '机关运行经费'],
  [/政府采购/, '政府采购'],
  [/国有资产/, '国有资产'],
  [/政府性基金/, '政府性基金'],
  [/国有资本经营/, '国有资本经营'],
  [/一般公共预算.*基本支出/, '基本支出'],
  [/一般公共预算.*项目支出/, '项目支出'],
  [/一般公共预算/, '一般公共预算'],
  [/财政拨款.*(?:收支|收入支出)/, '财政拨款'],
  [/(?:收支|收入支出)/, '总体'],
  [/收入/, '收入'],
  [/支出/, '支出'],
];
/** A part whose sections tell of the figures: 第三部分 2024年度部门决算情况说明; 情况说明. */
const EXPLANATION = /情况说明|决算说明|预算编制说明/;
/** The heading of a 类 within the section of a budget. */
/** The heading of a part has the name of the bureau. */
const OF_PART = /^第.{1,2}部分/;
const OF_CLASS = /（类）$/;
const LEVELS = [
  /^第[一二三四五六七八九十]+部分|^(?![一二三四五六七八九十（(])[^，。：；]*预算编制说明$|^其他(?:相关|重要)?情况说明$/,
  /^[一二三四五六七八九十]+、/,
  /^（[一二三四五六七八九十]+）/,
];
const LONGEST = 50;

/** The blocks of a document, section by section. */
export function sectionsOf({ blocks }: PrintedDocument): PrintedSection[] {
  const sections: { kind: SectionKind | undefined; headings: readonly string[]; blocks: PrintedBlock[] }[] =
    [];
  let open: { level: number; title: string }[] = [];
  let current: PrintedBlock[] = [];
  sections.push({ kind: undefined, headings: [], blocks: current });
  for (const block of blocks) {
    const level = headingLevel(block);
    if (level === undefined) {
      current.push(block);
      continue;
    }
    open = [...open.filter((heading) => heading.level < level), { level, title: titleOf(block) }];
    const headings = open.map(({ title }) => title);
    current = [];
    sections.push({ kind: kindOfSection(headings), headings, blocks: current });
  }
  return sections;
}

function titleOf(block: PrintedBlock): string {
  return block.type === 'paragraph' ? oneLine(block.text) : '';
}

/** The level of a heading: as the medium tells, else from its number. */
function headingLevel(block: PrintedBlock): number | undefined {
  if (block.type !== 'paragraph' || block.role === 'contents') return undefined;
  if (block.role === 'heading' && block.level !== undefined) return block.level;
  const title = oneLine(block.text);
  if (title.length > LONGEST || /[。；：，]/.test(title)) return undefined;
  const at = LEVELS.findIndex((pattern) => pattern.test(title));
  return at < 0 ? undefined : at + 1;
}

function kindOfSection(headings: readonly string[]): SectionKind | undefined {
  if (!headings.some((title) => EXPLANATION.test(title))) return undefined;
  const inner = headings.findLast(
    (title) =>
      !OF_PART.test(title) && !OF_CLASS.test(title) && KINDS.some(([pattern]) => pattern.test(title)),
  );
  return inner === undefined ? undefined : KINDS.find(([pattern]) => pattern.test(inner))?.[1];
}
