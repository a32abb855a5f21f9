import type { Terminal } from './progress.js';
import { visible } from './visible.js';

/** A rule that a pack makes less grave, as people read it. */
export interface Lowered {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

/** Gathers the rules that packs lower in a run, and tells each once in its last line, however quiet the run is. */
export class LoweredRules {
  readonly #files = new Map<string, number>();

  add(lowered: readonly Lowered[]): void {
    if (lowered.length === 0) return;
    const text = lowered.map(loweredText).join('、');
    this.#files.set(text, (this.#files.get(text) ?? 0) + 1);
  }

  tell({ write }: Pick<Terminal, 'write'>): void {
    for (const [text, count] of this.#files)
      write(`${count} 份数据文件所用的模板包改低了核对规则：${visible(text)}。\n`);
  }
}

/** 批复数（错误→提醒） */
export function loweredText({ rule, from, to }: Lowered): string {
  return `${rule}（${from}→${to}）`;
}
