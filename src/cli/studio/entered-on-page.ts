import { type EnteredText, enteredTexts } from '../../explain/entered-texts.js';
import type { ReportFile } from '../../read/read-report.js';
import type { Path } from '../../read/yaml/locate.js';
import type { MarkedText } from '../../render/html/reasons.js';
import type { PathOf } from '../report/field-paths.js';
import type { PrintedOrder } from './printed-order.js';

/** Shorter texts stand in too many others; one that is all that stands somewhere may be shorter by a sign. */
const LEAST = 4;
const LEAST_ALONE = 3;

/** Which of the texts of the page were written in the data file, or in a file that it names. */
export class EnteredOnPage {
  /** By what they begin with, the longest first. */
  readonly #byBeginning = new Map<string, SameText[]>();
  readonly #pathOf: PathOf;
  /** Places of files that are named, by the names. */
  readonly #naming = new Map<string, EnteredText>();

  constructor(
    read: Pick<ReportFile, 'report' | 'locate' | '长文'>,
    pathOf: PathOf,
    private readonly order: PrintedOrder,
  ) {
    this.#pathOf = pathOf;
    const same = new Map<string, SameText>();
    for (const entered of enteredTexts(read)) {
      if (read.长文?.has(entered.text)) this.#naming.set(entered.text, entered);
      for (const line of entered.text.split('\n')) this.#add(line.trim(), entered, same);
    }
    for (const list of this.#byBeginning.values()) list.sort((a, b) => b.text.length - a.text.length);
  }

  /** A text of the page in pieces, each that a field says marked with the way to it. */
  piecesOf(value: string): readonly MarkedText[] {
    const pieces: MarkedText[] = [];
    let plain = 0;
    for (let at = 0; at < value.length; at += 1) {
      const found = this.#at(value, at);
      const path = found && this.#nextPath(found, value.slice(plain, at));
      if (!found || !path) continue;
      const { text } = found;
      if (at > plain) pieces.push({ text: value.slice(plain, at) });
      pieces.push({ text, marks: { 'data-path': JSON.stringify(path) } });
      plain = at + text.length;
      at = plain - 1;
    }
    return plain < value.length ? [...pieces, { text: value.slice(plain) }] : pieces;
  }

  #add(text: string, entered: EnteredText, same: Map<string, SameText>): void {
    if (text.length < LEAST_ALONE) return;
    const known = same.get(text);
    if (known) {
      known.places.push(entered);
      return;
    }
    const added: SameText = { text, places: [entered] };
    same.set(text, added);
    const beginning = text.slice(0, LEAST_ALONE);
    this.#byBeginning.set(beginning, [...(this.#byBeginning.get(beginning) ?? []), added]);
  }

  #at(value: string, at: number): SameText | undefined {
    const begun = this.#byBeginning.get(value.slice(at, at + LEAST_ALONE));
    return begun?.find(
      ({ text }) => (text.length >= LEAST || text.length === value.length) && value.startsWith(text, at),
    );
  }

  /** Of several fields that say the same, each in its turn; rather one behind the same words as in its template. */
  #nextPath(found: SameText, before: string): Path | undefined {
    found.left ??= this.#placesOf(found);
    const { left } = found;
    if (left.length < 2) return left[0];
    const fitting = left.findIndex((path) => this.order.isBehind(before, path));
    return left.splice(Math.max(fitting, 0), 1)[0];
  }

  /** In the order in which they are printed. */
  #placesOf({ places }: SameText): Path[] {
    const paths = places.flatMap(({ place, name }) => {
      const path = this.#pathOf(place) ?? this.#pathOf(this.#naming.get(name)?.place);
      return path ? [path] : [];
    });
    return paths.length < 2 ? paths : paths.sort((one, other) => this.order.compare(one, other));
  }
}

/** What one or several fields say in the same words. */
interface SameText {
  readonly text: string;
  readonly places: EnteredText[];
  /** Ways to those that have not been met on the page, but to the last; known once one is met. */
  left?: Path[];
}
