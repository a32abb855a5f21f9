import { hostileSign, hostileText, hostileValue } from './hostile.js';
import type { Random } from './random.js';

/** Changes a text; `scale` multiplies how often something is repeated, and changes nothing else. */
export type Mutation = (text: string, random: Random, scale: number) => string;

/** Applies `change` to the lines, at one of them. */
const atLine =
  (change: (lines: string[], at: number, random: Random, scale: number) => void): Mutation =>
  (text, random, scale) => {
    const lines = text.split('\n');
    change(lines, random.below(lines.length), random, scale);
    return lines.join('\n');
  };

/** The line and those below it that are indented deeper. */
function blockAt(lines: readonly string[], at: number): readonly string[] {
  const indent = (line: string) => line.search(/\S|$/);
  let end = at + 1;
  while (end < lines.length && (lines[end]!.trim() === '' || indent(lines[end]!) > indent(lines[at]!)))
    end += 1;
  return lines.slice(at, end);
}

/** The value of the line, its key and indent kept. */
const withValue = (line: string, value: string) =>
  line.replace(/(:\s+|-\s+|^\s*)\S.*$/, (_, lead) => lead + value);

/** What may happen to any text. */
const ANYWHERE: Readonly<Record<string, Mutation>> = {
  'delete a line': atLine((lines, at) => lines.splice(at, 1)),
  'repeat a line': atLine((lines, at, random, scale) =>
    lines.splice(at, 0, ...Array<string>(random.size(11) * scale).fill(lines[at]!)),
  ),
  'repeat a block': atLine((lines, at, random, scale) => {
    const block = blockAt(lines, at).slice(0, 40);
    const copies = random.size(9) * scale;
    lines.splice(at, 0, ...Array.from({ length: copies }, () => block).flat());
  }),
  'swap two lines': atLine((lines, at, random) => {
    const other = random.below(lines.length);
    [lines[at], lines[other]] = [lines[other]!, lines[at]!];
  }),
  'move a block': atLine((lines, at, random) => {
    const block = lines.splice(at, blockAt(lines, at).length);
    lines.splice(random.below(lines.length + 1), 0, ...block);
  }),
  'insert a sign': (text, random) => {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + hostileSign(random) + text.slice(at);
  },
  'insert a text': (text, random, scale) => {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + hostileText(random, scale) + text.slice(at);
  },
  'delete some characters': (text, random) => {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + text.slice(at + random.size(6));
  },
  'cut the end': (text, random) => text.slice(0, random.below(text.length + 1)),
  'end lines otherwise': (text, random) => text.replaceAll('\n', random.pick(['\r\n', '\r', '\u2028'])),
};

/** What else may happen to YAML. */
const YAML: Readonly<Record<string, Mutation>> = {
  'another value': atLine((lines, at, random, scale) => {
    lines[at] = withValue(lines[at]!, hostileValue(random, scale));
  }),
  'a value in quotation marks': atLine((lines, at, random, scale) => {
    lines[at] = withValue(lines[at]!, JSON.stringify(hostileValue(random, scale)));
  }),
  'a text of many lines': atLine((lines, at, random, scale) => {
    const indent = ' '.repeat(lines[at]!.search(/\S|$/) + 2);
    const block = Array<string>(random.size(9) * scale).fill(`${indent}${hostileValue(random, 1)}`);
    lines.splice(at, 1, withValue(lines[at]!, '|'), ...block);
  }),
  'another key': atLine((lines, at, random) => {
    const keys = lines.flatMap((line) => /^\s*([^\s:#-][^:]*):/.exec(line)?.[1] ?? []);
    if (keys.length > 0) lines[at] = lines[at]!.replace(/[^\s:#-][^:]*(?=:)/, random.pick(keys));
  }),
  'another indent': atLine((lines, at, random) => {
    lines[at] = random.pick(['', ' ', '   ', '\t', '\u3000', '          ']) + lines[at]!.trimStart();
  }),
  'brackets in brackets': atLine((lines, at, random, scale) => {
    const [open, close] = random.pick([
      ['[', ']'],
      ['{甲: ', '}'],
      ['[', ''],
      ['- ', ''],
      ['? ', ''],
    ] as const);
    const depth = random.size(9) * scale;
    lines[at] = withValue(lines[at]!, open.repeat(depth) + close.repeat(depth));
  }),
  'a sign of YAML': atLine((lines, at, random) => {
    const sign = random.pick([
      '"',
      "'",
      ' #',
      ' #甲',
      ': ',
      ', ',
      '&a ',
      '*a',
      '!!str ',
      '- ',
      '{',
      '}',
      '[',
      ']',
      '|',
      '%',
    ]);
    const column = random.below(lines[at]!.length + 1);
    lines[at] = lines[at]!.slice(0, column) + sign + lines[at]!.slice(column);
  }),
  'a slip of a digit': (text, random) => {
    const digits = [...text.matchAll(/\d/g)];
    const { index } = digits.length > 0 ? random.pick(digits) : { index: 0 };
    return text.slice(0, index) + random.below(10) + text.slice(index + 1);
  },
};

/** What else may happen to Markdown. */
const MARKDOWN: Readonly<Record<string, Mutation>> = {
  'a piece of Markdown': atLine((lines, at, random, scale) => {
    const times = random.size(9) * scale;
    const piece = random.pick([
      '- 项\n',
      '- 项\n\n',
      '  - 目\n',
      '1. 一\n',
      '# 题\n',
      '|甲|乙|\n|-|-|\n|一|二|\n\n',
      '|一|二|\n',
      '> 引\n',
      '```\n',
      '**粗** ',
      '文\n\n',
      '甲\n===\n',
      '[a]: b\n',
      '<div>\n',
      '***\n',
    ]);
    lines.splice(at, 0, ...piece.repeat(times).split('\n'));
  }),
  'lists in lists': atLine((lines, at, random, scale) => {
    const depth = random.size(8) * scale;
    lines.splice(at, 0, ...Array.from({ length: depth }, (_, level) => `${'  '.repeat(level)}- 项`));
  }),
};

/** What else may happen to a template. */
const TEMPLATE: Readonly<Record<string, Mutation>> = {
  'a piece of a template': (text, random, scale) => {
    const places = [...text.matchAll(/(?<=>|\}\})/g)].map(({ index }) => index);
    const at = places.length > 0 ? random.pick(places) : 0;
    const times = random.size(7) * scale;
    const piece = random.pick([
      '{{#each @root.支出.科目}}',
      '{{/each}}',
      '{{#if 名称}}',
      '{{/if}}',
      '{{else}}',
      '{{else if 名称}}',
      '{{名称}}',
      '{{万元 收入.合计}}',
      '{{万元 名称}}',
      '{{占比 收入.合计 收入.合计 小数=99}}',
      '{{> 公开文本}}',
      '{{> @partial-block}}',
      '{{{名称}}}',
      '{{lookup 科目 0}}',
      '{{列举 支出.科目}}',
      '{{#with (lookup 支出.功能分类 "208")}}',
      '<ul><li>',
      '</li></ul>',
      '<p>',
      '</p>',
      '<p>甲</p>',
      '<strong>',
      '<td colspan="1000000">',
      '<td rowspan="99999">',
      '<table title="甲"><col/><tbody><tr><td>甲</td></tr></tbody></table>',
      '<br/>',
      '<h1>甲</h1>',
      '&#x200b;',
      '&nbsp;',
      '<?at 0:1:1?>',
      '<!-- -->',
      '<![CDATA[',
      '{{!',
      '{{',
      '}}',
      '<section>',
      '<contents/>',
      '<a href="#甲">甲</a>',
      '<data value="3">3</data>',
    ]);
    return text.slice(0, at) + piece.repeat(times) + text.slice(at);
  },
  'loops in loops': (text, random, scale) => {
    const depth = Math.min(random.size(4) * scale, 60);
    return `${'{{#each @root.支出.科目}}'.repeat(depth)}${text}${'{{/each}}'.repeat(depth)}`;
  },
};

export type Language = 'yaml' | 'markdown' | 'template';

const BY_LANGUAGE: Readonly<Record<Language, Readonly<Record<string, Mutation>>>> = {
  yaml: { ...ANYWHERE, ...YAML, ...YAML },
  markdown: { ...ANYWHERE, ...MARKDOWN },
  template: { ...ANYWHERE, ...TEMPLATE },
};

/** One of the mutations of a language, with its name. */
export function pickMutation(language: Language, random: Random): readonly [string, Mutation] {
  return random.pick(Object.entries(BY_LANGUAGE[language]));
}
