import { textWidth } from '../kernel/text-width.js';
import type { Inline } from './tree.js';

interface Folding {
  /** What was put out last; '' at the start of a line. */
  last: string;
  /** White space read since then. */
  pending: '' | 'space' | 'break';
}

/**
 * Folds white space as HTML does: runs of it become one space and none stays at the ends. A line
 * break beside a 汉字 or full-width sign leaves nothing, so that Chinese text may be broken anywhere
 * in a template. U+3000 is a character like any other.
 */
export function foldWhitespace(inlines: readonly Inline[]): Inline[] {
  return fold(inlines, { last: '', pending: '' });
}

function fold(inlines: readonly Inline[], state: Folding): Inline[] {
  const out: Inline[] = [];
  for (const inline of inlines) {
    switch (inline.type) {
      case 'text':
        putText(out, foldText(inline.value, state));
        break;
      case 'amount':
        // A figure that prints nothing stands in no text.
        if (inline.value === '') break;
        putText(out, separator(inline.value, state));
        out.push(inline);
        state.last = inline.value || state.last;
        break;
      case 'strong':
      case 'link':
        out.push({ ...inline, children: fold(inline.children, state) });
        break;
      case 'break':
        // A space before a break shows where a title, told on one line, has one.
        if (state.pending === 'space' && state.last !== '') putText(out, ' ');
        out.push(inline);
        state.last = '';
        state.pending = '';
        break;
      default:
        inline satisfies never;
    }
  }
  // Without the room for sixteen more that an array grown from nothing has: most hold one.
  return out.slice();
}

function foldText(text: string, state: Folding): string {
  if (!/[ \t\r\n]/.test(text)) return putWords(text, state);
  let out = '';
  // Words and, between them, white space; neither at the ends if the other stands there.
  text.split(/([ \t\r\n]+)/).forEach((piece, index) => {
    if (piece === '') return;
    if (index % 2 === 1) {
      if (state.pending !== 'break') state.pending = piece.includes('\n') ? 'break' : 'space';
    } else out += putWords(piece, state);
  });
  return out;
}

/** Words without white space in them, behind what separates them from those before. */
function putWords(words: string, state: Folding): string {
  if (words === '') return '';
  const out = separator(words, state) + words;
  state.last = words;
  return out;
}

function separator(next: string, state: Folding): string {
  const { last, pending } = state;
  state.pending = '';
  if (pending === '' || last === '') return '';
  return pending === 'break' && (isWide(lastCharacter(last)) || isWide(firstCharacter(next))) ? '' : ' ';
}

function isWide(character: string): boolean {
  return textWidth(character) === 2;
}

function firstCharacter(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0x20);
}

function lastCharacter(text: string): string {
  return [...text.slice(-2)].at(-1) ?? '';
}

function putText(out: Inline[], value: string): void {
  if (value === '') return;
  const last = out.at(-1);
  if (last?.type === 'text') out[out.length - 1] = { type: 'text', value: last.value + value };
  else out.push({ type: 'text', value });
}
