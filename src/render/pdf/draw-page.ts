import type { Line, Page, Rule } from '../../layout/pages.js';
import type { DocumentFont, EmbeddedFonts } from './embedded-fonts.js';
import type { PdfDocument } from './pdfmake.js';

/**
 * Writes the lines and rules of `page` into the current page of `document`, exactly where layout put them.
 *
 * pdfmake's own text drawing works from boxes and ascenders and repeats the whole state for every piece, so the
 * operators are written here; y runs downwards, because pdfkit has turned the page's coordinates already.
 */
export function drawPage(document: PdfDocument, fonts: EmbeddedFonts, page: Page): void {
  const rules = page.items.filter((item) => item.type === 'rule');
  const lines = page.items.filter((item) => item.type === 'line');
  const content = [...drawRules(rules), ...drawLines(lines, fonts)];
  if (content.length > 0) document.addContent(content.join('\n'));
}

/** Square ends, so that crossing rules close their corners. */
function drawRules(rules: readonly Rule[]): string[] {
  const operators: string[] = [];
  let thickness: number | undefined;
  for (const rule of rules) {
    if (rule.thickness !== thickness) {
      operators.push(thickness === undefined ? '2 J' : 'S', `${number(rule.thickness)} w`);
      thickness = rule.thickness;
    }
    operators.push(`${number(rule.x1)} ${number(rule.y1)} m ${number(rule.x2)} ${number(rule.y2)} l`);
  }
  if (thickness !== undefined) operators.push('S');
  return operators;
}

function drawLines(lines: readonly Line[], fonts: EmbeddedFonts): string[] {
  const operators: string[] = [];
  const used = new Set<DocumentFont>();
  let state = '';
  for (const line of lines) {
    operators.push('BT');
    for (const run of line.runs) {
      const font = fonts.of(run.font);
      if (!used.has(font)) font.use();
      used.add(font);
      const next = `/${font.id} ${number(line.size)} Tf ${number(run.spacing)} Tc`;
      if (next !== state) operators.push(next);
      state = next;
      operators.push(`1 0 0 -1 ${number(run.x)} ${number(line.baseline)} Tm <${font.encode(run.text)}> Tj`);
    }
    operators.push('ET');
  }
  return operators;
}

/** A ten-thousandth of a point is finer than any device, also when the spacing of a long line adds up. */
function number(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}
