import type { PublicationFields } from '../../compose/skeleton/publication-fields.js';
import type { Path } from '../../read/yaml/locate.js';

/** Of words around a field, so many tell it from others. */
const TOLD_BY = 6;

/** Where a publication prints the fields of a data file, as its templates have it. */
export class PrintedOrder {
  readonly #printed: PublicationFields['printed'];
  readonly #ranks: ReadonlyMap<string, number>;

  constructor({ printed }: Pick<PublicationFields, 'printed'>) {
    this.#printed = printed;
    const ranks = new Map<string, number>();
    for (const [rank, field] of [...printed.keys()].entries()) {
      ranks.set(field, rank);
      const list = /^.*?\[\]/.exec(field)?.[0];
      if (list !== undefined && !ranks.has(list)) ranks.set(list, rank);
    }
    this.#ranks = ranks;
  }

  /** Below zero where the first is printed before the second: fields in the order of the templates, those of an item together. */
  compare(one: Path, other: Path): number {
    const [a, b] = [this.#places(one), this.#places(other)];
    const at = a.findIndex((place, index) => place !== b[index]);
    return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
  }

  /** Whether these words stand before the field in its template. */
  isBehind(words: string, path: Path): boolean {
    const before = this.#printed.get(fieldOf(path))?.before.slice(-TOLD_BY) ?? '';
    return before !== '' && words.endsWith(before);
  }

  #places(path: Path): readonly number[] {
    const item = path.findIndex((step) => typeof step === 'number');
    const own = this.#rank(path);
    return item === -1 ? [own, 0, own] : [this.#rank(path.slice(0, item + 1)), Number(path[item]), own];
  }

  /** Behind all others where it is not printed by itself. */
  #rank(path: Path): number {
    return this.#ranks.get(fieldOf(path)) ?? this.#ranks.size;
  }
}

/** 绩效.项目[].名称 */
function fieldOf(path: Path): string {
  return path.reduce<string>(
    (field, step) => (typeof step === 'number' ? `${field}[]` : `${field}${field && '.'}${step}`),
    '',
  );
}
