import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeInYaml } from '../../../src/studio/page/yaml/place-in-yaml.js';
import { keysAt, type SchemaNode, schemasAt, valuesAt } from '../../../src/studio/page/yaml/schema-at.js';

const SCHEMA = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../schema/report.schema.json'), 'utf8'),
) as SchemaNode;

/** Of the place marked ‸. */
function placeOf(marked: string) {
  return placeInYaml(marked.replace('‸', ''), marked.indexOf('‸'));
}

const item = 'item' as const;

describe('the place of the cursor in YAML that is being written', () => {
  it.each([
    ['名‸', [], undefined, '名'],
    ['概况:\n  职‸', [{ key: '概况' }], undefined, '职'],
    ['概况:\n  职责:\n    - 制定‸', [{ key: '概况' }, { key: '职责' }, item], undefined, '制定'],
    ['概况:\n  机构设置:\n    说明: 无\n  引‸', [{ key: '概况' }], undefined, '引'],
    [
      '科目:\n  - 编码: "2050201"\n    收入:\n      事‸',
      [{ key: '科目' }, item, { key: '收入' }],
      undefined,
      '事',
    ],
    ['科目:\n- 编码: "2050201"\n  名‸', [{ key: '科目' }, item], undefined, '名'],
    ['科目:\n  - 编码: "2050201"\n  - 编‸', [{ key: '科目' }, item], undefined, '编'],
    ['类型: 单‸', [], '类型', '单'],
    ['科目:\n  - 收入: {一般公共预算: 3, 事‸', [{ key: '科目' }, item, { key: '收入' }], undefined, '事'],
    ['科目:\n  - 收入: {一般公共预算: 3‸', [{ key: '科目' }, item, { key: '收入' }], '一般公共预算', '3'],
    ['# 概况:\n年度: 2024 # 注\n类型: ‸', [], '类型', ''],
  ])('%j', (marked, path, key, typed) => {
    const place = placeOf(marked);
    expect(place.path).toEqual(path);
    expect(place.key).toBe(key);
    expect(place.typed).toBe(typed);
  });
});

describe('what the schema of data files says of a place', () => {
  it('has the fields of a row, with what they mean', () => {
    const keys = keysAt(SCHEMA, [{ key: '科目' }, 'item']);
    expect([...keys.keys()]).toContain('预算差异原因');
    expect(keys.get('编码')?.description).toContain('功能分类');
  });

  it('has the values of a choice', () => {
    expect(valuesAt(SCHEMA, [{ key: '类型' }])).toEqual(['部门', '单位']);
  });

  it('knows members by their pattern, and nothing of what it does not have', () => {
    expect(schemasAt(SCHEMA, [{ key: '经济分类' }, { key: '30201' }])[0]?.description).toContain('决算数');
    expect(schemasAt(SCHEMA, [{ key: '经济分类' }, { key: '办公费' }])).toEqual([]);
  });
});
