import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inline } from '../../src/document/tree.js';
import { type BrokenLine, breakLines } from '../../src/layout/line/break-lines.js';
import { measureText } from '../../src/layout/line/measure-text.js';
import { setLine } from '../../src/layout/line/set-line.js';
import { makeSetting } from '../../src/layout/setting.js';
import { text } from '../support/tree.js';
import { design, squareFonts } from './samples.js';

const setting = makeSetting(design(), squareFonts());
const regular = { typeface: '仿宋', bold: false };

function measure(...inlines: Inline[]) {
  return measureText(inlines, regular, setting);
}

function textOf(line: BrokenLine): string {
  return line.text.characters.slice(line.start, line.end).join('');
}

/** Lines of `width` em; `hang` lets punctuation hang at their ends. */
function lines(
  value: string,
  width: number,
  { hang = false, isJustified = false, holdLast = false, isRagged = false, first = width } = {},
): readonly string[] {
  const widths = { first, rest: width, hang, isJustified, holdLast, isRagged };
  return measure(text(value)).flatMap((each) => breakLines(each, widths).map(textOf));
}

describe('the last character of a title', () => {
  const title = '一二三四五六七八九十一二三四五六七八九十';

  it('is taken onto the line before, which is set closer', () => {
    expect(lines(title, 19, { holdLast: true })).toEqual([title]);
    expect(lines('甲'.repeat(30), 29, { holdLast: true })).toEqual(['甲'.repeat(30)]);
  });

  it('gets company from a line that cannot be set closer', () => {
    expect(lines('一二三四五六七八九十一', 10, { holdLast: true })).toEqual(['一二三四五六七八九', '十一']);
    expect(lines('一二三四五六七2024年', 9, { holdLast: true })).toEqual(['一二三四五六七', '2024年']);
  });

  it('gets company in the narrowest cells', () => {
    const options = { holdLast: true, isRagged: true };
    expect(lines('上年资金有结余', 2, options)).toEqual(['上年', '资金', '有', '结余']);
  });

  it('may be a unit in parentheses', () => {
    expect(lines('教育费附加（元）', 5, { holdLast: true, isRagged: true })).toEqual([
      '教育费附加',
      '（元）',
    ]);
  });

  it('counts without signs', () => {
    expect(lines(`${title}。`, 19, { holdLast: true }).at(-1)).toBe('九十。');
  });

  it('stands alone where each line has but a character', () => {
    expect(lines('一二', 1, { holdLast: true })).toEqual(['一', '二']);
  });

  it('is left alone in running text', () => {
    expect(lines(title, 19).at(-1)).toBe('十');
  });
});

describe('ends of lines', () => {
  it.each([
    '、',
    '。',
    '，',
    '；',
    '：',
    '！',
    '？',
    '）',
    '》',
    '」',
    '』',
    '】',
    '”',
    '’',
    '…',
    '％',
    '%',
    '·',
  ])('no line begins with %s', (sign) => {
    expect(lines(`一二三四${sign}五`, 4)).toEqual(['一二三', `四${sign}五`]);
  });

  it.each(['（', '《', '「', '『', '【', '“', '‘', '￥'])('no line ends with %s', (sign) => {
    expect(lines(`一二三${sign}四五`, 4)).toEqual(['一二三', `${sign}四五`]);
  });

  it('quotation marks hold on to their own side only', () => {
    expect(lines('三项是：“十五”规划', 4)).toEqual(['三项是：', '“十五”', '规划']);
    expect(lines('依据2012《党章》', 4.2)).toEqual(['依据2012', '《党章》']);
  });

  it('省略号 and 破折号 are not torn', () => {
    expect(lines('一二三……四', 4)).toEqual(['一二', '三……四']);
    expect(lines('一二三——四', 4)).toEqual(['一二三', '——四']);
  });

  it('a sign may hang over the margin, but only one and only where the line may end', () => {
    expect(lines('一二三四，五六', 4, { hang: true })).toEqual(['一二三四，', '五六']);
    expect(lines('一二三四。”五', 4, { hang: true })).toEqual(['一二三', '四。”五']);
    expect(lines('一二三四）五', 4, { hang: true })).toEqual(['一二三', '四）五']);
  });
});

describe('words and numbers', () => {
  it.each(['12,345.67', '11.1%', '2,283.60', 'GB/T', '-3.5%', '2024-05-01'])('%s is not torn', (word) => {
    for (const before of ['一', '一二', '一二三'])
      expect(lines(`${before}${word}四`, 5.2).some((line) => line.includes(word))).toBe(true);
  });

  it.each(['12.3万元', '0亿元', '5元', '3人次', '2024年'])(
    '%s keeps together in a line of a paragraph',
    (word) => {
      for (const before of ['一二三四五六七八九十一二三四五六', '一二三四五六七八九十一二三四五六七八']) {
        const broken = lines(`${before}${word}其余`, 20, { isJustified: true });
        expect(broken.some((line) => line.includes(word))).toBe(true);
      }
    },
  );

  const twenty = '一二三四五六七八九十甲乙丙丁戊己庚辛壬癸';
  const justified = { isJustified: true, hang: true };

  it('an earlier line gives way where a line alone can neither hold a unit nor leave its number', () => {
    const value = `${twenty}子丑寅卯辰巳午未申酉戌亥天地人12345.67万元，其余`;
    expect(lines(value, 20, justified)).toEqual([
      `${twenty}子`,
      '丑寅卯辰巳午未申酉戌亥天地人12345.67万元，',
      '其余',
    ]);
  });

  it('a line that a long word would leave too loose takes it on, or an earlier one gives way', () => {
    expect(lines(`${twenty.slice(0, 15)}abcdefghij的其余`, 20, justified)).toEqual([
      `${twenty.slice(0, 15)}abcdefghij`,
      '的其余',
    ]);
    expect(lines(`${twenty}子丑寅卯辰巳午未申酉戌亥天地人山水abcdefghij的其余`, 20, justified)).toEqual([
      twenty.slice(0, 19),
      '癸子丑寅卯辰巳午未申酉戌亥天地人山水',
      'abcdefghij的其余',
    ]);
  });

  it('lines are filled as usual where nothing is parted or loose', () => {
    const value = `${twenty}子丑寅卯，辰巳午未1.5万元，其余`;
    expect(lines(value, 20, justified)).toEqual(lines(value, 20, { hang: true }));
  });

  it('a word longer than the line is broken by characters and nothing of it is lost', () => {
    expect(lines('一abcdefghijkl二', 3)).toEqual(['一', 'abcdef', 'ghijkl', '二']);
  });

  it('spaces at which a line breaks are not drawn; those that begin a text are', () => {
    expect(lines('one two  three', 4)).toEqual(['one two', 'three']);
    expect(lines('　　一二三四', 4)).toEqual(['　　一二', '三四']);
  });

  it('a space without width allows a break, and is not drawn', () => {
    expect(lines('abcd\u200befgh', 3)).toEqual(['abcd', 'efgh']);
  });

  it('a little space parts 汉字 from letters and digits, not from signs, % among them', () => {
    const width = (value: string) =>
      breakLines(measure(text(value))[0]!, { first: 99, rest: 99, hang: false })[0]!.width;
    expect(width('占3的')).toBeCloseTo(2.5 + 2 * 0.2);
    expect(width('占3%的')).toBeCloseTo(3 + 0.2);
    expect(width('占3%，')).toBeCloseTo(3 + 0.2);
    expect(width('（3）')).toBeCloseTo(2.5);
    expect(width('占 3')).toBeCloseTo(2);
  });

  it('characters outside the basic plane stay whole', () => {
    expect(lines('𠮷𠮷𠮷𠮷𠮷', 2)).toEqual(['𠮷𠮷', '𠮷𠮷', '𠮷']);
  });

  it('a forced break begins a new line, an empty text is one empty line', () => {
    const texts = measure(text('一'), { type: 'break' }, { type: 'break' }, text('二'));
    const broken = texts.flatMap((each) => breakLines(each, { first: 9, rest: 9, hang: false }));
    expect(broken.map(textOf)).toEqual(['一', '', '二']);
  });
});

/** How much closer than usual characters of a line may stand, in em. */
const TIGHTEST = 0.08;

const mixed = fc
  .array(fc.constantFrom(...'汉字万元，。、；：“”（）《》……——12.5%,aB 　·/-𠮷'), { maxLength: 120 })
  .map((characters) => characters.join(''));

describe('every text', () => {
  it('comes out whole, in order, but for spaces at line ends', () => {
    fc.assert(
      fc.property(mixed, fc.integer({ min: 0, max: 20 }), fc.boolean(), (value, width, hang) => {
        const out = lines(value, width, { hang, isJustified: hang });
        let at = 0;
        for (const line of out) {
          while (!value.startsWith(line, at)) expect(value[at++]).toMatch(/^[ \u3000]$/);
          at += line.length;
        }
        expect(value.slice(at)).toMatch(/^[ \u3000]*$/);
      }),
    );
  });

  it('fits its lines, except where one character is wider than the line', () => {
    fc.assert(
      fc.property(mixed, fc.integer({ min: 1, max: 20 }), (value, width) => {
        for (const line of breakLines(measure(text(value))[0]!, { first: width, rest: width, hang: true })) {
          expect(line.width <= width + 0.001 || line.end - line.start === 1).toBe(true);
        }
      }),
    );
  });

  it('is set so that runs follow each other and a justified line fills its width', () => {
    fc.assert(
      fc.property(mixed, fc.integer({ min: 6, max: 20 }), (value, width) => {
        const widths = { first: width, rest: width, hang: true, isJustified: true };
        for (const line of breakLines(measure(text(value))[0]!, widths)) {
          const runs = setLine(line, { left: 50, width: width * 10, size: 10, align: 'justify' });
          expect(
            runs
              .map((run) => run.text)
              .join('')
              .trimEnd(),
          ).toBe(textOf(line));
          runs.slice(1).forEach((run, i) => {
            expect(run.x).toBeGreaterThanOrEqual(runs[i]!.x + runs[i]!.width - TIGHTEST * 10);
          });
          const last = runs.at(-1);
          if (
            (line.last && !line.isTight) ||
            !last ||
            line.width === 0 ||
            !/[汉字万元𠮷].*[汉字万元𠮷]/u.test(textOf(line))
          )
            continue;
          const right = last.x + last.width - (line.hangs ? 10 : 0);
          expect(right).toBeCloseTo(50 + width * 10, 3);
        }
      }),
    );
  });
});

describe('runs of a line', () => {
  const runsOf = (width: number, align: 'justify' | 'center' | 'right', ...inlines: Inline[]) => {
    const [line] = breakLines(measure(...inlines)[0]!, { first: width, rest: width, hang: false });
    return setLine(line!, { left: 0, width: width * 10, size: 10, align });
  };

  it('spread spare width between 汉字, never inside a number', () => {
    const runs = runsOf(5.9, 'justify', text('收入2283元二三四五'));
    expect(runs.map(({ text, spacing }) => [text, spacing > 0])).toEqual([
      ['收入', true],
      ['2283', false],
      ['元', false],
    ]);
    expect(runs[2]!.x + runs[2]!.width).toBeCloseTo(59);
  });

  it('stand closer where a unit keeps with its number, in the last line too', () => {
    const [line] = breakLines(measure(text('一二三四五六七八九十一二三四五六12.3万元'))[0]!, {
      first: 19.8,
      rest: 19.8,
      hang: false,
      isJustified: true,
    });
    const runs = setLine(line!, { left: 0, width: 198, size: 10, align: 'justify' });
    expect(runs.map(({ text, spacing }) => [text, spacing < 0])).toEqual([
      ['一二三四五六七八九十一二三四五六', true],
      ['12.3', false],
      ['万元', true],
    ]);
    expect(runs[2]!.x + runs[2]!.width).toBeCloseTo(198);
  });

  it('are not stretched in the last line', () => {
    expect(runsOf(9, 'justify', text('收入')).map(({ x, width, spacing }) => [x, width, spacing])).toEqual([
      [0, 20, 0],
    ]);
  });

  it('stand in the middle or at the right', () => {
    expect(runsOf(6, 'center', text('收入'))[0]!.x).toBe(20);
    expect(runsOf(6, 'right', text('收入'))[0]!.x).toBe(40);
  });

  it('carry their links', () => {
    const runs = runsOf(9, 'justify', text('见'), { type: 'link', target: 'h1', children: [text('表一')] });
    expect(runs.map(({ text, link }) => [text, link])).toEqual([
      ['见', undefined],
      ['表一', 'h1'],
    ]);
  });
});
