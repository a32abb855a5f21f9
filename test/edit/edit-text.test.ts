import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Document, isCollection, parse, visit } from 'yaml';
import type { Edit } from '../../src/edit/edit-plan.js';
import { editText } from '../../src/edit/edit-text.js';
import { Noted } from '../../src/edit/written-value.js';
import { rootsOf } from '../../src/kernel/roots.js';
import { readSource } from '../../src/read/text/read-source.js';
import { SourceText } from '../../src/read/text/source-text.js';
import type { Path } from '../../src/read/yaml/locate.js';

function edited(text: string, ...edits: readonly [path: string, value: Edit['value']][]): string {
  return editText(
    new SourceText('校.yaml', text),
    edits.map(([path, value]) => ({
      path: path.split('.').map((step) => (/^\d$/.test(step) ? Number(step) : step)),
      value,
    })),
  );
}

/** A file in one of the ways of writing YAML, with comments at the lines that may have one. */
function written(value: unknown, options: Parameters<Document['toString']>[0] & object): string {
  const document = new Document(value, { schema: 'failsafe' });
  visit(document, {
    Collection: (_, node) => {
      node.flow = options.collectionStyle === 'flow';
    },
    Scalar: (key, node, path) => {
      const outer = path.filter(isCollection);
      if (key !== 'key' && !outer.some(({ flow }) => flow) && !String(node.value).includes('\n'))
        node.comment = ' 注';
    },
  });
  return document.toString({ ...options, lineWidth: 0 });
}

/** Lists and mappings that were emptied, and what is null, say as much as an empty text. */
function normal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normal);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, normal(one)]));
  return value ?? '';
}

const SCHOOL = `# 学校
名称: "县第一中学" # 全称
科目:
  # 普通教育
  - 编码: "2050204" # 高中教育
    收入: {一般公共预算: 120.50, 事业收入:  30 } # 含教育收费

  - 编码: 2050299
    支出:
      基本支出: {一般公共预算: 8} # 补助

# 空着
三公经费:
  公务接待费: # 见附03
经济分类: {}
说明: |-
  第一行
  第二行
上年:   # 去年
`;

describe('a value that is there', () => {
  it('is written over, and nothing else is touched', () => {
    expect(edited(SCHOOL, ['科目.0.收入.事业收入', '31.25'])).toBe(
      SCHOOL.replace('事业收入:  30 }', '事业收入:  31.25 }'),
    );
  });

  it('stays where nothing is asked for', () => {
    expect(edited(SCHOOL)).toBe(SCHOOL);
  });

  it('keeps its quotes', () => {
    expect(edited(SCHOOL, ['名称', '县"一中"'])).toBe(SCHOOL.replace('"县第一中学"', '"县\\"一中\\""'));
  });

  it('of several lines stays on several lines', () => {
    expect(edited(SCHOOL, ['说明', '甲\n\n乙'])).toBe(SCHOOL.replace('  第一行\n  第二行', '  甲\n\n  乙'));
  });

  it('is emptied, its comment stays', () => {
    expect(edited(SCHOOL, ['名称', ''])).toBe(SCHOOL.replace(' "县第一中学"', ''));
    expect(edited('行: [甲, 乙, 丙]\n', ['行.1', ''])).toBe('行: [甲, "", 丙]\n');
  });
});

describe('a value that is not there', () => {
  it('stands behind the colon, before the comment', () => {
    expect(edited('甲: # 金额\n乙:\n', ['甲', '5'], ['乙', '6'])).toBe('甲: 5 # 金额\n乙: 6\n');
  });

  it('may be that there is none', () => {
    const text = '校舍:\n  危房: # 没有写 {}\n    # 例如 1\n  年限: 30\n';
    expect(edited(text, ['校舍.危房', {}])).toBe(text.replace('危房:', '危房: {}'));
    expect(edited(text, ['校舍.危房', []])).toBe(text.replace('危房:', '危房: []'));
  });

  it('joins the last of its mapping, in braces or on a line', () => {
    expect(
      edited(
        SCHOOL,
        ['科目.0.收入.其他收入', '1'],
        ['科目.1.支出.项目支出.其他资金', '2'],
        ['科目.1.年初预算', '3'],
      ),
    ).toBe(
      SCHOOL.replace('30 } #', '30, 其他收入: 1 } #').replace(
        '# 补助\n',
        '# 补助\n      项目支出: {其他资金: 2}\n    年初预算: 3\n',
      ),
    );
  });

  it('makes what holds it', () => {
    expect(
      edited(
        SCHOOL,
        ['三公经费.公务接待费.国内.决算', '0.5'],
        ['上年.收入.总计', '9'],
        ['经济分类.30101', '7'],
      ),
    ).toBe(
      SCHOOL.replace('# 见附03\n', '# 见附03\n    国内: {决算: 0.5}\n')
        .replace('经济分类: {}', '经济分类: {"30101": 7}')
        .replace('上年:   # 去年\n', '上年:   # 去年\n  收入: {总计: 9}\n'),
    );
  });

  it('may be a new item with a remark and all that belongs to it', () => {
    expect(
      edited(
        SCHOOL,
        ['科目.2.编码', new Noted('2210201', '住房公积金')],
        ['科目.2.收入.一般公共预算', '4'],
        ['科目.2.指标.产出指标.数量指标', [['招生', '≥300人', '310人', '5', '5']]],
      ),
    ).toBe(
      SCHOOL.replace(
        '# 补助\n',
        `# 补助
  - 编码: 2210201 # 住房公积金
    收入: {一般公共预算: 4}
    指标:
      产出指标:
        数量指标:
          - [招生, ≥300人, 310人, "5", "5"]
`.replaceAll('"5"', '5'),
      ),
    );
  });

  it('follows the line breaks of the file, with or without one at its end', () => {
    expect(edited('甲:\r\n  乙: 1\r\n丙: 2', ['甲.丁', '3'], ['戊', '4'])).toBe(
      '甲:\r\n  乙: 1\r\n  丁: 3\r\n丙: 2\r\n戊: 4',
    );
    expect(edited('# 空文件\n', ['甲', '1'])).toBe('# 空文件\n甲: 1\n');
  });
});

describe('a new member of what goes by codes', () => {
  const item = (code: string) => ({ 编码: new Noted(code, '新') });

  it('stands at its place, below the comment of its 款', () => {
    const at = (code: string) =>
      editText(new SourceText('校.yaml', SCHOOL), [{ path: ['科目', 2], value: item(code) }]);
    const line = (code: string) => `  - 编码: ${code} # 新\n`;
    expect(at('2050203')).toBe(
      SCHOOL.replace('  - 编码: "2050204"', `${line('2050203')}  - 编码: "2050204"`),
    );
    expect(at('2050205')).toBe(SCHOOL.replace('# 含教育收费\n', `# 含教育收费\n${line('2050205')}`));
    expect(at('2010301')).toBe(SCHOOL.replace('科目:\n', `科目:\n${line('2010301')}`));
    expect(at('2210201')).toBe(SCHOOL.replace('# 补助\n', `# 补助\n${line('2210201')}`));
  });

  it('stands there also within brackets, and where the keys are codes', () => {
    expect(edited('经济分类: {30101: 5, "30201": 2}\n', ['经济分类.30102', '3'])).toBe(
      '经济分类: {30101: 5, "30102": 3, "30201": 2}\n',
    );
    expect(edited('经济分类:\n  # 工资\n  30101: 5 # 基本\n  30201: 2\n', ['经济分类.30102', '3'])).toBe(
      '经济分类:\n  # 工资\n  30101: 5 # 基本\n  "30102": 3\n  30201: 2\n',
    );
  });

  it('stands last where the others have another order', () => {
    expect(edited('甲: {302: 1, 301: 2}\n', ['甲.300', '3'])).toBe('甲: {302: 1, 301: 2, "300": 3}\n');
    const list = '科目:\n  - 编码: 2210201\n  - 编码: 2050204\n';
    expect(editText(new SourceText('校.yaml', list), [{ path: ['科目', 2], value: item('2010301') }])).toBe(
      `${list}  - 编码: 2010301 # 新\n`,
    );
  });

  it('comes with others, in their order', () => {
    const codes = ['2050201', '2050205', '2050206', '2210201'];
    const text = editText(
      new SourceText('校.yaml', SCHOOL),
      codes.map((code, index) => ({ path: ['科目', 2 + index], value: item(code) })),
    );
    const found = [...text.matchAll(/编码: "?(\d+)/g)].map(([, code]) => code);
    expect(found).toEqual(['2050201', '2050204', '2050205', '2050206', '2050299', '2210201']);
  });
});

it('one changed value of a real file is one changed line', () => {
  const path = join(import.meta.dirname, '../../data/2024.yaml');
  const source = readSource(path, { roots: rootsOf(path, []) });
  const before = source.text.split('\n');
  const places = [...scalarPaths(parse(source.text, { schema: 'failsafe' }))].filter(
    (_, index) => index % 100 === 0,
  );
  expect(places.length).toBeGreaterThan(10);
  for (const place of places) {
    const after = editText(source, [{ path: place, value: '7.77' }]).split('\n');
    expect(after.length).toBe(before.length);
    expect(after.filter((line, index) => line !== before[index]).length, place.join('.')).toBe(1);
  }
});

function* scalarPaths(value: unknown): Generator<Path> {
  if (typeof value !== 'object' || value === null) return yield [];
  for (const [key, inner] of Object.entries(value))
    for (const rest of scalarPaths(inner)) yield [Array.isArray(value) ? Number(key) : key, ...rest];
}

describe('whatever a file looks like', () => {
  const name = fc.constantFrom('甲', '乙', '丙丁', '30101', '收入', '名 称', 'x#y', '- 一');
  const text = fc.oneof(
    fc.constantFrom(
      '12.50',
      '-3',
      '',
      '2次',
      '100%',
      '≥90%',
      '甲：乙',
      'a: b',
      '一 # 二',
      '"引"',
      "it's",
      '[甲]',
      'null',
      '~',
      '*',
      '—',
      '一\n二',
      ' 空',
    ),
    fc.string({ maxLength: 8 }).filter((one) => !/[\ufeff\ufffe\uffff\u0080-\u009f\u2028\u2029]/.test(one)),
  );
  const filled = text.filter((one) => one !== '');
  const tree = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3 },
      filled,
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(name, tie('tree'), { maxKeys: 4, noNullPrototype: true }),
    ),
  })).tree as fc.Arbitrary<never>;
  const file = fc.dictionary(name, tree, { minKeys: 1, maxKeys: 5, noNullPrototype: true });
  const style = fc.record({
    collectionStyle: fc.constantFrom<'any' | 'block' | 'flow'>('block', 'flow'),
    defaultStringType: fc.constantFrom<'PLAIN' | 'QUOTE_DOUBLE'>('PLAIN', 'QUOTE_DOUBLE'),
  });

  it('the file says what it said, but for what was changed', () => {
    fc.assert(
      fc.property(file, style, name, name, text, (values, options, first, second, value) => {
        const source = written(values, options);
        const expected = parse(source, { schema: 'failsafe' }) as Record<string, unknown>;
        const inner = expected[first];
        const target = typeof inner === 'object' && !Array.isArray(inner) ? [first, second] : [first];
        const after = editText(new SourceText('', source), [{ path: target, value }]);
        if (target.length === 1) expected[first] = value;
        else (expected[first] as Record<string, unknown>)[second] = value;
        expect(normal(parse(after, { schema: 'failsafe' }))).toEqual(normal(expected));
      }),
      { numRuns: 300 },
    );
  });
});
