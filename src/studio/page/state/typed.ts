import { computed, signal } from '@preact/signals';
import type { FieldPath, Outline } from '../../api.js';
import { adoptDrafts, type Drafts, type DraftText, handOver, keepDrafts } from './drafts.js';
import { isInNewRow, pathKey, pathOfKey } from './paths.js';
import { samePlace, valueAtPlace } from './same-place.js';

/** A version of the file as it is shown: where it cannot be understood, only its lines are. */
export interface ShownVersion {
  readonly sha256: string;
  readonly outline?: Outline;
}

/**
 * What is typed over one file and not yet in it: each place with the version that it was typed over, by which a save is
 * told from one that would put it over what others have written since. Every letter is kept in the browser's store as well.
 */
export class Typed {
  /** By {@link pathKey}, in the version that each was typed over. */
  readonly values = signal<ReadonlyMap<string, DraftText>>(new Map());
  /** The whole text, where the YAML itself is edited. */
  readonly text = computed(() => this.#text.value?.value);
  /** How many places. */
  readonly count = computed(() => this.values.value.size + (this.#text.value ? 1 : 0));
  readonly #text = signal<DraftText | undefined>();
  readonly #folder: string;
  readonly #file: string;
  /** What is typed into fields from now on is typed over it. */
  #shown: ShownVersion;
  /** The same of the lines. */
  #shownText: string;
  /** Of former versions that something was typed over. */
  #outlines: ReadonlyMap<string, Outline> = new Map();

  constructor(folder: string, file: string, shown: ShownVersion) {
    this.#folder = folder;
    this.#file = file;
    this.#shown = shown;
    this.#shownText = shown.sha256;
  }

  /** `sha256` of the version that the text was typed over. */
  get baseOfText(): string | undefined {
    return this.#text.value?.base;
  }

  put(values: readonly (readonly [FieldPath, string])[]): void {
    const drafts = new Map(this.values.value);
    for (const [path, value] of values) {
      const key = pathKey(path);
      if (value === '' && isInNewRow(path)) drafts.delete(key);
      else drafts.set(key, { value, base: drafts.get(key)?.base ?? this.#shown.sha256 });
    }
    this.#set(drafts);
  }

  /** @param base `sha256` of the version that the text is of, where it is not the one that others were typed over before */
  putText(text: string | undefined, base = this.baseOfText ?? this.#shownText): void {
    this.#text.value = text === undefined ? undefined : { value: text, base };
    this.#keep();
  }

  /** Those of `keys` that are still as they were in `then`: what was typed again stays. */
  forget(keys: readonly string[], then: ReadonlyMap<string, DraftText>): void {
    const drafts = new Map(this.values.value);
    for (const key of keys) if (drafts.get(key)?.value === then.get(key)?.value) drafts.delete(key);
    this.#set(drafts);
  }

  /**
   * From now on another version is shown. What is typed goes with it to the same place there, unless others have changed
   * or taken away that place: then it stays with the version that it was typed over, and the user is asked when it is saved.
   * @param isOwn whether this page itself has written what stands there; what it has taken away is then done with
   */
  show(version: ShownVersion, isOwn: (key: string, draft: DraftText) => boolean): void {
    const { sha256, outline } = version;
    this.#shownText = sha256;
    if (!outline) return;
    const outlines = new Map(this.#outlines);
    if (this.#shown.outline) outlines.set(this.#shown.sha256, this.#shown.outline);
    const moved = [...this.values.value].flatMap(
      ([key, draft]): readonly (readonly [string, DraftText])[] => {
        const from = outlines.get(draft.base);
        if (!from) return [[key, draft]];
        const path = pathOfKey(key);
        const place = samePlace(path, from, outline);
        const own = isOwn(key, draft);
        if (!place) return own ? [] : [[key, draft]];
        const isSame = own || valueAtPlace(path, from) === valueAtPlace(place, outline);
        return isSame ? [[pathKey(place), { ...draft, base: sha256 }]] : [[key, draft]];
      },
    );
    const bases = new Set(moved.map(([, { base }]) => base));
    this.#outlines = new Map([...outlines].filter(([base]) => bases.has(base)));
    this.#shown = version;
    this.#set(new Map(moved));
  }

  /**
   * Takes over what tabs left that are closed.
   * @returns in how many places
   */
  async adopt(): Promise<number> {
    const found = await adoptDrafts(this.#folder, this.#file);
    const values = found.flatMap((drafts) => Object.entries(drafts.values));
    const text = found.find((drafts) => drafts.text)?.text;
    if (text) this.#text.value ??= text;
    this.#set(new Map([...values, ...this.values.value]));
    return values.length + (text ? 1 : 0);
  }

  /** Leaves it to the tab that the program has opened since. */
  leave(): void {
    handOver(this.#folder, this.#file, this.#drafts());
  }

  #set(drafts: ReadonlyMap<string, DraftText>): void {
    this.values.value = drafts;
    this.#keep();
  }

  #keep(): void {
    keepDrafts(this.#folder, this.#file, this.#drafts());
  }

  #drafts(): Drafts {
    const text = this.#text.value;
    return { values: Object.fromEntries(this.values.value), ...(text && { text }) };
  }
}
