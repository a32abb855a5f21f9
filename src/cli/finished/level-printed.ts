import type { Mark } from '../../audit/figures/entry.js';
import type { AuditFinding } from '../../audit/finding.js';
import { readRuleSet } from '../../catalogue/read-rule-set.js';
import type { Diagnostic, Level } from '../../kernel/diagnostic.js';
import type { PrintedDocument, PrintedText } from '../../print/printed-document.js';

/** Longer ones are told by their beginning. */
const QUOTED = 24;
const AS_IS = '四舍五入所致，不必改。';
const HINT = '对照有关各处和决算报表，改正写错的一处。';

/**
 * What was found in a file that somebody else made, at the levels of the rule set: only cells that
 * contradict cells are certain enough to be 错误; a sentence that contradicts a table may have been misread, and is 提醒.
 */
export function levelPrinted(
  file: string,
  printed: PrintedDocument,
  findings: readonly AuditFinding[],
): { readonly finding: AuditFinding; readonly diagnostic: Diagnostic }[] {
  const { levels } = readRuleSet(Number.MAX_SAFE_INTEGER);
  const inTable = ({ mark }: { readonly mark: Mark }) => 'rowspan' in mark.text;
  const isCertain = (finding: AuditFinding) => inTable(finding) && finding.related.some(inTable);
  const placed = placing(file, printed);
  return findings.flatMap((finding) => {
    const own = levels.get(finding.rule) ?? '关闭';
    if (own === '关闭') return [];
    if (finding.isRounding) return [{ finding, diagnostic: placed({ ...finding, hint: AS_IS }, '尾差') }];
    const level = own === '错误' && !isCertain(finding) ? '提醒' : own;
    return [{ finding, diagnostic: placed(finding, level) }];
  });
}

/** Tells findings at their places in a file. */
export function placing(
  file: string,
  printed: PrintedDocument,
): (finding: AuditFinding, level: Level) => Diagnostic {
  const placeOf = placesIn(file, printed);
  return ({ mark, related, hint = HINT, ...told }, level) => {
    const more = related.map(({ message, mark: other }) => ({ message, place: placeOf(other) }));
    return { ...told, level, place: placeOf(mark), hint, ...(more.length > 0 && { elsewhere: more }) };
  };
}

/** 公开.docx 第3张表第5行第2列; 公开.docx 第12段“增长3.3%”. */
function placesIn(file: string, { blocks }: PrintedDocument): (mark: Mark) => string {
  const places = new Map<PrintedText, string>();
  let [tables, charts, paragraphs] = [0, 0, 0];
  for (const block of blocks) {
    if (block.type === 'table') {
      tables += 1;
      for (const cell of block.cells)
        places.set(cell, `第${tables}张表第${cell.row + 1}行第${cell.column + 1}列`);
    } else if (block.type === 'chart') {
      charts += 1;
      for (const point of block.points)
        places.set(point, `第${charts}幅图“${point.series} ${point.category}”`);
    } else {
      paragraphs += 1;
      places.set(block, `第${paragraphs}段`);
    }
  }
  return ({ text, start, end }) => {
    const words = text.text.slice(start, end);
    const quoted =
      'role' in text && words !== ''
        ? `“${words.length > QUOTED ? `${words.slice(0, QUOTED)}…` : words}”`
        : '';
    const page = text.place ? `第${text.place.page}页 ` : '';
    return `${file} ${page}${places.get(text) ?? ''}${quoted}`;
  };
}
