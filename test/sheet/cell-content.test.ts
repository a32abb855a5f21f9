import { describe, expect, it } from 'vitest';
import type { Amount, Inline } from '../../src/document/tree.js';
import { Decimal, ZERO } from '../../src/kernel/decimal.js';
import { entered, type FigureKind, ratio } from '../../src/kernel/figure.js';
import { cellContent } from '../../src/sheet/cell-content.js';
import { cell, text } from '../support/tree.js';

const span = { file: 'a.yaml', start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
const figure = (value: string, kind: FigureKind = '金额') => entered(kind, new Decimal(value), ZERO, span);
const printed = (value: string, of?: string, kind?: FigureKind): Amount => ({
  type: 'amount',
  value,
  ...(of !== undefined && { figure: figure(of, kind) }),
});
const contentOf = (...inlines: readonly Inline[]) => cellContent({ ...cell(''), children: [inlines] });

describe('a figure that stands in a cell alone', () => {
  it.each([
    ['万元', printed('1,627.17', '16271683.45'), '1627.168345', [2, true, false]],
    ['元', printed('16,271,683.45', '16271683.45'), '16271683.45', [2, true, false]],
    ['万元 without decimals', printed('-12', '-123456'), '-12.3456', [0, false, false]],
    ['people', printed('12', '12', '数量'), '12', [0, false, false]],
    ['points', printed('9.6', '9.58', '分值'), '9.58', [1, false, false]],
    ['zero', printed('0.00', '0'), '0', [2, false, false]],
    ['a number of the template', printed('640'), '640', [0, false, false]],
  ])(
    'is the exact number in the unit that is printed: %s',
    (_, amount, value, [places, grouped, percent]) => {
      const look = { places, grouped, percent };
      expect(contentOf(amount)).toEqual({ type: 'number', value, printed: amount.value, look });
    },
  );

  it('is as printed where it has no end, or more digits than programs keep', () => {
    const third = {
      type: 'amount',
      value: '33.33%',
      figure: ratio('占比', figure('1'), figure('3'))!,
    } as const;
    expect(contentOf(third)).toMatchObject({ value: '0.3333', look: { places: 2, percent: true } });
    const long = printed('1,234,567,890.12', '12345678901234.56');
    expect(contentOf(long)).toMatchObject({ value: '1234567890.12' });
  });

  it('is as printed where that is something else than the figure', () => {
    expect(contentOf(printed('7.00', '16271683.45'))).toMatchObject({ value: '7' });
  });

  it('counts as such when it is emphasised', () => {
    expect(contentOf({ type: 'strong', children: [printed('5.41', '54100')] })).toMatchObject({
      value: '5.41',
    });
  });
});

describe('everything else is a text', () => {
  it.each([
    ['code', [text('2101501')], '2101501'],
    ['— for nothing', [printed('—', '0')], '—'],
    ['number with words', [printed('3', '3', '数量'), text('辆')], '3辆'],
    ['nothing', [], ''],
  ])('%s', (_, inlines, expected) => {
    expect(contentOf(...inlines)).toEqual({ type: 'text', text: expected });
  });

  it('with a line for each paragraph', () => {
    expect(cellContent(cell('一段\n二段'))).toEqual({ type: 'text', text: '一段\n二段' });
  });
});
