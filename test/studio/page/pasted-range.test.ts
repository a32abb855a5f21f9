import { describe, expect, it } from 'vitest';
import { isRange, pastedRange } from '../../../src/studio/page/grid/pasted-range.js';

describe('a range on the clipboard', () => {
  it('is rows of cells, without the line end that closes it', () => {
    expect(pastedRange('产出指标\t数量指标\t12\r\n产出指标\t质量指标\t\r\n')).toEqual([
      ['产出指标', '数量指标', '12'],
      ['产出指标', '质量指标', ''],
    ]);
  });

  it('keeps line ends and quotation marks inside a cell', () => {
    expect(pastedRange('"校舍\n维修"\t"称""优""的"\n图书\t5')).toEqual([
      ['校舍\n维修', '称"优"的'],
      ['图书', '5'],
    ]);
  });

  it('takes quotation marks that open no cell as they are', () => {
    expect(pastedRange('5"管\t"未闭合')).toEqual([['5"管', '"未闭合']]);
  });

  it('keeps empty cells and empty rows between others', () => {
    expect(pastedRange('\t1\n\n2\t')).toEqual([['', '1'], [''], ['2', '']]);
  });

  it.each(['一个单元格', '一行\n', ''])('is more than one cell: not %j', (text) => {
    expect(isRange(text)).toBe(false);
  });
});
