import type { PrintedBlock, PrintedParagraph } from '../../print/printed-document.js';

const SENTENCE = /[^。\n]+/g;

/** A sentence of running text, and where it begins in its paragraph. */
interface TextSentence {
  readonly text: PrintedParagraph;
  readonly sentence: string;
  readonly index: number;
}

/** The sentences of running text that have these words. */
export function* sentencesWith(words: string, blocks: readonly PrintedBlock[]): Generator<TextSentence> {
  for (const text of blocks) {
    if (text.type !== 'paragraph' || text.role !== 'text' || !text.text.includes(words)) continue;
    for (const { 0: sentence, index } of text.text.matchAll(SENTENCE))
      if (sentence.includes(words)) yield { text, sentence, index };
  }
}
