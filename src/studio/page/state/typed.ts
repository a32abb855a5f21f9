import { computed, signal } from '@preact/signals';
import type { FieldPath } from '../../api.js';
import { adoptDrafts, type Drafts, handOver, keepDrafts } from './drafts.js';
import { isInNewRow, pathKey } from './paths.js';

/** What is typed over one file and not yet in it. Every letter of it is kept in the browser's store as well. */
export class Typed {
  /** By {@link pathKey}. */
  readonly values = signal<ReadonlyMap<string, string>>(new Map());
  /** The whole text, where the YAML itself is edited. */
  readonly text = signal<string | undefined>();
  /** How many places. */
  readonly count = computed(() => this.values.value.size + (this.text.value === undefined ? 0 : 1));
  readonly #folder: string;
  readonly #file: string;
  #base: string;

  /** @param base `sha256` of the file that it is typed over */
  constructor(folder: string, file: string, base: string) {
    this.#folder = folder;
    this.#file = file;
    this.#base = base;
  }

  get base(): string {
    return this.#base;
  }

  /** From now on it is typed over another version, in which all that was saved stands. */
  set base(sha256: string) {
    this.#base = sha256;
    this.#keep();
  }

  put(values: readonly (readonly [FieldPath, string])[]): void {
    const drafts = new Map(this.values.value);
    for (const [path, value] of values) {
      if (value === '' && isInNewRow(path)) drafts.delete(pathKey(path));
      else drafts.set(pathKey(path), value);
    }
    this.values.value = drafts;
    this.#keep();
  }

  putText(text: string | undefined): void {
    this.text.value = text;
    this.#keep();
  }

  /** Those of `keys` that are still as they were in `then`: what was typed again stays. */
  forget(keys: readonly string[], then: ReadonlyMap<string, string>): void {
    const drafts = new Map(this.values.value);
    for (const key of keys) if (drafts.get(key) === then.get(key)) drafts.delete(key);
    this.values.value = drafts;
    this.#keep();
  }

  /**
   * Takes over what tabs left that are closed.
   * @returns in how many places
   */
  async adopt(): Promise<number> {
    const found = await adoptDrafts(this.#folder, this.#file);
    const [first] = found;
    if (!first) return 0;
    const values = found.flatMap((drafts) => Object.entries(drafts.values));
    const text = found.find((drafts) => drafts.text !== undefined)?.text;
    this.values.value = new Map([...values, ...this.values.value]);
    this.text.value ??= text;
    this.base = first.base;
    return values.length + (text === undefined ? 0 : 1);
  }

  /** Leaves it to the tab that the program has opened since. */
  leave(): void {
    handOver(this.#folder, this.#file, this.#drafts());
  }

  #keep(): void {
    keepDrafts(this.#folder, this.#file, this.#drafts());
  }

  #drafts(): Drafts {
    const text = this.text.value;
    const drafts = { base: this.#base, values: Object.fromEntries(this.values.value) };
    return text === undefined ? drafts : { ...drafts, text };
  }
}
