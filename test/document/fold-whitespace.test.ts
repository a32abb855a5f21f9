import { describe, expect, it } from 'vitest';
import { foldWhitespace } from '../../src/document/fold-whitespace.js';
import { type Inline, plainText } from '../../src/document/tree.js';

const text = (value: string): Inline => ({ type: 'text', value });
const amount = (value: string): Inline => ({ type: 'amount', value });

describe('foldWhitespace', () => {
  it.each<[string, readonly Inline[], string]>([
    ['nothing at the ends', [text('\n  甲 ')], '甲'],
    ['a line break between 汉字 is nothing', [text('医疗\n    保障')], '医疗保障'],
    [
      'a line break beside a 汉字 is nothing',
      [text('年度\n  '), amount('2283.6'), text('\n万元')],
      '年度2283.6万元',
    ],
    ['a line break between Latin words is a space', [text('final\naccounts')], 'final accounts'],
    ['a space stays one space', [text('甲   乙')], '甲 乙'],
    ['U+3000 stays', [text('目　录')], '目　录'],
    [
      'white space around an inline element',
      [text('甲 '), { type: 'strong', children: [text(' 乙 ')] }, text(' 丙')],
      '甲 乙 丙',
    ],
    [
      'a space before a break stays, nothing after it',
      [text('甲 '), { type: 'break' }, text('\n 乙')],
      '甲 \n乙',
    ],
    ['a line break before a break is nothing', [text('甲\n'), { type: 'break' }, text('乙')], '甲\n乙'],
    ['a character beyond the BMP', [text('𬭎\nx')], '𬭎x'],
  ])('%s', (_, inlines, expected) => {
    expect(plainText(foldWhitespace(inlines))).toBe(expected);
  });
});
