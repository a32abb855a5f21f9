import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { editorSchema } from '../../src/read/editor-schema.js';
import { gen, inFolder } from '../support/command-line.js';
import { SAMPLES } from '../support/samples.js';

const ROOT = join(import.meta.dirname, '../..');
/** Of whose failures the YAML extension of VS Code shows `errorMessage`; for others it has English words of its own. */
const WORDED = ['type', 'enum', 'const', 'pattern', 'required', 'additionalProperties', 'items', 'anyOf'];

const schema = editorSchema();
const validate = new Ajv2020({ strict: false, allErrors: true, verbose: true }).compile(schema);

/** What an editor would underline in a data file. */
function underlined(data: unknown): { readonly keyword: string; readonly message: string }[] {
  validate(data);
  return (validate.errors ?? []).map(({ keyword, parentSchema }) => ({
    keyword,
    message: String(parentSchema?.errorMessage),
  }));
}

const sample = () => parse(readFileSync(join(ROOT, 'data/2024.yaml'), 'utf8'));

inFolder(() => {});

describe('the schema for editors', () => {
  it.each(readdirSync(join(ROOT, 'templates')))(
    'underlines nothing in a fresh data file: %s',
    async (pack) => {
      await gen(`init ${pack} --template ${pack} --year 2024`);
      const text = readFileSync(join(pack, '2024.yaml'), 'utf8');
      expect(underlined(parse(text))).toEqual([]);
      expect(JSON.parse(readFileSync(join(pack, 'report.schema.json'), 'utf8'))).toEqual(schema);
    },
  );

  it.each(SAMPLES)('underlines nothing in next year’s file, made from %s', async (file) => {
    const { stdout } = await gen(`init made --from ${join(ROOT, file)}`);
    expect(underlined(parse(readFileSync(stdout.trim(), 'utf8')))).toEqual([]);
  });

  it.each([...SAMPLES, 'docs/example/department/2025.yaml'])('underlines nothing in %s', (file) => {
    expect(underlined(parse(readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
  });

  it.each([
    ['a choice', { 类型: '科室' }, '“类型”只能写 部门、单位：部门决算还是单位决算，全文用语随之改变'],
    ['a number', { 年度: '二四' }, '“年度”要写整数：决算年度'],
    ['a group', { 概况: 3 }, '“概况”里有不认识或缺少的字段，或不是一组字段：可写 引言、职责'],
    ['a list', { 科目: '甲' }, '“科目”是列表，每项一行，以“- ”开头，不能为空'],
    [
      'an unknown field',
      { 名称呼: '甲' },
      '数据文件里有不认识或缺少的字段，或不是一组字段：可写 格式、年度、名称',
    ],
    ['an item', { 科目: [{ 编码: '甲' }] }, '“编码”要写整数'],
  ])('says in Chinese what is wrong with %s', (_, change, message) => {
    const found = underlined({ ...sample(), ...change });
    expect(found.map((one) => one.message)).toContainEqual(expect.stringContaining(message));
    for (const one of found) {
      expect(WORDED).toContain(one.keyword);
      expect(one.message).toMatch(/^\p{Script=Han}|^“/u);
    }
  });

  it('is the committed file: npm run generate writes it', () => {
    const committed = readFileSync(join(ROOT, 'schema/report.schema.json'), 'utf8');
    expect(committed).toBe(`${JSON.stringify(schema, null, 2)}\n`);
  });
});
