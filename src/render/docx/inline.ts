import { InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import type { Inline } from '../../document/tree.js';
import type { WriterContext } from './context.js';

/** Signs that Word counts to either script (“ ” … — ① ☑), until a hint says which. */
const OF_BOTH_SCRIPTS = /[\u00a0-\u2bff]/u;

/** The runs of inlines. `strong` makes all of them emphasised. */
export function inlineRuns(
  inlines: readonly Inline[],
  context: WriterContext,
  strong = false,
): ParagraphChild[] {
  return inlines.flatMap((inline) => inlineRun(inline, context, strong));
}

function inlineRun(inline: Inline, context: WriterContext, strong: boolean): ParagraphChild[] {
  switch (inline.type) {
    case 'text':
    case 'amount':
      return inline.value === '' ? [] : [textRun(inline.value, strong ? context.styles.strong() : undefined)];
    case 'strong':
      return inlineRuns(inline.children, context, true);
    case 'link':
      return [link(inline.target, inlineRuns(inline.children, context, strong), context)];
    case 'break':
      return [new TextRun({ break: 1 })];
    default:
      return inline satisfies never;
  }
}

/** A run whose fonts come from the style of its paragraph. */
export function textRun(text: string, characterStyle?: string): TextRun {
  return new TextRun({
    text,
    ...(characterStyle !== undefined && { style: characterStyle }),
    ...hintFor(text),
  });
}

/** The font hint that a run of this text needs, as an option of the run. */
export function hintFor(text: string): { font?: { hint: string } } {
  return OF_BOTH_SCRIPTS.test(text) ? { font: { hint: 'eastAsia' } } : {};
}

/** A link to the heading `target`. */
export function link(target: string, children: ParagraphChild[], context: WriterContext): ParagraphChild {
  const anchor = context.bookmarks.get(target);
  if (anchor === undefined) throw new TypeError(`no heading has the id ${target}`);
  return new InternalHyperlink({ anchor, children });
}
