import { describe, expect, it } from 'vitest';
import { checkTree } from '../../src/document/check-tree.js';
import type { Block } from '../../src/document/tree.js';
import { cell, heading, paragraph, publication, section, table } from '../support/tree.js';

const faultsOf = (...blocks: Block[]) => checkTree(publication([section(blocks)]));
const high = cell('', { rowspan: 2 });

describe('checkTree', () => {
  it('passes a sound tree', () => {
    expect(faultsOf(heading('一'), table([1, 2], [['', high], ['']]))).toEqual([]);
  });

  it.each<[string, Block[], string]>([
    ['equal ids', [heading('一'), heading('一')], 'sections[0].children[1]: id “一” is not unique'],
    ['unknown style', [paragraph('', '花体')], 'sections[0].children[0]: no style “花体”'],
    [
      'dangling link',
      [paragraph([{ type: 'link', target: 'x', children: [] }])],
      'sections[0].children[0]: no heading “x”',
    ],
    ['short row', [table([1, 2], [['']])], 'sections[0].children[0].body[0]: 共 2 列，本行只填了 1 列'],
    [
      'span past the end',
      [table([1, 2], [], [['', high]])],
      'sections[0].children[0].head[0]: 跨 2 行的单元格超出了最后一行',
    ],
  ])('finds: %s', (_, blocks, fault) => {
    expect(faultsOf(...blocks)).toContain(fault);
  });
});
