import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { fileNames } from '../../../src/render/csv/file-names.js';
import { renderCsv } from '../../../src/render/csv/render-csv.js';
import { amount, cell, head, heading, table } from '../../support/tree.js';
import { AMOUNT, sample, titled } from '../html/sample.js';

function render(...blocks: Parameters<typeof sample>[0] & readonly unknown[]): Record<string, string> {
  const files = Object.entries(unzipSync(renderCsv(sample(blocks))));
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return Object.fromEntries(files.map(([name, content]) => [name, decoder.decode(content)]));
}

/** The last line of a table of the sample. */
const source = (title: string) => `"出处：《某局2024年度<部门决算> & ""附件""》${title}"`;

it('is one file a table, with exact numbers, and a mark by which Excel knows UTF-8', () => {
  const spending = table(
    [2, 1, 1],
    [['2050204', cell('', { children: [[AMOUNT]] }), cell('', { children: [[amount('96.30%')]] })]],
    [
      [head('项目', { rowspan: 2 }), head('决算数', { colspan: 2 })],
      [head('金额'), head('执行率')],
    ],
    { title: '支出表' },
  );
  expect(
    render(
      titled('支出表', 1),
      spending,
      heading('x', 1, { style: '正文' }),
      table([1], [['甲']], [], { title: '二' }),
    ),
  ).toEqual({
    '01-支出表.csv': `\uFEFF支出表,,\r\n项目,决算数,\r\n,金额,执行率\r\n2050204,2283.601234,96.30%\r\n${source('支出表')},,\r\n`,
    '02-二.csv': `\uFEFFx\r\n甲\r\n${source('二')}\r\n`,
  });
});

it('quotes what would end a field, and no text is a formula for the program that opens it', () => {
  const texts = ['a,"b"', '一\n二', '=HYPERLINK("x")', '@x', '-1.5%', '+cmd', '—', '-', '＝1+1', '－'];
  const csv = render(
    table(
      texts.map(() => 1),
      [texts.map((text) => cell(text))],
    ),
  )['01.csv'];
  expect(csv!.split('\r\n')[0]).toBe(
    `\uFEFF"a,""b""","一\n二","'=HYPERLINK(""x"")",'@x,-1.5%,'+cmd,—,-,'＝1+1,－`,
  );
});

it('names files as every system takes them, in the order of the tables', () => {
  expect(fileNames(['收/支:"表"', '甲'.repeat(100), ''])).toEqual([
    '01-收 支 表.csv',
    `02-${'甲'.repeat(80)}.csv`,
    '03.csv',
  ]);
  expect(fileNames(Array.from({ length: 100 }, () => '表'))[6]).toBe('007-表.csv');
});
