import type { Span } from '../../kernel/span.js';
import type { PrintedDocument, PrintedText } from '../../print/printed-document.js';
import { findTables, hasFigures, type TableView } from '../tables/find-tables.js';
import type { TableKind } from '../tables/table-kind.js';
import type { PrescribedPart, PrescribedStatement, PrescribedTable, PublicationFormat } from './format.js';
import { valueColumns } from './head-columns.js';
import { FILLED_IN, lengthOfWords, titleWords } from './title-words.js';
import { type FoundTitle, titlesIn } from './titles.js';

/** A publication in the format, of a bureau that was made up. */
interface FormatSample {
  readonly printed: PrintedDocument;
  /** In the templates. */
  placeOf(text: PrintedText): Span | undefined;
}

/** What is printed of bureaus that differ in what data they have. */
export interface FormatSamples {
  readonly name: string;
  /** What they write themselves, word for word. */
  readonly ownWords: string;
  /** Of a bureau that has everything. */
  readonly full: FormatSample;
  /** Of bureaus with all kinds of data, but with other figures and no more of each than must be. */
  readonly like: readonly FormatSample[];
  /** Of one that has nothing that it may lack. */
  readonly empty: FormatSample;
  /** Of bureaus that have everything but one kind of data, by its path. */
  readonly without: ReadonlyMap<string, FormatSample>;
  /** Which table of the national form the format means by a table. */
  kindOf(table: TableView, sample: FormatSample): TableKind | undefined;
}

/** What a title stands above, down to the next. */
interface Part extends FoundTitle {
  /** Its words below those of the parts that it is within. */
  readonly key: string;
  readonly within: readonly string[];
  readonly tables: TableView[];
  readonly paragraphs: { readonly text: PrintedText; readonly words: string }[];
}

type Outline = ReadonlyMap<string, Part>;

/** Deeper than any heading. */
const RUN_IN = 10;
const LEAST_TITLE = 2;
const LEAST_STATEMENT = 8;

/**
 * What a format prescribes: what is printed of every bureau, and what of every one that has some kind of data. What is
 * printed of some of them for another reason is left to the bureau.
 */
export function describeFormat(samples: FormatSamples): PublicationFormat {
  const { name, full, like, empty, without, ownWords } = samples;
  const outline = (sample: FormatSample) => outlineOf(sample.printed, ownWords);
  const [own, nothing, alike] = [outline(full), outline(empty), like.map(outline)];
  const lacking = [...without].map(([path, sample]) => ({ path, parts: outline(sample) }));
  const kept = [...own.values()].flatMap((part) => {
    const needs = lacking.flatMap(({ path, parts }) => (parts.has(part.key) ? [] : [path]));
    const isPrescribed =
      alike.every((parts) => parts.has(part.key)) && (needs.length > 0 || nothing.has(part.key));
    return isPrescribed && isTelling(part.words, LEAST_TITLE) ? [{ part, needs }] : [];
  });
  const numbers = new Map(kept.map(({ part }, at) => [part.key, at]));
  const parts = kept.map(({ part, needs }): PrescribedPart => {
    const again = [...alike, ...lacking.map((one) => one.parts)].flatMap(
      (parts) => parts.get(part.key) ?? [],
    );
    const bare = nothing.get(part.key);
    const everywhere = [...again, ...(bare ? [bare] : [])];
    const table = tableOf(part, everywhere, samples, needs.length > 0);
    const parent = part.within.map((key) => numbers.get(key)).find((at) => at !== undefined);
    const place = full.placeOf(part.paragraph);
    const said = needs.length > 0 ? [] : fixedIn(part, everywhere).map((one) => statement(one, full, false));
    const ofNothing =
      bare && table ? saidOfNothing(part, bare).map((one) => statement(one, empty, true)) : [];
    return {
      title: shown(part.title, ownWords),
      words: part.words,
      isHeading: part.isHeading,
      ...(parent !== undefined && { parent }),
      needs,
      ...(table && { table }),
      statements: [...said, ...ofNothing],
      ...(place && { place }),
    };
  });
  return { name, parts };

  function statement(
    { text, words }: Part['paragraphs'][number],
    sample: FormatSample,
    whenEmpty: boolean,
  ): PrescribedStatement {
    const place = sample.placeOf(text);
    return { text: shown(text.text, ownWords), words, whenEmpty, ...(place && { place }) };
  }
}

/** Every title of a document with what stands under it; of those that are the same in the same part, the first. */
function outlineOf(printed: PrintedDocument, ownWords: string): Outline {
  const again = new RegExp(`${ownWords}(?:[、，和及]${ownWords})*`, 'g');
  const bare = (text: string) => titleWords(text.replace(again, FILLED_IN));
  const titles = new Map(titlesIn(printed, false).map((title) => [title.at, title]));
  const tables = findTables(printed);
  const views = new Map(
    tables.flatMap((table) => table.cells.slice(0, 1).map((cell) => [cell as unknown, table])),
  );
  const parts = new Map<string, Part>();
  const above: Part[] = [];
  for (const [at, block] of printed.blocks.entries()) {
    const title = titles.get(at);
    if (title !== undefined) {
      const level = title.paragraph.role === 'heading' ? title.level : RUN_IN + title.level;
      while (above.length > 0 && above.at(-1)!.level >= level) above.pop();
      const words = bare(title.title);
      const within = above.map(({ key }) => key).reverse();
      const key = `${within[0] ?? ''}/${words}`;
      const part = parts.get(key) ?? { ...title, level, words, key, within, tables: [], paragraphs: [] };
      parts.set(key, part);
      above.push(part);
    } else if (block.type === 'table') {
      const view = views.get(block.cells[0]);
      if (view) above.at(-1)?.tables.push(view);
    } else if (block.type === 'paragraph' && block.role !== 'contents')
      above.at(-1)?.paragraphs.push({ text: block, words: bare(block.text) });
  }
  return parts;
}

/**
 * The one table under a title, if it has one in every sample; of its columns, those that it always has.
 * @param isForm has heads of several kinds, with what the bureau fills in among them
 */
function tableOf(
  part: Part,
  others: readonly Part[],
  { full, kindOf }: FormatSamples,
  isForm: boolean,
): PrescribedTable | undefined {
  if ([part, ...others].some(({ tables }) => tables.length !== 1)) return undefined;
  const own = part.tables[0]!;
  const heads = others.map(({ tables }) => valueColumns(tables[0]!)).filter((columns) => columns.length > 0);
  const columns = valueColumns(own).filter(({ words }) =>
    heads.every((head) => head.some((one) => one.words === words)),
  );
  const kind = kindOf(own, full);
  return { ...(kind && { kind }), unit: own.unit, columns: isForm ? [] : columns };
}

/** What is said in every sample under a title. */
function fixedIn({ paragraphs }: Part, others: readonly Part[]): Part['paragraphs'] {
  const always = (words: string) =>
    others.every((part) => part.paragraphs.some((one) => one.words === words));
  return paragraphs.filter(({ words }) => isTelling(words, LEAST_STATEMENT) && always(words));
}

/** Whether words say something by themselves; what a figure stands in is written in many ways. */
function isTelling(words: string, least: number): boolean {
  return lengthOfWords(words) >= least && !words.includes('#');
}

/** What is said under a table only where it has no figures. */
function saidOfNothing({ tables, paragraphs }: Part, bare: Part): Part['paragraphs'] {
  if (!hasFigures(tables[0]!) || hasFigures(bare.tables[0]!)) return [];
  const said = new Set(paragraphs.map(({ words }) => words));
  return bare.paragraphs.filter(({ words }) => !said.has(words) && isTelling(words, LEAST_STATEMENT));
}

function shown(text: string, ownWords: string): string {
  return text
    .replace(/\n/g, '')
    .replaceAll(ownWords, '○○')
    .replace(/2000(?=年)/g, '××××')
    .trim();
}
