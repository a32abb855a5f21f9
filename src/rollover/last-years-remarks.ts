import { keptMark } from '../read/kept-mark.js';
import { reportJsonSchema } from '../read/report-json-schema.js';
import { commentsIn, type YamlComment } from '../read/yaml/comments-in.js';
import { standsAlone, type WrittenLines } from './written-lines.js';

/** What a comment may say of last year: a number with decimals, an amount, a share. */
const FIGURE = /\d\.\d|\d\s*(?:[千百]?[万亿]|[千万亿]?元|[%％])/;
const NUMBER = /\d[\d,]*(?:\.\d+)?/g;
/** Shorter numbers are too often part of something else. */
const LEAST_DIGITS = 4;

/**
 * Takes out the remarks that tell figures of last year, and those that this program wrote a year ago.
 * @param year of last year's file
 * @param amounts that it holds, as written
 */
export function dropLastYearsRemarks(lines: WrittenLines, year: number, amounts: Iterable<string>): void {
  const told = new Set(amounts);
  const tells = (text: string) =>
    [...text.matchAll(NUMBER)].some(([number]) => number.length >= LEAST_DIGITS && told.has(number));
  const own = new RegExp(`\\s*#\\s*(?:${keptMark(year - 1)}|${year - 1}年[^：]{0,20}：).*$`);
  for (const paragraph of paragraphs(lines)) {
    const texts = paragraph.map(({ start, end }) => lines.text.slice(start, end).replace(own, ''));
    const text = texts.join('\n');
    const isLastYears = FIGURE.test(withoutHelp(text)) || tells(text);
    for (const [index, { start, end }] of paragraph.entries()) {
      const kept = isLastYears ? '' : texts[index]!;
      if (kept === '') take({ start, end }, lines);
      else lines.replace(start + kept.length, end);
    }
  }
}

/** Remarks that belong together: lines one below the other; one behind a value is alone. */
function paragraphs(lines: WrittenLines): YamlComment[][] {
  const found: YamlComment[][] = [];
  let open = false;
  let next = -1;
  for (const remark of lines.remaining([...commentsIn(lines.text)])) {
    const start = lines.lineStart(remark.start);
    const joins =
      lines.isFirstOfLine(remark.start) && !standsAlone(lines.text.slice(remark.start, remark.end));
    if (joins && open && start === next) found.at(-1)!.push(remark);
    else found.push([remark]);
    open = joins;
    next = lines.nextLine(remark.end);
  }
  return found;
}

function take(remark: YamlComment, lines: WrittenLines): void {
  if (lines.isFirstOfLine(remark.start)) {
    lines.replace(lines.lineStart(remark.start), lines.nextLine(remark.end));
    return;
  }
  const before = lines.text.slice(lines.lineStart(remark.start), remark.start);
  lines.replace(remark.start - (before.length - before.trimEnd().length), remark.end);
}

let help: readonly string[] | undefined;

/** A remark without what this program itself says in remarks with numbers: descriptions of fields, and examples. */
function withoutHelp(remark: string): string {
  help ??= [...new Set(textsWithFigures(reportJsonSchema()))].sort((a, b) => b.length - a.length);
  return help.reduce((rest, text) => rest.replaceAll(text, ''), remark);
}

/** Keys and texts of a schema that look like figures. */
function textsWithFigures(value: unknown): string[] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap((entry) => entry.flatMap(textsWithFigures));
  return FIGURE.test(String(value)) ? [String(value)] : [];
}
