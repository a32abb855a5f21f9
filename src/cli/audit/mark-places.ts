import type { FigureComparison } from '../../audit/comparison.js';
import type { Mark } from '../../audit/figures/entry.js';
import type { AuditFinding } from '../../audit/finding.js';
import type { Diagnostic, Fault } from '../../kernel/diagnostic.js';
import type { Figure } from '../../kernel/figure.js';
import type { Span } from '../../kernel/span.js';
import { amountAt, type PrintedTree } from '../../print/print-tree.js';
import type { PrintedText } from '../../print/printed-document.js';
import type { ReportFile } from '../../read/read-report.js';
import { placeIn } from '../place-in.js';

/** A clause of a sentence, by which it is found in the data file. */
const CLAUSE = /[^，。；：、\n]+/g;
/** Shorter ones stand anywhere: those before are taken with them. */
const LEAST_LENGTH = 6;
/** What a list is numbered with in print. */
const NUMBER = /^(?:（[一二三四五六七八九十]+）|\d+[.．、])\s*/;

const IN_DATA = '核对这里所填的，与印出的其他各处一致。';
const IN_TEMPLATE = '核对模板这一处：取的数、加的列、写的话；模板无误的，核对有关的数据。';

/** The way from a place in print back to the line that somebody wrote. */
export class MarkPlaces {
  readonly #tree: PrintedTree;
  readonly #dataFiles: ReadonlySet<string>;
  readonly #placeOf: (text: string) => Span | undefined;
  readonly #comparisons: readonly FigureComparison[];
  #soundness: ReadonlyMap<string, ReadonlyMap<PrintedText, boolean>> | undefined;

  constructor(tree: PrintedTree, read: ReportFile, comparisons: readonly FigureComparison[]) {
    this.#tree = tree;
    this.#comparisons = comparisons;
    this.#dataFiles = new Set(read.files.map(({ file }) => file));
    this.#placeOf = placeIn(read);
  }

  /**
   * Of a figure that was entered its line, of words of the bureau theirs, of all else the line of the template: also of
   * an entered figure that fits wherever else it is printed.
   */
  spanOf(mark: Mark): Span | undefined {
    const behind = this.#tree.behind(mark.text);
    const figure = this.#figureAt(mark);
    const own = figure && ownSpan(figure);
    if (own !== undefined && !(behind?.span && this.#isSoundElsewhere(own, mark.text))) return own;
    return (figure === undefined ? this.#textPlace(mark) : undefined) ?? behind?.span;
  }

  /** Whether a figure stands in words that somebody wrote: a template prints figures of the accounts. */
  isFreeText(mark: Mark): boolean {
    return /\d/.test(mark.text.text.slice(mark.start, mark.end)) && this.#figureAt(mark) === undefined;
  }

  /** The lines that a finding is about. */
  linesOf({ mark, related }: AuditFinding): Span[] {
    return [mark, ...related.map((other) => other.mark)].flatMap((one) => this.spanOf(one) ?? []);
  }

  /** Those of the data file, down to what was entered. */
  linesBehind(finding: AuditFinding): Span[] {
    const marks = [finding.mark, ...finding.related.map(({ mark }) => mark)];
    const figures = marks.flatMap((mark) => this.#figureAt(mark) ?? []);
    return [...this.linesOf(finding), ...figures.flatMap(enteredSpans)];
  }

  hintFor(span: Span | undefined): string {
    return this.isTemplate(span) ? IN_TEMPLATE : IN_DATA;
  }

  isTemplate(span: Span | undefined): boolean {
    return span !== undefined && !this.#dataFiles.has(span.file);
  }

  /** Whose fault diagnostics are: the template's where none is about the data. */
  faultOf(diagnostics: readonly Diagnostic[]): Fault {
    return diagnostics.every(({ span }) => this.isTemplate(span)) ? '模板' : '数据';
  }

  #isSoundElsewhere(entered: Span, text: PrintedText): boolean {
    this.#soundness ??= this.#printsOfEntered();
    const prints = [...(this.#soundness.get(keyOf(entered)) ?? [])].filter(([other]) => other !== text);
    return prints.length > 0 && prints.every(([, sound]) => sound);
  }

  /** For each line with a figure, where it is printed and whether it fits there. */
  #printsOfEntered(): ReadonlyMap<string, ReadonlyMap<PrintedText, boolean>> {
    const known = new Map<string, Map<PrintedText, boolean>>();
    for (const { entries, holds } of this.#comparisons)
      for (const mark of entries.flatMap(({ marks }) => marks)) {
        const figure = this.#figureAt(mark);
        const own = figure && ownSpan(figure);
        if (own === undefined) continue;
        const prints = known.get(keyOf(own)) ?? new Map<PrintedText, boolean>();
        known.set(keyOf(own), prints.set(mark.text, holds && prints.get(mark.text) !== false));
      }
    return known;
  }

  #figureAt({ text, start, end }: Mark): Figure | undefined {
    const behind = this.#tree.behind(text);
    return behind && (amountAt(behind, start, Math.max(end, start + 1))?.figure ?? behind.blank);
  }

  /** Where the words around a mark stand in the data file or in a narrative. */
  #textPlace({ text, start, end }: Mark): Span | undefined {
    const clauses = [...text.text.matchAll(CLAUSE)];
    const own = clauses.findIndex(({ 0: clause, index }) => index <= start && end <= index + clause.length);
    if (own < 0) return undefined;
    const behind = clauses[own]!.index + clauses[own]![0].length;
    for (const { index } of clauses.slice(0, own + 1).toReversed()) {
      const words = text.text.slice(index, behind).trim();
      if (words.length >= LEAST_LENGTH)
        return this.#placeOf(words) ?? this.#placeOf(words.replace(NUMBER, ''));
    }
    return undefined;
  }
}

function keyOf({ file, start }: Span): string {
  return `${file}:${start.line}:${start.column}`;
}

/** Where a figure was written by hand. */
function ownSpan({ origin }: Figure): Span | undefined {
  if (origin.type === 'entered' || origin.type === 'stated') return origin.span;
  const only = origin.type === 'computed' && origin.operation === '绝对值' ? origin.operands[0] : undefined;
  return only && ownSpan(only);
}

function enteredSpans({ origin }: Figure): Span[] {
  if (origin.type === 'entered') return [origin.span];
  if (origin.type === 'stated') return [origin.span, ...enteredSpans(origin.derived)];
  return origin.type === 'computed' ? origin.operands.flatMap(enteredSpans) : [];
}
