import { cutToWidth } from '../../kernel/text-width.js';
import { Pace } from './pace.js';
import { visible } from './visible.js';

/** Where messages go: standard error, or a text in tests. */
export interface Terminal {
  readonly isTTY: boolean;
  /** How wide it is, where it is known. */
  readonly columns?: number;
  write(text: string): void;
}

/** Tells what is being done: a live line on a terminal, one plain line per finished file elsewhere. */
export interface Progress {
  /** So many files are to be done. */
  begin(count: number): void;
  /** A stage of a file has begun. */
  stage(file: string, stage: string): void;
  /** One more file is done. */
  done(): void;
  /** A line that stays. */
  line(text: string): void;
}

const CLEAR = '\r\u001b[K';

export function createProgress(terminal: Terminal, quiet: boolean): Progress {
  const live = terminal.isTTY && !quiet;
  let pace = new Pace(1);
  return {
    begin(count) {
      pace = new Pace(count);
    },
    stage(file, stage) {
      if (!live) return;
      const told = visible(`${pace.tell()}${stage} ${file}`);
      // A line that is broken cannot be taken back.
      terminal.write(`${CLEAR}${cutToWidth(told, (terminal.columns ?? Infinity) - 1)}`);
    },
    done() {
      pace.count();
    },
    line(text) {
      if (live) terminal.write(CLEAR);
      if (!quiet) terminal.write(`${visible(text)}\n`);
    },
  };
}

/** What has become of the data files of a run, and what has not: 已生成, 未生成. */
export interface Outcome {
  /** What was counted, if not 数据文件. */
  readonly what?: string;
  readonly done: string;
  readonly failed: string;
}

/**
 * The line that ends a run over several files, so that one among hundreds that failed is named once more; undefined for
 * a single file, which has told all itself.
 * @param current how many needed no work
 */
export function tally(
  count: number,
  failed: readonly string[],
  words: Outcome,
  current = 0,
): string | undefined {
  if (count < 2) return undefined;
  const done = count - failed.length - current;
  const names = `${failed.length} 份${words.failed}：${failed.join('、')}`;
  const all = failed.length === 0 && current === 0;
  const counts = [
    ...(current > 0 ? [`${current} 份已是最新`] : []),
    ...(all ? [`全部${words.done}`] : done > 0 || current === 0 ? [`${done} 份${words.done}`] : []),
    ...(failed.length > 0 ? [names] : []),
  ];
  return `共 ${count} 份${words.what ?? '数据文件'}，${counts.join('，')}。`;
}
