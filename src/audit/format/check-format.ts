import type { PrintedDocument, PrintedText } from '../../print/printed-document.js';
import { publisherOf } from '../publisher.js';
import { alignParts } from './align-parts.js';
import { checkStatements } from './check-statements.js';
import { checkTables } from './check-tables.js';
import { checkTitles } from './check-titles.js';
import { DocumentParts } from './document-parts.js';
import type { PublicationFormat } from './format.js';
import { type FormatFinding, formatFinding } from './format-finding.js';
import { titlesIn, withoutContents } from './titles.js';

/** What came of holding a document against its format. */
export interface FormatCheck {
  /** One for each cause. */
  readonly findings: readonly FormatFinding[];
  /** Titles whose number, and lines of the 目录 that, are wrong for one of these causes. */
  readonly explained: ReadonlySet<PrintedText>;
  /** Parts that the format asks of this document, and how many of them it has. */
  readonly asked: number;
  readonly found: number;
  /** Titles of parts that may stand in what was not read. */
  readonly hidden: readonly string[];
}

/** A document that has less of the format was made in another. */
const LEAST_PART = 0.5;

/** Holds a document against what its format prescribes. */
export function checkFormat(printed: PrintedDocument, format: PublicationFormat): FormatCheck {
  const titles = withoutContents(titlesIn(printed, true, publisherOf(printed).name), printed);
  const parts = new DocumentParts(printed, alignParts(format, titles));
  const asked = parts.all.filter(({ state }) => state !== '不要求');
  const counts = { asked: asked.length, found: parts.there.length };
  const [first] = parts.there;
  const alike = parts.there.filter(({ state }) => state !== '题不同').length;
  if (first === undefined || alike < asked.length * LEAST_PART) {
    const findings = anotherFormat(printed, format, asked.length, alike);
    return { findings, explained: new Set(), ...counts, hidden: [] };
  }
  const hidden = asked.filter(
    (one) => one.state === '没有' && !parts.isToldAbove(one) && parts.isHidden(one),
  );
  return {
    findings: parts.inOrder([...checkTitles(parts, first), ...checkTables(parts), ...checkStatements(parts)]),
    explained: parts.misnumbered(),
    ...counts,
    hidden: hidden.map(({ part }) => part.title),
  };
}

/** Told at the beginning of the document. */
function anotherFormat(
  { blocks }: PrintedDocument,
  { name, parts }: PublicationFormat,
  asked: number,
  alike: number,
): FormatFinding[] {
  const text = blocks.find((block) => block.type === 'paragraph');
  if (text === undefined) return [];
  return [
    formatFinding(parts[0]?.place, {
      message: `多半不是按“${name}”做的：格式要求的标题、表等 ${asked} 处，只有 ${alike} 处`,
      mark: { text, start: 0, end: text.text.length },
      hint: '核对 --template 写的是不是这份文件应有的格式。',
    }),
  ];
}
