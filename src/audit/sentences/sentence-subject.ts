import type { Publisher } from '../publisher.js';
import { lastWords } from './item.js';
import { type AmountScope, isOf, narrowedBy, scopeIn, UNRESTRICTED } from './scope.js';

const LIST_FOLLOWS = /[：:]\s*$/;

/** What the sentences of a section are about, as far as it restricts the amounts that they tell. */
export class SentenceSubject {
  readonly #publisher: Publisher;
  /** By the headings. */
  readonly #section: AmountScope;
  /** By a paragraph that announces a list: those of the list. */
  #announced: AmountScope;
  #paragraph: AmountScope;
  #isFirst = true;

  constructor(headings: readonly string[], publisher: Publisher) {
    this.#publisher = publisher;
    this.#section = headings.reduce(
      (outer, title) => narrowedBy(scopeIn(title, publisher), outer),
      UNRESTRICTED,
    );
    this.#announced = this.#section;
    this.#paragraph = this.#section;
  }

  beginParagraph(): void {
    this.#paragraph = this.#announced;
    this.#isFirst = true;
  }

  /**
   * Whether what a label means is what its amount is of: not where the amount is restricted to less. What stands before
   * the last clause of the label is what the paragraph goes on to be about, as is the first that it tells of.
   *
   * @param whole label of that of which 其中 began to tell
   */
  isAbout(key: string | undefined, label: string, whole: string | undefined): boolean {
    const scope = this.#scopeOf(label, whole);
    return key !== undefined && isOf(key, scope);
  }

  /** Takes up what a label says of the subject. */
  #scopeOf(label: string, whole = ''): AmountScope {
    const own = lastWords(label);
    const stands = scopeIn(own, this.#publisher);
    // A paragraph that names its own subject is none of a list that was announced.
    if (this.#isFirst && stands.size > 0) this.#announced = this.#paragraph = this.#section;
    const before = label.slice(0, label.lastIndexOf(own));
    this.#paragraph = narrowedBy(scopeIn(before, this.#publisher), this.#paragraph);
    const scope = narrowedBy(stands, narrowedBy(scopeIn(whole, this.#publisher), this.#paragraph));
    if (this.#isFirst) this.#paragraph = scope;
    this.#isFirst = false;
    return scope;
  }

  /**
   * @param rest the words of the paragraph behind its last quantity
   * @param last label of what it told of last
   */
  endParagraph(rest: string, last = ''): void {
    if (!LIST_FOLLOWS.test(rest)) return;
    const whole = rest.includes('。') ? '' : last;
    const outer = narrowedBy(scopeIn(whole, this.#publisher), this.#paragraph);
    this.#announced = narrowedBy(scopeIn(rest, this.#publisher), outer);
  }
}
