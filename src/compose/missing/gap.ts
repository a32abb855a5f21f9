/** What is printed where something is missing: data cannot forge its mark, as it can none of a position. */
export class Gap {
  constructor(private readonly number: number) {}

  toString(): string {
    return `<?gap ${this.number}?>`;
  }

  /** Handlebars prints what has this method as it is. */
  toHTML(): string {
    return this.toString();
  }
}

export function withoutGaps(markup: string): string {
  return markup.replaceAll(/<\?gap \d+\?>/g, '');
}

/** What stands in a message for the gap that is told of, and for others in the same sentence. */
const LACKING = '【缺】';
const BLANK = '＿＿';
/** The gap that is told of, while its sentence is cut out. */
const HERE = '\uFFFC';
const WITHIN_SENTENCE = /^<\/?(?:data|strong|a)\b/;
const CELL = /^<\/?t[dh]\b/;
/** Characters that are shown before a gap, and after it. */
const SHOWN = 40;

/** The sentence with that gap as it would be printed, or the row of a table; undefined if nothing prints the gap. */
export function sentenceWith(gap: number, markup: string): string | undefined {
  const text = markup
    .replaceAll(/<\?gap (\d+)\?>/g, (_, number) => (Number(number) === gap ? HERE : BLANK))
    .replaceAll(/<\?[^>]*\?>|\s*\n\s*/g, '');
  const attribute = /="([^"<]*\uFFFC[^"]*)"/.exec(text)?.[1];
  const lines =
    attribute ??
    text.replaceAll(/<[^>]*>/g, (tag) => (WITHIN_SENTENCE.test(tag) ? '' : CELL.test(tag) ? ' ' : '<'));
  const sentence = lines.split(/<|(?<=[。！？])/).find((one) => one.includes(HERE));
  if (sentence === undefined) return undefined;
  const title = /[^\s\uFFFC＿]/.test(sentence) ? '' : titleAbove(text);
  return shorten(plainText(title) + plainText(sentence));
}

/** The title, of a heading or a table, that stands last before the gap. */
function titleAbove(text: string): string {
  const titles = text
    .slice(0, text.indexOf(HERE))
    .matchAll(/<h\d[^>]*>(?<heading>.*?)<\/h\d>|<table [^>]*title="(?<table>[^"]*)"/g);
  const { heading, table } = [...titles].at(-1)?.groups ?? {};
  const title = table ?? heading?.replaceAll(/<[^>]*>/g, '');
  return title === undefined ? '' : `${title}：`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&#x60;': '`',
  '&#x3D;': '=',
  '&amp;': '&',
};

function plainText(markup: string): string {
  return markup
    .replaceAll(/&#?\w+;/g, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll(/ +/g, ' ')
    .trim();
}

function shorten(sentence: string): string {
  const [before = '', after = ''] = sentence.split(HERE);
  const start = before.length > SHOWN ? `……${before.slice(-SHOWN)}` : before;
  const end = after.length > SHOWN ? `${after.slice(0, SHOWN)}……` : after;
  return start + LACKING + end;
}
