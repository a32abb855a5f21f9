import type { Position, Span } from '../../kernel/span.js';
import type { ReportFile } from '../../read/read-report.js';
import { Scalar, type Tree } from '../../read/scalar.js';
import type { Path } from '../../read/yaml/locate.js';
import { namingField } from './texts.js';

/** Fields that tell one item of a list from another, the best first. */
const TITLES = ['编码', '名称', '三级指标', '内容', '标题'];

/** Places of a data file by names made of its fields, which stay when lines move: 科目.2101501.支出.基本支出. */
export interface PlaceNames {
  /** The name of a place; undefined for one that is not in the data file. */
  nameOf(span?: Span): string | undefined;
  /** Whether a name is that of a place. */
  isAt(name: string, span?: Span): boolean;
}

/** The names of one data file; a part of a text goes by the name of the text, a Markdown file by that of the field that names it. */
export function placeNames(read: ReportFile): PlaceNames {
  const { file } = read.source;
  // Few places are asked for: all are named only where a name is not known, each name is looked up once.
  let all: Places | undefined;
  const places = new Map<string, Places>();
  const narratives = new Map(
    [...(read.长文 ?? [])].map(([name, source]) => [
      source.file,
      pathName(namingField(read.report.绩效, name), read.tree),
    ]),
  );
  return {
    nameOf(span) {
      if (span?.file !== file) return span && narratives.get(span.file);
      all ??= namesOf(read);
      return all.nameOf(span);
    },
    isAt(name, span) {
      if (span?.file !== file) return span !== undefined && narratives.get(span.file) === name;
      if (!places.has(name)) places.set(name, new Places(placesOf(name, read.tree, [], read)));
      return places.get(name)!.nameOf(span) !== undefined;
    },
  };
}

/** A named place; of a text all of it. */
type Place = readonly [name: string, span: Span, isText: boolean];

/** Places by where they begin, and texts by all that lies in them. */
class Places {
  readonly #names = new Map<string, string>();
  readonly #texts: Place[] = [];

  constructor(all: Iterable<Place>) {
    for (const place of all) {
      const [name, span, isText] = place;
      if (!this.#names.has(key(span))) this.#names.set(key(span), name);
      if (isText) this.#texts.push(place);
    }
  }

  nameOf(span: Span): string | undefined {
    return this.#names.get(key(span)) ?? this.#texts.find(([, text]) => isWithin(span, text))?.[0];
  }
}

function isWithin({ start }: Span, text: Span): boolean {
  return !isBefore(start, text.start) && isBefore(start, text.end);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line === b.line ? a.column < b.column : a.line < b.line;
}

/** The places of everything that goes by a name in `value`, which `path` leads to. */
function* placesOf(name: string, value: Tree, path: Path, read: ReportFile, whole = name): Generator<Place> {
  for (const [step, child] of childrenOf(value)) {
    const own = ownName(step, child);
    if (name.startsWith(`${own}.`))
      yield* placesOf(name.slice(own.length + 1), child, [...path, step], read, whole);
    if (name === own) yield* placesAt(whole, child, [...path, step], read);
  }
}

function* placesAt(
  name: string,
  value: Tree,
  path: Path,
  { locate, locateKey }: ReportFile,
): Generator<Place> {
  const isText = value instanceof Scalar;
  yield [name, isText ? value.span : locate(path), isText];
  yield [name, locateKey(path), false];
}

/** The name of every place. */
function namesOf(read: ReportFile): Places {
  function* walk(value: Tree, path: Path, name: string): Generator<Place> {
    if (path.length > 0) yield* placesAt(name, value, path, read);
    for (const [step, child] of childrenOf(value))
      yield* walk(child, [...path, step], joined(name, ownName(step, child)));
  }
  return new Places(walk(read.tree, [], ''));
}

function pathName(path: Path, tree: Tree): string {
  let [name, at] = ['', tree];
  for (const step of path) {
    at = (at as { readonly [key: string]: Tree })[step]!;
    name = joined(name, ownName(step, at));
  }
  return name;
}

function joined(name: string, own: string): string {
  return name === '' ? own : `${name}.${own}`;
}

function ownName(step: string | number, child: Tree): string {
  return typeof step === 'string' ? step : (titleOf(child) ?? `第${step + 1}项`);
}

function childrenOf(value: Tree): (readonly [string | number, Tree])[] {
  if (value instanceof Scalar) return [];
  return Array.isArray(value) ? value.map((item, index) => [index, item] as const) : Object.entries(value);
}

function titleOf(item: Tree): string | undefined {
  if (item instanceof Scalar) return undefined;
  if (Array.isArray(item)) return item[0] instanceof Scalar ? item[0].text : undefined;
  const fields = item as { readonly [key: string]: Tree };
  const title = TITLES.map((field) => fields[field]).find((value) => value instanceof Scalar);
  return title instanceof Scalar ? title.text : undefined;
}

function key({ start }: Span): string {
  return `${start.line}:${start.column}`;
}
