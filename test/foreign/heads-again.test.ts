import { describe, expect, it } from 'vitest';
import { type CellText, withoutHeadsAgain } from '../../src/foreign/heads-again.js';

const at = (row: number, column: number, text: string, rowspan = 1): CellText => ({
  row,
  column,
  rowspan,
  colspan: 1,
  text,
});

/** A school's form over two pages: heads, 数量 and 合格率 that go on, a number that is the same by chance. */
const FORM = [
  at(0, 0, '绩效指标', 3),
  at(0, 1, '类别'),
  at(0, 2, '名称'),
  at(0, 3, '完成值'),
  at(1, 1, '数量', 2),
  at(1, 2, '招生'),
  at(1, 3, '95'),
  at(2, 2, '毕业'),
  at(2, 3, '95'),
];
const CONTINUED = [
  at(3, 0, '绩效指标', 3),
  at(3, 1, '类别'),
  at(3, 2, '名称'),
  at(3, 3, '完成值'),
  at(4, 1, '数量'),
  at(4, 2, '升学'),
  at(4, 3, '95'),
  at(5, 1, '质量'),
  at(5, 2, '及格'),
  at(5, 3, '99'),
];

describe('heads that come again where a page begins', () => {
  it('are left out, labels that they part are whole', () => {
    expect(withoutHeadsAgain([...FORM, ...CONTINUED])).toEqual([
      at(0, 0, '绩效指标', 5),
      ...FORM.slice(1, 4),
      at(1, 1, '数量', 3),
      ...FORM.slice(5),
      at(3, 2, '升学'),
      at(3, 3, '95'),
      at(4, 1, '质量'),
      at(4, 2, '及格'),
      at(4, 3, '99'),
    ]);
  });

  it('are heads of another part where their label does not reach down to them, or says something else', () => {
    const apart = [...FORM, at(3, 0, '合计'), at(3, 1, ''), at(3, 2, ''), at(3, 3, '190')];
    const moved = CONTINUED.map((cell) => ({ ...cell, row: cell.row + 1 }));
    expect(withoutHeadsAgain([...apart, ...moved])).toEqual([...apart, ...moved]);
    const others = CONTINUED.map((cell) => (cell.column === 0 ? { ...cell, text: '满意度' } : cell));
    expect(withoutHeadsAgain([...FORM, ...others])).toEqual([...FORM, ...others]);
  });
});
