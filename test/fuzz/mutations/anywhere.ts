import { hostileSign, hostileText } from '../hostile.js';
import { atLine, type Mutations, withLines, withText } from './mutation.js';

const LINES_OF_A_BLOCK = 40;

/** What may happen to any text. */
export const ANYWHERE: Mutations = {
  'delete a line': atLine((lines, at) => lines.toSpliced(at, 1)),
  'repeat a line': atLine((lines, at, random, scale) =>
    withLines(lines, at, Array<string>(random.size(11) * scale).fill(lines[at]!)),
  ),
  'repeat a block': atLine((lines, at, random, scale) => {
    const block = lines.slice(at, Math.min(endOfBlock(lines, at), at + LINES_OF_A_BLOCK));
    return withLines(
      lines,
      at,
      Array<string[]>(random.size(9) * scale)
        .fill(block)
        .flat(),
    );
  }),
  'swap two lines': atLine((lines, at, random) => {
    const other = random.below(lines.length);
    return lines.with(at, lines[other]!).with(other, lines[at]!);
  }),
  'move a block': atLine((lines, at, random) => {
    const end = endOfBlock(lines, at);
    const others = lines.toSpliced(at, end - at);
    return withLines(others, random.below(others.length + 1), lines.slice(at, end));
  }),
  'insert a sign': (text, random) => withText(text, random.below(text.length + 1), hostileSign(random)),
  'insert a text': (text, random, scale) =>
    withText(text, random.below(text.length + 1), hostileText(random, scale)),
  'delete some characters': (text, random) => {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + text.slice(at + random.size(6));
  },
  'cut the end': (text, random) => text.slice(0, random.below(text.length + 1)),
  'end lines otherwise': (text, random) => text.replaceAll('\n', random.pick(['\r\n', '\r', '\u2028'])),
};

/** Where a line, and those below it that are indented deeper, end. */
function endOfBlock(lines: readonly string[], at: number): number {
  const indent = (line: string) => line.search(/\S|$/);
  const ends = (line: string) => line.trim() !== '' && indent(line) <= indent(lines[at]!);
  const end = lines.findIndex((line, index) => index > at && ends(line));
  return end < 0 ? lines.length : end;
}
