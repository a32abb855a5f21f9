/** How soon an estimate may be told, in milliseconds: the first files wait for the program to be loaded. */
const SOON = 3000;

/** How far a run over many files has come, and how fast it goes. */
export class Pace {
  readonly #count: number;
  readonly #begun = performance.now();
  #done = 0;

  /** @param count of the files to be done */
  constructor(count: number) {
    this.#count = count;
  }

  /** One more is done. */
  count(): void {
    this.#done += 1;
  }

  /** “12/500  每秒 4.2 份，约剩 1 分 56 秒  ”, before what is being done; nothing of a single file. */
  tell(): string {
    if (this.#count < 2) return '';
    const elapsed = performance.now() - this.#begun;
    const known = this.#done > 0 && elapsed >= SOON;
    return `${this.#done}/${this.#count}  ${known ? this.#estimate(elapsed / 1000 / this.#done) : ''}`;
  }

  /** @param each seconds that a file takes */
  #estimate(each: number): string {
    const rate = each < 1 ? `每秒 ${(1 / each).toFixed(1)} 份` : `每份 ${each.toFixed(1)} 秒`;
    return `${rate}，约剩 ${inWords(each * (this.#count - this.#done))}  `;
  }
}

function inWords(seconds: number): string {
  const whole = Math.ceil(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  if (hours > 0) return `${hours} 小时 ${minutes} 分`;
  return minutes > 0 ? `${minutes} 分 ${whole % 60} 秒` : `${whole} 秒`;
}
