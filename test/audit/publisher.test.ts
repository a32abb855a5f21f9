import { describe, expect, it } from 'vitest';
import { publisherOf } from '../../src/audit/publisher.js';
import { printTree } from '../../src/print/print-tree.js';
import type { PrintedBlock } from '../../src/print/printed-document.js';
import { SAMPLES, treeOf } from '../support/samples.js';

const text = (words: string): PrintedBlock => ({ type: 'paragraph', role: 'text', text: words });
const of = (...words: string[]) => publisherOf({ blocks: words.map(text), unread: [] });

describe('whose a publication is, and of what', () => {
  it.each(SAMPLES)('%s is of the accounts of a department', (sample) => {
    const { name, ...told } = publisherOf(printTree(treeOf(sample)).printed);
    expect(name).not.toBe('');
    expect(told).toMatchObject({ body: '部门', kind: '决算', unit: '万元' });
  });

  it('is told by the cover', () => {
    expect(of('云岭县人民法院', '2025年部门预算', '收支总表')).toEqual({
      name: '云岭县人民法院',
      year: 2025,
      body: '部门',
      kind: '预算',
    });
    expect(of('云岭县第三中学2024年度单位决算公开')).toMatchObject({
      body: '单位',
      kind: '决算',
      year: 2024,
    });
  });

  it('is told by the titles of the tables where there is no cover', () => {
    expect(of('收入支出决算总表', '单位：元', '一般公共预算财政拨款支出决算表')).toMatchObject({
      kind: '决算',
      unit: '元',
    });
    expect(of('部门收支总体情况表', '部门收入总体情况表', '一般公共预算支出情况表').kind).toBe('预算');
  });

  it('takes the kind of money for no budget', () => {
    expect(of('一般公共预算财政拨款“三公”经费支出表').kind).toBeUndefined();
  });
});
