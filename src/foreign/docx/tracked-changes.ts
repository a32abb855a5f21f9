/** Elements whose content does not stand on paper: changes that are taken out, and the second of two ways to say one thing. */
const UNPRINTED = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'instrText',
  'delText',
  'rPrChange',
  'pPrChange',
  'tblPrChange',
  'trPrChange',
  'tcPrChange',
  'sectPrChange',
]);
const TRACKED = new Set(['ins', 'del', 'moveFrom', 'moveTo']);

/** Where in a Word file one is: in what stands on paper once all tracked changes are accepted, or in what does not. */
export class TrackedChanges {
  /** Whether the file has any. */
  isTracked = false;
  #depth = 0;

  get isUnprinted(): boolean {
    return this.#depth > 0;
  }

  open(name: string): void {
    if (TRACKED.has(name)) this.isTracked = true;
    if (UNPRINTED.has(name)) this.#depth += 1;
  }

  close(name: string): void {
    if (UNPRINTED.has(name)) this.#depth -= 1;
  }
}
