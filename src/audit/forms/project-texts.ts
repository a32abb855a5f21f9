import { ZERO } from '../../kernel/decimal.js';
import type { PrintedParagraph } from '../../print/printed-document.js';
import type { Entry } from '../figures/entry.js';
import type { Numbers } from '../figures/numbers.js';
import { quantitiesIn } from '../figures/quantities.js';
import type { Ledger } from '../ledger.js';
import { ProjectOfText } from './project-of-text.js';
import { projectKey } from './read-form.js';

/** 共13个项目，涉及资金2898.57万元; 共涉及项目6个，资金1437.51万元 */
const ALL = /(?<!\d)(\d+)个(?:[一二]级)?项目[^。；]{0,12}?资金|项目(\d+)个[^。；]{0,8}?资金/g;

/** Knows which project a text is about, and what is told of projects as such. */
export class ProjectTexts {
  readonly #ledger: Ledger;
  readonly #numbers: Numbers;
  readonly #subjects: ProjectOfText;

  constructor(ledger: Ledger, numbers: Numbers) {
    this.#ledger = ledger;
    this.#numbers = numbers;
    this.#subjects = new ProjectOfText(ledger.projects);
  }

  /** Of the projects with forms, longest first. */
  get names(): readonly string[] {
    return this.#subjects.names;
  }

  /** The key of the project; undefined for a text about none, or about one without a form. */
  keyOf(paragraph: PrintedParagraph): string | undefined {
    const name = this.#subjects.of(paragraph);
    return name === undefined ? undefined : projectKey(name);
  }

  /** Where as many projects are told of as have forms, their money is that of the forms. */
  readAll(paragraph: PrintedParagraph): void {
    if (!paragraph.text.includes('资金')) return;
    for (const found of paragraph.text.matchAll(ALL)) {
      const end = found.index + found[0].length;
      const amount = quantitiesIn(paragraph, paragraph.text, this.#numbers, true).find(
        ({ start }) => start >= end,
      );
      if (Number(found[1] ?? found[2]) !== this.#subjects.names.length || amount === undefined) continue;
      if (amount.kind !== '金额' || /[，。；]/.test(paragraph.text.slice(end, amount.start))) continue;
      this.#addAll({ ...amount.entry, name: '全部项目的资金' });
    }
  }

  #addAll(whole: Entry): void {
    const sums = [
      ...['', '全年预算 ', '年初预算 '].map((kind) =>
        this.#subjects.names.map((name) => this.#ledger.first(kind + projectKey(name))),
      ),
      [this.#ledger.first('一般公共预算财政拨款项目支出')],
    ];
    const known = sums.filter((parts) => parts.every((part) => part !== undefined));
    // Some tell what was budgeted, some what was spent, some all 项目支出.
    const fitting = known.find((parts) => {
      const total = parts.reduce((all, part) => all.plus(part.value), ZERO);
      return total
        .minus(whole.value)
        .abs()
        .lte(parts.reduce((all, part) => all.plus(part.half), whole.half));
    });
    const parts = fitting ?? known[0];
    if (parts !== undefined) this.#ledger.sum(whole, parts, '全部项目的资金 = 各自评表资金之和');
  }
}
