/** Where messages go: standard error, or a text in tests. */
export interface Terminal {
  readonly isTTY: boolean;
  write(text: string): void;
}

/** Tells what is being done: a live line on a terminal, one plain line per finished file elsewhere. */
export interface Progress {
  /** A stage of a file has begun. */
  stage(file: string, stage: string): void;
  /** A line that stays. */
  line(text: string): void;
}

export function createProgress(terminal: Terminal, quiet: boolean): Progress {
  const live = terminal.isTTY && !quiet;
  return {
    stage(file, stage) {
      if (live) terminal.write(`\r\u001b[K${stage} ${file}`);
    },
    line(text) {
      if (live) terminal.write('\r\u001b[K');
      if (!quiet) terminal.write(`${text}\n`);
    },
  };
}
