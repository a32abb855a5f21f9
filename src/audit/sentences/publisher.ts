import type { PrintedDocument } from '../../print/printed-document.js';

/** Whose publication a document is, and of which year. */
export interface Publisher {
  /** '' where the cover does not tell. */
  readonly name: string;
  /** 决算年度. */
  readonly year: number | undefined;
}

const YEAR = /(20\d\d)年/;
/** Paragraphs of a cover. */
const COVER = 6;
/** What a cover says besides the name: 2024年度某市某局（汇总）部门决算公开 */
const NO_NAME = /\s|20\d\d年度?|[（(][^）)]*[）)]|(?:部门|单位)?[决预]算.*$|目录/g;
const NAME = /^(?!.*(?:收入|支出|拨款|经费|情况|概况))\p{Script=Han}{3,40}$/u;

/** The first year that a document names, and the name on its cover. */
export function publisherOf({ blocks }: PrintedDocument): Publisher {
  const texts = blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));
  const year = YEAR.exec(texts.find((text) => YEAR.test(text)) ?? '')?.[1];
  const cover = texts.slice(0, COVER).map((text) => text.replace(NO_NAME, ''));
  return {
    name: cover.find((name) => NAME.test(name)) ?? '',
    year: year === undefined ? undefined : Number(year),
  };
}
