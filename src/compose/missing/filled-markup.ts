import { TOP, VOCABULARY } from '../../document/vocabulary.js';

/** What stands for a gap or a blank that cannot lead to what it lacks. */
const UNFILLED = '【待填】';
const MARKS = /<\?(?:gap|blank) \d+\?>/g;
const TOKENS = /<\?(gap|blank) (\d+)\?>|<chart\b.*?<\/chart>|<(\/?)([a-zA-Z]\w*)[^>]*>/gs;

/** The mark of a gap (`gap`) or blank (`blank`) of that number, as a figure that leads to what it lacks. */
export type LackMarkup = (kind: string, number: number, text: string) => string;

/** Markup with something to read where it has gaps and blanks. */
export function filledMarkup(markup: string, lackMarkup: LackMarkup): string {
  const open: string[] = [];
  const place = (lack: string) => {
    const holder = VOCABULARY[open.at(-1) ?? ''] ?? TOP;
    if (holder.children.includes('data')) return lack;
    if (holder.text) return UNFILLED;
    return holder.children.includes('p') ? `<p>${lack}</p>` : '';
  };
  return markup.replaceAll(TOKENS, (token, kind?: string, number?: string, end?: string, name?: string) => {
    if (kind !== undefined) return place(lackMarkup(kind, Number(number), UNFILLED));
    // Of a chart of which something is not known, nothing can be drawn.
    if (name === undefined) return token.search(MARKS) === -1 ? token : `<p>${UNFILLED}</p>`;
    if (end === '/') open.pop();
    else if (!token.endsWith('/>')) open.push(name);
    return token.replaceAll(MARKS, UNFILLED);
  });
}
