import type { AuditFinding } from '../../audit/finding.js';
import type { PrintedCell, PrintedDocument } from '../../print/printed-document.js';

type Mark = AuditFinding['mark'];

/**
 * Tells what comes of one wrong entry once: findings about one row of a form become one, with the others as further
 * places; of two about the same words of a text the first is told.
 * @param compared what was found by comparing figures
 * @param ruled what rules say of the forms
 */
export function oncePerCause(
  { blocks }: PrintedDocument,
  compared: readonly AuditFinding[],
  ruled: readonly AuditFinding[],
): AuditFinding[] {
  const tables = new Map<Mark['text'], number>();
  for (const [index, block] of blocks.entries())
    if (block.type === 'table') for (const cell of block.cells) tables.set(cell, index);
  const rowsOf = ({ text }: Mark): string[] => {
    const table = tables.get(text);
    if (table === undefined) return [];
    const { row, rowspan } = text as PrintedCell;
    return Array.from({ length: rowspan }, (_, at) => `${table} ${row + at}`);
  };
  const told = new Map<string, number>();
  const findings = [...compared];
  for (const [at, { mark }] of compared.entries()) for (const row of rowsOf(mark)) told.set(row, at);
  for (const finding of ruled) {
    // A text that contradicts its form is told by the comparison.
    if (compared.some(({ mark }) => isWithin(mark, finding.mark))) continue;
    const [row] = rowsOf(finding.mark);
    const known = row === undefined ? undefined : told.get(row);
    if (known === undefined) {
      if (row !== undefined) told.set(row, findings.length);
      findings.push(finding);
    } else {
      const first = findings[known]!;
      const { message, mark } = finding;
      findings[known] = { ...first, related: [...first.related, { message, mark }] };
    }
  }
  return findings;
}

function isWithin(mark: Mark, { text, start, end }: Mark): boolean {
  return 'role' in text && mark.text === text && start <= mark.start && mark.end <= end;
}
