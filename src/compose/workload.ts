import { Failure } from '../kernel/diagnostic.js';
import { LIMITS } from '../kernel/limits.js';
import type { Span } from '../kernel/span.js';

/** What stands at a place of a template. */
interface Placed {
  readonly place: Span;
}

/** Counts what the templates of one publication do: no loop of theirs, and no partial that calls others twice, goes on for ever. */
export class Workload {
  #calls = 0;
  #markup = 0;
  #last: Placed | undefined;

  /** A helper or partial is called. @throws Failure (模板) where that is once too often */
  call(helper?: Placed): void {
    if (helper !== undefined) this.#last = helper;
    this.#calls += 1;
    if (this.#calls > LIMITS.calls) this.#refuse(`模板里的调用太多，超过 ${LIMITS.calls} 次`);
  }

  /** The markup of a body or partial, which holds that of all within it. @throws Failure (模板) where there is too much */
  charge(make: () => string): string {
    const before = this.#markup;
    const markup = make();
    this.#markup = before + markup.length;
    if (this.#markup > LIMITS.markup) this.#refuse(`模板生成的内容太多，超过 ${LIMITS.markup} 个字符`);
    return markup;
  }

  #refuse(message: string): never {
    const hint = '检查循环里的循环，以及反复调用的部件；数据里有没有重复粘贴的内容。';
    const span = this.#last && { span: this.#last.place };
    throw new Failure('模板', [{ rule: '模板', level: '错误', message, hint, ...span }]);
  }
}
