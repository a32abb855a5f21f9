import { isFigure } from '../kernel/figure.js';
import type { Span } from '../kernel/span.js';
import type { ReportFile } from '../read/read-report.js';
import type { Path } from '../read/yaml/locate.js';
import { rowName } from './row-name.js';

/** A text of the data file, or a paragraph of a file that it names: printed as it was written. */
export interface EnteredText {
  /** Its path in words; the names of rows stand for their numbers. */
  readonly name: string;
  readonly text: string;
  readonly place: Span;
}

type Texts = Pick<ReportFile, 'report' | 'locate' | '长文'>;

/** Every text, in the order of the data file; then the Markdown files, line by line. */
export function* enteredTexts(read: Texts): Generator<EnteredText> {
  yield* textsIn(read.report, [], [], read);
  for (const [name, source] of read.长文 ?? [])
    for (const { 0: text, index } of source.text.matchAll(/\S.*/g))
      yield { name, text, place: source.span(index, index + text.length) };
}

function* textsIn(value: unknown, path: Path, names: readonly string[], read: Texts): Generator<EnteredText> {
  if (typeof value === 'string') {
    if (value !== '') yield { name: names.join('.'), text: value, place: read.locate(path) };
  } else if (typeof value === 'object' && value !== null && !isFigure(value)) {
    for (const [key, item] of Object.entries(value)) {
      const step = Array.isArray(value) ? Number(key) : key;
      yield* textsIn(item, [...path, step], [...names, rowName(item) ?? key], read);
    }
  }
}
