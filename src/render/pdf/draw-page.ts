import type { Line, Page, PlacedShape, Run, TableRule } from '../../layout/pages.js';
import type { DocumentFont, EmbeddedFonts } from './embedded-fonts.js';
import type { PdfDocument } from './pdfmake.js';
import { chartBox } from './structure/chart-box.js';
import type { Owner } from './structure/content-owners.js';
import type { PageMarks } from './structure/page-marks.js';

/**
 * Writes the lines and rules of `page` into the current page of `document`, exactly where layout put them, marked with
 * what they are in the structure tree.
 *
 * pdfmake's own text drawing works from boxes and ascenders and repeats the whole state for every piece, so the
 * operators are written here; y runs downwards, because pdfkit has turned the page's coordinates already.
 */
export function drawPage(document: PdfDocument, fonts: EmbeddedFonts, page: Page, marks: PageMarks): void {
  const rules = page.items.filter((item) => item.type === 'rule');
  const lines = page.items.filter((item) => item.type === 'line');
  const content = [
    ...drawShapes(page, marks),
    ...drawRules(rules, marks),
    ...drawLines(lines, page.width, fonts, marks),
  ];
  if (content.length > 0) document.addContent(content.join('\n'));
}

/** Each from its own origin; the state before them comes back after the last one. */
function drawShapes(page: Page, marks: PageMarks): string[] {
  const shapes = page.items.filter((item) => item.type === 'shape');
  const charts = new Set(shapes.map(({ shows }) => shows));
  return [...charts].flatMap((chart) => {
    const figure = chart && marks.ofChart(chart);
    if (figure) figure.entries += `/A<</O/Layout/BBox[${chartBox(chart, page).map(number).join(' ')}]>>`;
    const own = shapes.filter(({ shows }) => shows === chart);
    return [`${marks.begin(figure ?? 'artifact')} q 1 j`, ...own.flatMap(drawShape), 'Q EMC'];
  });
}

function drawShape({ path, left, top, fill, stroke }: PlacedShape): string[] {
  const at = (...places: readonly number[]) =>
    places.map((place, index) => number(place + (index % 2 === 0 ? left : top))).join(' ');
  const outline = path.map((step) => {
    switch (step.to) {
      case 'move':
        return `${at(step.x, step.y)} m`;
      case 'line':
        return `${at(step.x, step.y)} l`;
      case 'curve':
        return `${at(step.x1, step.y1, step.x2, step.y2, step.x, step.y)} c`;
      case 'close':
        return 'h';
      default:
        return step satisfies never;
    }
  });
  const look = [
    ...(fill ? [`${color(fill)} rg`] : []),
    ...(stroke ? [`${color(stroke.color)} RG ${number(stroke.thickness)} w`] : []),
  ];
  const paint = fill ? (stroke ? 'B' : 'f') : stroke ? 'S' : 'n';
  return [...look, ...outline, paint];
}

/** #rrggbb as three parts of one. */
function color(hex: string): string {
  const parts = [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255);
  return parts.map(number).join(' ');
}

/** Square ends, so that crossing rules close their corners. */
function drawRules(rules: readonly TableRule[], marks: PageMarks): string[] {
  if (rules.length === 0) return [];
  const operators = [marks.begin('artifact')];
  let thickness: number | undefined;
  for (const rule of rules) {
    if (rule.thickness !== thickness) {
      operators.push(thickness === undefined ? '2 J' : 'S', `${number(rule.thickness)} w`);
      thickness = rule.thickness;
    }
    operators.push(`${number(rule.x1)} ${number(rule.y1)} m ${number(rule.x2)} ${number(rule.y2)} l`);
  }
  operators.push('S EMC');
  return operators;
}

/** Runs that follow each other and belong together are one piece of marked content. */
function drawLines(
  lines: readonly Line[],
  pageWidth: number,
  fonts: EmbeddedFonts,
  marks: PageMarks,
): string[] {
  const operators: string[] = [];
  const used = new Set<DocumentFont>();
  let state = '';
  let owner: Owner | undefined;
  for (const line of lines) {
    for (const run of line.runs) {
      const own = marks.ofRun(line, run);
      if (own !== owner) operators.push(`${owner ? 'ET EMC ' : ''}${marks.begin(own)} BT`);
      owner = own;
      const font = fonts.of(run.font);
      if (!used.has(font)) font.use();
      used.add(font);
      const next = `/${font.id} ${number(line.size)} Tf ${number(run.spacing)} Tc`;
      if (next !== state) operators.push(next);
      state = next;
      const glyphs = font.encode(run.text, run.scriptSpace);
      operators.push(`${textMatrix(line, run, pageWidth)} Tm <${glyphs}> Tj`);
    }
  }
  if (owner) operators.push('ET EMC');
  return operators;
}

/** Which way a run goes and where it begins. */
function textMatrix({ isTurned, baseline }: Line, { x }: Run, pageWidth: number): string {
  return isTurned
    ? `0 1 1 0 ${number(pageWidth - baseline)} ${number(x)}`
    : `1 0 0 -1 ${number(x)} ${number(baseline)}`;
}

/** A ten-thousandth of a point is finer than any device, also when the spacing of a long line adds up. */
function number(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}
