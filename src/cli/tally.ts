import type { Progress } from './progress.js';

/** Counts the data files of a run, so that one among hundreds that failed is named once more where the run ends. */
export class Tally {
  readonly #words: { readonly done: string; readonly failed: string };
  readonly #failed: string[] = [];
  #count = 0;

  /** @param words what has become of a file, or not: 已生成, 未生成 */
  constructor(words: { readonly done: string; readonly failed: string }) {
    this.#words = words;
  }

  note(file: string, isDone: boolean): void {
    this.#count += 1;
    if (!isDone) this.#failed.push(file);
  }

  /** Tells the counts of several files; one file has told all itself. */
  tell(progress: Progress): void {
    if (this.#count < 2) return;
    const { done, failed } = this.#words;
    const missing = this.#failed.length;
    const names = `${missing} 份${failed}：${this.#failed.join('、')}`;
    const counts = missing === 0 ? `全部${done}` : `${this.#count - missing} 份${done}，${names}`;
    progress.line(`共 ${this.#count} 份数据文件，${counts}。`);
  }
}
