import { describe, expect, it } from 'vitest';
import { Exhibits } from '../../src/cli/finished/exhibits.js';
import type { PrintedText } from '../../src/print/printed-document.js';
import { finishedPage } from '../support/finished-page.js';

const { printed, cells, sentence } = finishedPage();
const mark = (text: PrintedText, words = text.text) => {
  const start = text.text.indexOf(words);
  return { text, start, end: start + words.length };
};
const related = (...marks: ReturnType<typeof mark>[]) => marks.map((one) => ({ message: '', mark: one }));
const at = (row: number, column: number) => cells.find((cell) => cell.row === row && cell.column === column)!;

describe('the piece of a page that a finding is about', () => {
  const [table, page, text] = new Exhibits(printed).of({
    mark: mark(at(4, 1)),
    related: related(mark(at(2, 1)), mark(sentence, '95.00万元')),
    under: '支出决算表',
    expected: '80 万元',
  });

  it('is the head of the table, the row, and the rows it is compared with; what lies between is left out', () => {
    if (table?.type !== 'table') throw new Error('no table');
    const lines = table.rows.map(({ cells: own }) => own.map((cell) => cell.text).join('|'));
    expect(lines).toEqual(['项目|本年支出', '合计|基本支出', '合计|90.00|80.00', '职业教育|85.00|80.00']);
    expect(table.rows.map(({ isHead, isApart }) => [isHead, isApart])).toEqual([
      [true, false],
      [true, false],
      [false, false],
      [false, true],
    ]);
    expect(table.rows[0]!.cells[0]).toMatchObject({ rowspan: 2, colspan: 1 });
    expect(table.rows[3]!.cells[1]).toMatchObject({ mark: '错', expected: '80 万元' });
    expect(table.rows[2]!.cells[1]).toMatchObject({ mark: '参见' });
  });

  it('is the strip of the page where the medium has pages', () => {
    if (page?.type !== 'page') throw new Error('no page');
    expect(page.caption).toBe('第3页');
    const wrong = page.texts.filter((one) => one.mark === '错');
    expect(wrong).toMatchObject([{ text: '85.00', ruled: true, box: { width: 90, height: 18 } }]);
    expect(page.texts.every(({ box }) => box.x >= 0 && box.x + box.width <= page.width)).toBe(true);
  });

  it('is the sentence that it does not fit, cut around the figure', () => {
    if (text?.type !== 'text') throw new Error('no text');
    expect(text).toMatchObject({ caption: '参见', marked: '95.00万元', after: '，主要用于教学。' });
    expect(text.before).toMatch(/^….*支出合计$/);
  });
});
