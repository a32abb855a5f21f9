import { describe, expect, it } from 'vitest';
import { checkTree } from '../../src/document/check-tree.js';
import type { Block, PublicationDocument, Table } from '../../src/document/tree.js';
import { aDesign } from '../support/a-design.js';

function treeOf(...children: Block[]): PublicationDocument {
  const section = { type: 'section', orientation: 'portrait', numbering: 'start', children } as const;
  return {
    type: 'document',
    title: '题',
    language: 'zh-CN',
    author: '',
    design: aDesign,
    sections: [section],
  };
}

const heading: Block = {
  type: 'heading',
  level: 1,
  id: 'a',
  style: '一级标题',
  listed: true,
  children: [{ type: 'text', value: '一' }],
};
const cell = { colspan: 1, rowspan: 1, header: false, align: 'left', bold: false, children: [] } as const;
const table: Table = {
  type: 'table',
  style: '表格',
  title: '表',
  columns: [{ weight: 1 }, { weight: 2 }],
  head: [],
  body: [],
};

describe('checkTree', () => {
  it('passes a sound tree', () => {
    expect(
      checkTree(
        treeOf(heading, { ...table, body: [{ cells: [cell, { ...cell, rowspan: 2 }] }, { cells: [cell] }] }),
      ),
    ).toEqual([]);
  });

  it.each<[string, Block[], string]>([
    ['equal ids', [heading, heading], 'sections[0].children[1]: id “a” is not unique'],
    [
      'unknown style',
      [{ type: 'paragraph', style: '花体', children: [] }],
      'sections[0].children[0]: no style “花体”',
    ],
    [
      'dangling link',
      [{ type: 'paragraph', style: '正文', children: [{ type: 'link', target: 'x', children: [] }] }],
      'sections[0].children[0]: no heading “x”',
    ],
    [
      'short row',
      [{ ...table, body: [{ cells: [cell] }] }],
      'sections[0].children[0].body[0]: 共 2 列，本行只填了 1 列',
    ],
    [
      'span past the end',
      [{ ...table, head: [{ cells: [cell, { ...cell, rowspan: 2 }] }] }],
      'sections[0].children[0].head[0]: 跨 2 行的单元格超出了最后一行',
    ],
  ])('finds: %s', (_, blocks, fault) => {
    expect(checkTree(treeOf(...blocks))).toContain(fault);
  });
});
