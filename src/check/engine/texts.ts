import { isFigure } from '../../kernel/figure.js';
import type { Span } from '../../kernel/span.js';
import { valueAt } from '../../kernel/value-at.js';
import type { Flaw } from '../../prose/flaw.js';
import { Scalar, type Tree } from '../../read/scalar.js';
import type { SourceText } from '../../read/text/source-text.js';
import type { Path } from '../../read/yaml/locate.js';
import type { Finding, FormFile } from './rule.js';
import { WrittenPlaces } from './written-places.js';

/** One text of a data file, or one paragraph of a Markdown file that it names. */
export interface FreeText {
  /** The field; of a paragraph the field that names the file. */
  readonly path: Path;
  readonly text: string;
  /** The place of a part of the text, by its offsets. */
  spanOf(start: number, end: number): Span;
}

/** Fields that no publication prints. */
const UNPRINTED = new Set(['格式', '数据来源', '出错说明', '核对数', '未列支年初预算', '文件', '保密审查']);

/** Amounts and scores; whatever has more digits may be a number that should not be published. */
const SHORT_NUMBER = /^[-\d.,%]{0,10}$/;

/** Lines without an empty one between them. */
const PARAGRAPH = /^.*\S.*(?:\n.*\S.*)*/gm;

const walked = new WeakMap<FormFile, readonly FreeText[]>();

/** Every text of a report that is printed, in the order of the data file; then the Markdown files paragraph by paragraph. */
export function freeTexts(read: FormFile): readonly FreeText[] {
  const known = walked.get(read);
  if (known !== undefined) return known;
  const texts = [...scalarsIn(read), ...paragraphs(read)];
  walked.set(read, texts);
  return texts;
}

function scalarsIn({ tree, report, source }: FormFile): readonly FreeText[] {
  const found: FreeText[] = [];
  const visit = (at: Tree, value: unknown, path: Path): void => {
    if (at instanceof Scalar) {
      if (!isFigure(value) && !SHORT_NUMBER.test(at.text)) found.push(scalarText(at, path, source));
      return;
    }
    for (const [key, child] of Object.entries(at)) {
      if (UNPRINTED.has(key)) continue;
      const step = Array.isArray(at) ? Number(key) : key;
      visit(child, (value as Record<string, unknown> | undefined)?.[key], [...path, step]);
    }
  };
  visit(tree, report, []);
  return found;
}

function scalarText({ text, span }: Scalar, path: Path, source: SourceText): FreeText {
  let places: WrittenPlaces | undefined;
  const spanOf = (start: number, end: number) => {
    const from = source.offset(span.start);
    places ??= new WrittenPlaces(text, source.text.slice(from, source.offset(span.end)));
    const at = places.of(start, end);
    return at === undefined ? span : source.span(from + at, from + at + end - start);
  };
  return { path, text, spanOf };
}

/** The text of one field of the data file. */
export function textAt(read: FormFile, path: Path): FreeText {
  const at = valueAt(read.tree, path);
  if (!(at instanceof Scalar)) throw new Error(`${path.join('.')} is no text`);
  return scalarText(at, path, read.source);
}

function* paragraphs({ report, 长文 }: FormFile): Generator<FreeText> {
  for (const [name, source] of 长文 ?? []) {
    const path = namingField(report.绩效, name);
    for (const { 0: text, index: from } of source.text.matchAll(PARAGRAPH)) {
      yield { path, text, spanOf: (start, end) => source.span(from + start, from + end) };
    }
  }
}

/** The field that names a Markdown file. */
export function namingField(performance: FormFile['report']['绩效'], name: string): Path {
  const index = performance?.项目.findIndex(({ 自评报告 }) => 自评报告?.文件 === name) ?? -1;
  return index < 0 ? ['绩效', '部门评价', '报告', '文件'] : ['绩效', '项目', index, '自评报告', '文件'];
}

/** What is wrong with each text by itself. */
export function* flawsIn(
  texts: Iterable<FreeText>,
  find: (text: string) => Iterable<Flaw>,
): Generator<Finding> {
  for (const text of texts)
    for (const { start, end, ...flaw } of find(text.text)) yield { ...flaw, span: text.spanOf(start, end) };
}

/** Every match of a pattern in every text; the pattern must be global. Most texts have none, which is told soonest by searching. */
export function* matchesIn(
  texts: Iterable<FreeText>,
  pattern: RegExp,
): Generator<{ readonly text: FreeText; readonly match: RegExpExecArray; readonly span: Span }> {
  for (const text of texts) {
    if (text.text.search(pattern) < 0) continue;
    for (const match of text.text.matchAll(pattern)) {
      yield { text, match, span: text.spanOf(match.index, match.index + match[0].length) };
    }
  }
}
