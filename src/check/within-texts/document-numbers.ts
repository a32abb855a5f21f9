import type { Finding, Rule } from '../engine/rule.js';
import { type FreeText, freeTexts } from '../engine/texts.js';

/** 《…办法》（某发〔2021〕8号） or 某发〔2021〕8号 alone: title (1), who numbered it (2), year (3), number (4). */
const NUMBER =
  /(?:《([^《》]{4,80})》\s*[（(]\s*)?([\p{Script=Han}]{0,12}?)\s*[〔【[（(](20\d{2})[〕】\]）)]\s*第?\s*(\d{1,4})\s*号/gu;
/** Words before a number alone that are no part of it. */
const LEADING = /^.*(?:根据|按照|依据|按|文件|以及|和|与|及|见|由|以|为|对|在|执行|落实|印发的?|的)/u;
/** Documents of which there is one; of 通知, 批复 and the like there may be one a year. */
const LASTING = /(?:办法|细则|规定|条例|规划|制度|规范|规则|准则|标准|意见|方案)(?:（试行）|\(试行\))?$/;

interface Cited {
  readonly text: FreeText;
  readonly start: number;
  readonly end: number;
  readonly title: string | undefined;
  readonly issuer: string;
  readonly year: string;
  readonly number: string;
}

export const documentNumbers: Rule = {
  id: '文号一致',
  title: '同一份文件在文字里的发文字号处处相同；没有写标题的，不与写有标题的只差年份。',
  source: '《党政机关公文处理工作条例》第九条：发文字号由机关代字、年份、顺序号组成',
  *check({ read }) {
    const cited = freeTexts(read).flatMap(citedIn);
    for (const [at, one] of cited.entries()) {
      const first = cited.slice(0, at).find((other) => areOneDocument(other, one));
      if (first !== undefined) yield told(one, first);
    }
  },
};

function citedIn(text: FreeText): Cited[] {
  if (!text.text.includes('号')) return [];
  return [...text.text.matchAll(NUMBER)].map(
    ({ 0: found, 1: title, 2: before, 3: year, 4: number, index }) => {
      const issuer = before!.replace(LEADING, '');
      const start = index + found.indexOf(before!) + before!.length - issuer.length;
      return { text, start, end: index + found.length, title, issuer, year: year!, number: number! };
    },
  );
}

/** Whether two numbers that differ must be of one document. */
function areOneDocument(a: Cited, b: Cited): boolean {
  if (written(a) === written(b)) return false;
  if (a.title !== undefined && a.title === b.title) return LASTING.test(a.title) || areNear(a, b);
  const isAlone = (a.title === undefined) !== (b.title === undefined);
  const isIssuers = a.issuer === '' || b.issuer === '' || a.issuer === b.issuer;
  if (!isAlone || !isIssuers || a.number !== b.number || a.year === b.year) return false;
  return LASTING.test((a.title ?? b.title)!);
}

/** The year or the number in which one is a slip for the other. */
function areNear(a: Cited, b: Cited): boolean {
  if (a.issuer !== b.issuer) return a.year === b.year && a.number === b.number;
  return a.year === b.year ? sorted(a.number) === sorted(b.number) : a.number === b.number;
}

function sorted(digits: string): string {
  return [...digits].sort().join('');
}

function written({ issuer, year, number }: Cited): string {
  return `${issuer}〔${year}〕${number}号`;
}

function told(one: Cited, first: Cited): Finding {
  const title = first.title ?? one.title;
  return {
    message: `《${title}》有两个发文字号`,
    span: one.text.spanOf(one.start, one.end),
    expected: written(first),
    actual: written(one),
    hint: '照文件改为同一个；确是两份文件的，写明另一份的标题。',
    related: [{ message: `另一处写作 ${written(first)}`, span: first.text.spanOf(first.start, first.end) }],
  };
}
