import { Decimal, halfUnit } from '../../kernel/decimal.js';
import type { PrintedParagraph } from '../../print/printed-document.js';
import { textBefore } from '../../prose/near.js';
import { isBehind, type ToldResult, toldGradesIn, toldScoresIn } from '../../prose/told-grades.js';
import type { Entry } from '../figures/entry.js';
import type { Ledger } from '../ledger.js';
import { projectKey } from './read-form.js';
import { ResultSubjects } from './result-subject.js';

/** 预算执行情况得分10分: of the project that the text is about. */
const SCORE = /(预算执行情况|指标完成情况)得分为?\s*(\d+(?:\.\d+)?)\s*分/g;
const SCORES: Readonly<Record<string, string>> = {
  预算执行情况: '执行得分',
  指标完成情况: '指标得分',
};
/** No bureau has so many projects; to look for more in every text takes long. */
const MOST_NAMES = 1000;
const AS_IN_FORM = {
  relation: '文中的得分 = 自评表、汇总表和别处的得分',
  hint: '自评表的总分无误的，照它改文字；文字无误的，核对自评表各行得分和总分。',
};

/** Writes down the scores and grades that texts tell of projects and whole bodies. */
export class ResultTexts {
  readonly #ledger: Ledger;
  readonly #subjects: ResultSubjects;
  #nameless = 0;

  /** @param names of the projects with forms, longest first */
  constructor(ledger: Ledger, names: readonly string[]) {
    this.#ledger = ledger;
    this.#subjects = new ResultSubjects(names.slice(0, MOST_NAMES), projectKey, ledger.wholes);
  }

  /**
   * @param project key of the project that the paragraph is about
   * @param headings all above, outermost first
   */
  read(paragraph: PrintedParagraph, project: string | undefined, headings: readonly string[]): void {
    const { text } = paragraph;
    const keyOf = ({ start, end }: ToldResult) =>
      this.#subjects.keyOf({
        words: text.slice(start, end),
        before: textBefore(text, start),
        headings,
        project,
      });
    const scores = toldScoresIn(text).map((told) => ({ ...told, key: keyOf(told) ?? this.#ownKey() }));
    for (const { key, ...told } of scores) this.#score(paragraph, `得分 ${key}`, told);
    if (project !== undefined && text.includes('得分'))
      for (const { 0: words, 1: kind, 2: points, index } of text.matchAll(SCORE)) {
        const at = index + words.lastIndexOf(points!);
        this.#score(paragraph, `${SCORES[kind!]} ${project}`, { told: points!, at });
      }
    for (const told of toldGradesIn(text)) {
      const key = scores.find((score) => isBehind(told, score, text))?.key ?? keyOf(told);
      const mark = { text: paragraph, start: told.at, end: told.at + 1 };
      if (key !== undefined) this.#ledger.grades.push({ key, grade: told.told, mark });
    }
  }

  /** Of a score that nobody knows whose it is: only the grade right behind it has the same. */
  #ownKey(): string {
    this.#nameless += 1;
    return `无名 ${this.#nameless}`;
  }

  #score(text: PrintedParagraph, key: string, { told, at }: Pick<ToldResult, 'told' | 'at'>): void {
    const entry: Entry = {
      name: '得分',
      value: new Decimal(told),
      half: halfUnit(told.split('.')[1]?.length ?? 0),
      unit: '',
      free: true,
      printed: `${told}分`,
      marks: [{ text, start: at, end: at + told.length }],
    };
    this.#ledger.enter(key, entry, AS_IN_FORM);
  }
}
