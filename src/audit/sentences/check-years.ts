import type { PrintedDocument, PrintedParagraph } from '../../print/printed-document.js';
import type { Ledger } from '../ledger.js';
import { withoutReasons } from './reasons.js';

/** 与2023年相比, 较2023年决算数 */
const COMPARED = /(?:与|比|较)(20\d\d)年度?(?:决算数?|执行数)?(?:相比|(?=[增减]))/g;
/** 2024年度支出合计: what the accounts of the year begin with. */
const BEGINS =
  /^(?:\d{1,2}[.．、]\s*)?(20\d\d)年度?(?:部门|单位)?(?:本年)?(?:收入|支出|收、支|财政拨款|一般公共预算|政府性基金|国有资本|“三公”|机关运行|政府采购)/;

/** The year with which most paragraphs on the accounts begin; undefined where that is not certain. */
export function yearOfAccounts({ blocks }: PrintedDocument): number | undefined {
  const counts = new Map<string, number>();
  let all = 0;
  for (const block of blocks) {
    const year = block.type === 'paragraph' ? BEGINS.exec(block.text)?.[1] : undefined;
    if (year === undefined) continue;
    counts.set(year, (counts.get(year) ?? 0) + 1);
    all += 1;
  }
  const [most, count] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? ['', 0];
  return count * 2 > all ? Number(most) : undefined;
}

/** A paragraph of 决算情况说明 tells of the year of the accounts, and compares it with the year before. */
export function checkYears(text: PrintedParagraph, year: number, ledger: Ledger): void {
  const words = withoutReasons(text.text);
  const begins = BEGINS.exec(words)?.[1];
  if (begins !== undefined && !words.includes(`${year}年`))
    ledger.remarks.push(
      remark(text, words.indexOf(begins), begins, year, '这一段没有说决算年度，只说了别的年度'),
    );
  for (const { 0: compared, 1: other, index } of words.matchAll(COMPARED))
    if (Number(other) !== year - 1)
      ledger.remarks.push(
        remark(text, index + compared.indexOf(other!), other!, year - 1, '与之相比的不是上一年'),
      );
}

function remark(text: PrintedParagraph, start: number, actual: string, expected: number, message: string) {
  return {
    rule: '年份',
    message,
    mark: { text, start, end: start + actual.length },
    expected: `${expected}年`,
    actual: `${actual}年`,
    hint: '可能是沿用旧文没有改；确是那一年的，不必改。',
  };
}
