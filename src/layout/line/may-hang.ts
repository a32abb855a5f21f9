import { isWestern } from './char-class.js';
import { MAY_BREAK } from './join-rules.js';
import type { MeasuredText } from './measure-text.js';

/** Signs small enough to hang out over the right margin, one a line. */
const HANGING = new Set('、。，；：！？');

/** After a letter, digit or % a sign begins a text of the other script, which LibreOffice does not let hang. */
export function mayHang({ characters, joins }: MeasuredText, i: number, start: number): boolean {
  if (i === start || !HANGING.has(characters[i]!)) return false;
  const isFree = i + 1 === characters.length || (joins[i + 1]! & MAY_BREAK) !== 0;
  return isFree && !isWestern(characters[i - 1]!.codePointAt(0)!);
}
