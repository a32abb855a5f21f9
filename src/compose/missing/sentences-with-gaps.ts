import { unescapedMarkup } from '../markup.js';
import { GAP_MARK } from './gap.js';

/** How a gap that is told of is shown, and another in the same sentence. */
const LACKING = '【缺】';
const BLANK = '＿＿';
/** Stands for a gap in the text, and for nothing else. */
const HERE = '\uFFFC';
const WITHIN_SENTENCE = /^<\/?(?:data|strong|a)\b/;
const CELL = /^<\/?t[dh]\b/;
/** Characters that are shown before a gap, and after it; and those of the markup that are looked at for them. */
const SHOWN = 40;
const REACH = 10 * SHOWN;

/** A paragraph, a row of a table or an attribute. */
class Line {
  text = '';
  /** Numbers of its gaps, in order. */
  readonly gaps: (number | undefined)[] = [];
  /** @param title the last above it, of a heading or a table */
  constructor(readonly title: string) {}
}

/** The sentence around each gap that is printed, as it would read, by the gap's number; of a table, the row. */
export function sentencesWithGaps(markup: string): ReadonlyMap<number | undefined, string> {
  const sentences = new Map<number | undefined, string>();
  for (const { text, gaps, title } of linesOf(markup)) {
    let passed = 0;
    for (const sentence of text.split(/(?<=[。！？])/)) {
      const lead = title !== '' && /^[\uFFFC\s。，、；：]*$/.test(sentence) ? `${title}：` : '';
      for (const { index } of sentence.matchAll(/\uFFFC/g)) {
        const gap = gaps[passed++];
        if (!sentences.has(gap)) sentences.set(gap, lead + around(sentence, index));
      }
    }
  }
  return sentences;
}

function* linesOf(markup: string): Generator<Line> {
  const numbers = [...markup.matchAll(GAP_MARK)].map(([, number]) => Number(number)).values();
  const text = markup
    .replaceAll(HERE, '')
    .replaceAll(GAP_MARK, HERE)
    .replaceAll(/<\?[^>]*\?>/g, '')
    .replaceAll(/\s+/g, (blank) => (blank.includes('\n') ? '' : blank));
  const add = (line: Line, part: string) => {
    line.text += part;
    for (const _ of part.matchAll(/\uFFFC/g)) line.gaps.push(numbers.next().value);
    return line;
  };
  let line = new Line('');
  for (const [token] of text.matchAll(/<[^>]*>|[^<]+/g)) {
    if (!token.startsWith('<')) {
      add(line, token);
      continue;
    }
    for (const [, value = ''] of token.matchAll(/="([^"]*\uFFFC[^"]*)"/g)) yield add(new Line(''), value);
    if (CELL.test(token)) line.text += ' ';
    else if (!WITHIN_SENTENCE.test(token)) {
      yield line;
      const title = token.startsWith('</h') ? line.text : /^<table [^>]*title="([^"]*)"/.exec(token)?.[1];
      line = new Line(title === undefined ? line.title : plain(title));
    }
  }
  yield line;
}

/** A sentence with the gap at that index, as far as it is shown. */
function around(sentence: string, index: number): string {
  const before = plain(sentence.slice(Math.max(0, index - REACH), index).trimStart());
  const after = plain(sentence.slice(index + 1, index + REACH).trimEnd());
  const start = before.length > SHOWN ? `……${before.slice(-SHOWN)}` : before;
  const end = after.length > SHOWN ? `${after.slice(0, SHOWN)}……` : after;
  return start + LACKING + end;
}

/** As it is quoted in a message. */
function plain(markup: string): string {
  return unescapedMarkup(markup.replaceAll(HERE, BLANK))
    .replaceAll(/ +/g, ' ')
    .replaceAll('“', '‘')
    .replaceAll('”', '’');
}
