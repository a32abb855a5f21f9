import type { PrintedDocument } from '../print/printed-document.js';
import { type MoneyUnit, statedUnit } from './figures/units.js';

/** What a publication tells of: what was spent, or what may be. */
type PublicationKind = '决算' | '预算';

/** Whose publication a document is, and of what. */
export interface Publisher {
  /** '' where the cover does not tell. */
  readonly name: string;
  /** Of a department with its units, or of one unit. */
  readonly body?: '部门' | '单位';
  /** Of the accounts, or of the budget. */
  readonly year: number | undefined;
  readonly kind?: PublicationKind;
  /** Of the amounts in most of its tables. */
  readonly unit?: MoneyUnit;
}

const YEAR = /(20\d\d)年/;
/** Paragraphs of a cover. */
const COVER = 6;
/** What a cover says besides the name: 2024年度某市某局（汇总）部门决算公开 */
const NO_NAME = /\s|20\d\d年度?|[（(][^）)]*[）)]|(?:部门|单位)?[决预]算.*$|目录/g;
/** 预算单位：某校; above it may stand 预算主管部门：某局. */
const LABELLED = /^\s*(?:预算主管|预算|编制|主管|填报)?(部门|单位)(?:名称)?[：:]\s*(\p{Script=Han}{3,40})/u;
const NAME = /^(?!.*(?:收入|支出|拨款|经费|情况|概况))\p{Script=Han}{3,40}$/u;
/** Kinds of money that are called a budget in final accounts as well. */
const FUNDS = /(?:一般公共|政府性基金|国有资本经营|社会保险基金|公共财政|财政)预算/g;
/** 收支总表, 部门收入总体情况表: titles that only budgets have. */
const BUDGET_TABLE = /^(?:部门|单位)?(?:收支|收入|支出)(?:总体情况|预算)?总?表$/;
const LONGEST_TITLE = 60;

/** The first year that a document names, the name on its cover, and what its titles say that it is. */
export function publisherOf({ blocks }: PrintedDocument): Publisher {
  const paragraphs = blocks.flatMap((block) => (block.type === 'paragraph' ? [block] : []));
  const texts = paragraphs.map(({ text }) => text);
  const year = YEAR.exec(texts.find((text) => YEAR.test(text)) ?? '')?.[1];
  const cover = texts.slice(0, COVER);
  const names = cover.map((text) => text.replace(NO_NAME, ''));
  const titles = paragraphs.filter(({ role, text }) => role !== 'text' || /表$/.test(text.trim()));
  const short = titles
    .map(({ text }) => text.replace(/\s/g, ''))
    .filter(({ length }) => length <= LONGEST_TITLE);
  const kind = kindIn(cover) ?? kindIn(short);
  const body = bodyIn(cover) ?? bodyIn(short);
  const unit = commonUnit(blocks.flatMap(textsOf));
  return {
    name: nameIn(cover) ?? names.find((name) => NAME.test(name)) ?? '',
    year: year === undefined ? undefined : Number(year),
    ...(body && { body }),
    ...(kind && { kind }),
    ...(unit && { unit }),
  };
}

/** What most titles say; undefined where as many say the one as the other. */
function kindIn(titles: readonly string[]): PublicationKind | undefined {
  let more = 0;
  for (const title of titles) {
    const words = title.replace(/\s/g, '');
    if (words.includes('决算')) more += 1;
    else if (words.replace(FUNDS, '').includes('预算') || BUDGET_TABLE.test(words)) more -= 1;
  }
  return more > 0 ? '决算' : more < 0 ? '预算' : undefined;
}

/** As a line of the cover states it: the unit's before the department's. */
function nameIn(cover: readonly string[]): string | undefined {
  const stated = cover.flatMap((text) => {
    const [, body, name = ''] = LABELLED.exec(text) ?? [];
    return body === undefined ? [] : [{ body, name }];
  });
  return (stated.find(({ body }) => body === '单位') ?? stated[0])?.name;
}

function bodyIn(titles: readonly string[]): Publisher['body'] {
  const found = titles.map((title) => /(部门|单位)[决预]算/.exec(title.replace(/\s/g, ''))?.[1]);
  return found.find((word) => word !== undefined) as Publisher['body'];
}

function textsOf(block: PrintedDocument['blocks'][number]): readonly string[] {
  if (block.type === 'paragraph') return [block.text];
  return block.type === 'table' ? block.cells.filter(({ row }) => row < 3).map(({ text }) => text) : [];
}

function commonUnit(texts: readonly string[]): MoneyUnit | undefined {
  const counts = new Map<MoneyUnit, number>();
  for (const text of texts) {
    const unit = text.length <= LONGEST_TITLE ? statedUnit(text) : undefined;
    if (unit) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
