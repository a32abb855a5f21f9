import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** So many of the latest are all kept. */
const LATEST = 50;
/** Of older ones, one in so many milliseconds. */
const INTERVAL = 10 * 60 * 1000;
const MAX_KEPT = 200;
const NUMBERED = /^(\d{6})\.yaml$/;

/** Numbered earlier versions of a data file, each as it was to the byte. */
export class Backups {
  constructor(private readonly folder: string) {}

  get count(): number {
    return this.#names().length;
  }

  push(bytes: Uint8Array): void {
    mkdirSync(this.folder, { recursive: true });
    const last = this.#names().at(-1);
    const number = last === undefined ? 1 : Number(NUMBERED.exec(last)![1]) + 1;
    writeFileSync(join(this.folder, `${String(number).padStart(6, '0')}.yaml`), bytes);
    this.#thin();
  }

  /** The latest; undefined where there is none. */
  latest(): Uint8Array | undefined {
    const last = this.#names().at(-1);
    return last === undefined ? undefined : readFileSync(join(this.folder, last));
  }

  dropLatest(): void {
    const last = this.#names().at(-1);
    if (last !== undefined) rmSync(join(this.folder, last));
  }

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Every version, the latest first. */
  *all(): Generator<Uint8Array> {
    for (const name of this.#names().reverse()) yield readFileSync(join(this.folder, name));
  }

  #names(): string[] {
    if (!existsSync(this.folder)) return [];
    return readdirSync(this.folder)
      .filter((name) => NUMBERED.test(name))
      .sort();
  }

  #thin(): void {
    const older = this.#names().slice(0, -LATEST);
    let kept = Number.NEGATIVE_INFINITY;
    for (const name of older) {
      const path = join(this.folder, name);
      const time = statSync(path).mtimeMs;
      if (time - kept < INTERVAL) rmSync(path);
      else kept = time;
    }
    const all = this.#names();
    for (const name of all.slice(0, Math.max(0, all.length - MAX_KEPT))) rmSync(join(this.folder, name));
  }
}
