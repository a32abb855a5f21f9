/** Signs that people leave out or write otherwise: blanks, quotation marks, the commas of thousands. */
const UNSAID = /\s+|[“”"‘’'《》「」]|(?<=\d),(?=\d{3})/gu;

/** A text as it is compared: ５５％ is 55%, 2,984.8 is 2984.8, “三公”经费 is 三公经费. */
export function packed(text: string): string {
  return text.normalize('NFKC').replace(UNSAID, '');
}

/** The words of a question, packed, without signs at their ends; 图 2 is one word. */
export function wordsOf(asked: string): string[] {
  const joined = asked.replace(/(?<=^|\s)图\s+(?=\d)/gu, '图');
  return joined.split(/\s+/).flatMap((word) => packed(word).replace(/[.,:;、。]+$/u, '') || []);
}
