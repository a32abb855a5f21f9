import type { PrintedParagraph } from '../../print/printed-document.js';
import { oneLine } from '../tables/find-tables.js';

const TITLE_PAGE = /^项目名称[：:]\s*(.+)$/;
/** A name stands at the beginning of what is told of a project. */
const BEGINNING = 60;
const SUMMARY = /综述/;

/** Tells which project a text is about; texts must come in the order of reading. */
export class ProjectOfText {
  /** Longest first: one name may begin another. */
  readonly names: readonly string[];
  #report: string | undefined;

  constructor(names: Iterable<string>) {
    this.names = [...names].sort((a, b) => b.length - a.length);
  }

  /** The name of the project; undefined for a text about none, or about one without a form. */
  of({ text }: PrintedParagraph): string | undefined {
    if (this.names.length === 0) return undefined;
    const title = TITLE_PAGE.exec(oneLine(text))?.[1];
    if (title !== undefined) this.#report = this.names.find((name) => name === title);
    const beginning = text.slice(0, BEGINNING);
    return SUMMARY.test(beginning)
      ? this.names.find((one) => beginning.includes(one.replace(/项目$/, '')))
      : this.#report;
  }
}
