import { type Inline, type Link, plainText } from '../../document/tree.js';
import { escaped, valued, type Xml, xml } from '../../office/xml.js';
import type { HeadingBookmark } from './bookmarks.js';
import type { WriterContext } from './context.js';
import { FIELD_END, fieldStart } from './field.js';
import type { LetterSpacing, SpacedText } from './letter-spacing.js';
import { twips } from './units.js';

/** Signs that Word counts to either script (“ ” … — ① ☑), until a hint says which. */
const OF_BOTH_SCRIPTS = /[\u00a0-\u2bff]/;

const LINE_BREAK = '<w:r><w:br/></w:r>';

/** How the runs of a paragraph differ from its style. */
interface RunLook {
  /** All of them are emphasised. */
  readonly strong?: boolean;
  readonly spacing?: LetterSpacing;
}

export function inlineRuns(inlines: readonly Inline[], context: WriterContext, look: RunLook = {}): Xml {
  let runs = '';
  let text = '';
  const flush = () => {
    const style = look.strong ? context.styles.strong() : undefined;
    const pieces: readonly SpacedText[] = look.spacing?.cut(text) ?? [{ text }];
    for (const piece of pieces) {
      if (piece.begins) runs += LINE_BREAK;
      runs += textRun(piece.text, style, piece.spacing);
    }
    text = '';
  };
  for (const inline of inlines) {
    // Figures become one run with the words around them: Word finds, checks and replaces within runs.
    if (inline.type === 'text' || inline.type === 'amount') text += inline.value;
    else {
      flush();
      runs += otherRuns(inline, context, look);
    }
  }
  flush();
  return runs;
}

function otherRuns(
  inline: Exclude<Inline, { type: 'text' | 'amount' }>,
  context: WriterContext,
  look: RunLook,
): Xml {
  switch (inline.type) {
    case 'strong':
      return inlineRuns(inline.children, context, { ...look, strong: true });
    case 'link':
      return linkRuns(inline, context, look);
    case 'break':
      return LINE_BREAK;
    default:
      return inline satisfies never;
  }
}

/** A run whose fonts come from the style of its paragraph, with `spacing` in 磅 after each character; nothing for no text. */
export function textRun(text: string, characterStyle?: string, spacing?: number): Xml {
  if (text === '') return '';
  const style = characterStyle === undefined ? '' : xml('w:rStyle', { 'w:val': characterStyle });
  const hint = OF_BOTH_SCRIPTS.test(text) ? '<w:rFonts w:hint="eastAsia"/>' : '';
  const apart = spacing === undefined ? '' : valued('w:spacing', twips(spacing));
  const properties = style + hint + apart;
  const written = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${written}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/** A link that quotes the whole heading is a cross-reference, which Word rewrites when the heading changes. */
function linkRuns({ target, children }: Link, context: WriterContext, look: RunLook): Xml {
  const runs = inlineRuns(children, context, look);
  const { name, heading } = bookmarkOf(target, context);
  if (plainText(heading.children) !== plainText(children)) return hyperlink(target, runs, context);
  return fieldStart(`REF ${name} \\h`) + runs + FIELD_END;
}

/** A link to the heading `target`. */
export function hyperlink(target: string, runs: Xml, context: WriterContext): Xml {
  return xml('w:hyperlink', { 'w:anchor': bookmarkOf(target, context).name, 'w:history': 1 }, runs);
}

/** The bookmark on the title of the heading `target`. */
export function bookmarkOf(target: string, context: WriterContext): HeadingBookmark {
  const bookmark = context.bookmarks.get(target);
  if (bookmark === undefined) throw new TypeError(`no heading has the id ${target}`);
  return bookmark;
}
