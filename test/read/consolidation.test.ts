import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deriveAccounts } from '../../src/derive/derive-accounts.js';
import { Failure } from '../../src/kernel/diagnostic.js';
import { readReport } from '../../src/read/read-report.js';
import { checked } from '../check/rule-example.js';
import { catalogue, reportOf } from '../derive/report-of.js';

const STREET = join(import.meta.dirname, '../bureaus/street-office');
const street = (name: string) => readReport(join(STREET, `${name}.yaml`));
const UNITS = ['office', 'party-centre', 'law-team', 'clinic', 'veterans', 'kindergarten'];

const department = street('department');
const { accounts } = deriveAccounts(department, catalogue);
const units = UNITS.map((name) => deriveAccounts(street(name), catalogue).accounts);

/** In 元. */
const sumOf = (pick: (unit: (typeof units)[number]) => { value: { toNumber(): number } } | undefined) =>
  units.reduce((all, unit) => all + Math.round((pick(unit)?.value.toNumber() ?? 0) * 100), 0) / 100;

describe('a department of six units', () => {
  it('passes its checks, as does each unit', () => {
    expect(checked(department)).toEqual([]);
    for (const name of UNITS) expect(checked(street(name))).toEqual([]);
  });

  it('has their money once: transfers among them are in neither income nor spending', () => {
    const eliminated = 300_000 + 50_000 + 12_000;
    expect(accounts.收入.合计.value.toNumber()).toBe(sumOf(({ 收入 }) => 收入.合计) - eliminated);
    expect(accounts.支出.合计.value.toNumber()).toBe(sumOf(({ 支出 }) => 支出.合计) - eliminated);
    for (const line of ['上级补助收入', '附属单位上缴收入'] as const)
      expect(accounts.收入[line].value.toNumber()).toBe(0);
    for (const line of ['对附属单位补助支出', '上缴上级支出'] as const)
      expect(accounts.支出[line].value.toNumber()).toBe(0);
    expect(accounts.支出.项目支出.value.toNumber()).toBe(sumOf(({ 支出 }) => 支出.项目支出) - 12_000);
  });

  it('has in every other total what its units have', () => {
    const totals = [
      ({ 财政拨款 }: typeof accounts) => 财政拨款.收入总计,
      ({ 财政拨款 }: typeof accounts) => 财政拨款.支出总计.合计,
      ({ 一般公共预算 }: typeof accounts) => 一般公共预算.支出,
      ({ 一般公共预算 }: typeof accounts) => 一般公共预算.年初预算,
      ({ 基本支出 }: typeof accounts) => 基本支出.人员经费,
      ({ 支出 }: typeof accounts) => 支出.年末结转和结余,
      ({ 政府采购 }: typeof accounts) => 政府采购?.总额,
      ({ 政府采购 }: typeof accounts) => 政府采购?.授予中小企业,
      ({ 三公经费 }: typeof accounts) => 三公经费?.决算,
      ({ 三公经费 }: typeof accounts) => 三公经费?.公务用车运行维护费.保有量,
      ({ 三公经费 }: typeof accounts) => 三公经费?.公务接待费.人次,
      ({ 国有资产 }: typeof accounts) => 国有资产?.车辆总数,
      ({ 国有资产 }: typeof accounts) => 国有资产?.单价100万元以上设备,
      ({ 机关运行经费 }: typeof accounts) => 机关运行经费,
    ];
    expect(totals.map((pick) => pick(accounts)?.value.toNumber())).toEqual(totals.map(sumOf));
  });

  it('keeps its own texts, and lists the units of the files', () => {
    expect(accounts.三公经费?.公务接待费.国内.用途).toBe('接待兄弟街道来访');
    expect(accounts.概况.机构设置.单位.map(({ 名称 }) => 名称)).toEqual(units.map(({ 名称 }) => 名称));
  });

  it('tells in tables by unit what each unit prints itself', () => {
    const told = accounts.所属单位.map(({ 收入, 支出 }) =>
      [收入.总计, 支出.合计].map(({ value }) => `${value}`),
    );
    expect(told).toEqual(
      units.map(({ 收入, 支出 }) => [收入.总计, 支出.合计].map(({ value }) => `${value}`)),
    );
    expect(`${accounts.抵销.收入.合计.value}`).toBe('362000');
    expect(accounts.抵销.明细.map(({ 金额 }) => `${金额.value}`)).toEqual(['300000', '50000', '12000']);
  });

  it('is made of all their files', () => {
    expect(department.files.map(({ file }) => file)).toEqual(
      ['department', ...UNITS].map((name) => join(STREET, `${name}.yaml`)),
    );
  });
});

/** A court, a school: units of two lines, in 万元. */
const unit = (name: string, lines: string) => reportOf(`名称: ${name}\n类型: 单位\n${lines}`, `${name}.yaml`);
const row = (code: string, income: string, spending: string) =>
  `科目: [{编码: ${code}, 收入: {${income}}, 支出: {${spending}}}]\n`;
const OVERVIEW = '概况: {职责: [履行职责], 机构设置: {内设机构: [办公室]}}\n';
const summed = (lines: string, ...of: ReturnType<typeof unit>[]) =>
  reportOf(`${OVERVIEW}所属单位: [${of.map(({ source }) => source.file).join()}]\n${lines}`, '部门.yaml', of);
const told = (read: ReturnType<typeof summed>) =>
  checked(read).map(({ rule, level, message }) => `${level} ${rule}：${message}`);
const toldBeside = (read: ReturnType<typeof summed>) => {
  const beside = checked(read).find(({ rule }) => rule === '批复数')?.related ?? [];
  return beside
    .filter(({ message }) => message !== '可能有误的分项')
    .map(({ message, span }) => `${span.file} ${message}`);
};

const school = (income: number, more = '') =>
  unit('第一中学', row('2050204', `事业收入: ${income}`, `基本支出: {其他资金: ${income}}`) + more);
const court = unit('示例法院', row('2040504', '其他收入: 75', '项目支出: {其他资金: 75}'));

describe('totals that the department states', () => {
  const stated = (whole: number) => `批复数: {科目: [{编码: 合计, 收入: {合计: ${whole}}}]}\n`;

  it('agree with the sum', () => {
    expect(told(summed(stated(175), school(100), court))).toEqual([]);
  });

  it('name the unit whose own 批复数 differs most from its lines', () => {
    const own = (whole: number) => `批复数: {科目: [{编码: 合计, 收入: {合计: ${whole}}}]}\n`;
    const read = summed(stated(205), school(100, own(130)), court);
    expect(told(read)).toContain('错误 批复数：“合计 收入 合计”的批复数与推算值不符');
    expect(toldBeside(read)).toContain(
      '第一中学.yaml 相差最大的是第一中学：批复数 130 万元，它的各项相加 100 万元',
    );
  });

  it('name the unit that was left out, or counted twice', () => {
    expect(toldBeside(summed(stated(100), school(100), court))).toEqual([
      '部门.yaml 差额恰是示例法院的数，批复的合计可能没有包括它',
    ]);
    expect(toldBeside(summed(stated(250), school(100), court))).toEqual([
      '部门.yaml 差额恰是示例法院的数，批复的合计可能包括了它两次',
    ]);
  });

  it('name a number of a unit that may have been mistyped, and else what each unit has', () => {
    const wages = (name: string, amount: number) => unit(name, `经济分类: {30101: ${amount}}\n`);
    const read = summed('批复数: {经济分类: {301: 94}}\n', wages('甲校', 91), wages('乙校', 75));
    expect(toldBeside(read)[0]).toBe('甲校.yaml 可能是相邻两个数字颠倒，应为 19 万元');
    expect(toldBeside(summed(stated(141), school(100), court))).toEqual([
      '部门.yaml 第一中学的数是 100 万元',
      '部门.yaml 示例法院的数是 75 万元',
    ]);
  });

  it('may stand in a row of the department, which is held against the sum of that row', () => {
    const own = row('2050204', '事业收入: 90', '基本支出: {其他资金: 100}');
    expect(told(summed(own, school(100), court))).toContain(
      '错误 批复数：“2050204 收入 事业收入”的批复数与推算值不符',
    );
  });

  it('are wrong where no unit has any of it', () => {
    const read = summed('结转结余: {年初结转和结余: {其他资金: 5}}\n', school(100), court);
    expect(told(read)).toContain('错误 批复数：“结转结余 年初结转和结余 其他资金”的批复数与推算值不符');
  });
});

describe('what is added', () => {
  const values = (read: ReturnType<typeof summed>) => deriveAccounts(read, catalogue).accounts;

  it('takes 元 and 万元 together', () => {
    const inYuan = unit(
      '某站',
      `金额单位: 元\n${row('2080199', '其他收入: 12345.67', '项目支出: {其他资金: 12345.67}')}`,
    );
    expect(`${values(summed('', school(100), inYuan)).收入.合计.value}`).toBe('1012345.67');
  });

  it('has no rate of which nobody knows the whole, and counts of which one is told', () => {
    const cars = '国有资产: {车辆: {其他用车: 2}, 单价100万元以上设备: 1}\n';
    const assets = values(summed('', school(100, cars), court)).国有资产;
    expect([assets?.车辆总数, assets?.单价100万元以上设备].map((one) => `${one?.value}`)).toEqual(['2', '1']);
  });

  it('does not take contracts of which a unit says nothing for zero', () => {
    const all = unit('甲站', '政府采购: {货物: {支出: 10, 授予中小企业: 8}}\n');
    const whole = unit('乙站', '政府采购: {货物: {支出: 5}, 授予中小企业: 4}\n');
    const silent = unit('丙站', '政府采购: {货物: {支出: 5}}\n');
    const granted = (...of: (typeof all)[]) =>
      values(summed('', ...of)).政府采购?.授予中小企业?.value.toNumber();
    expect([granted(all, whole), granted(all, silent), granted(all)]).toEqual([120_000, undefined, 80_000]);
  });

  it('is placed in the file of the unit that has it, other sums at 所属单位', () => {
    const read = summed('', school(100), court);
    expect(read.locate(['科目', 2, '支出', '项目支出']).file).toBe('示例法院.yaml');
    expect(read.report.科目.map(({ 编码 }) => 编码)).toEqual(['2010601', '2050204', '2040504']);
    const cars = '国有资产: {车辆: {其他用车: 2}, 单价100万元以上设备: 1}\n';
    expect(summed('', school(100, cars), court).locateKey(['国有资产']).start.line).toBe(2);
  });
});

describe('the files of units', () => {
  const folder = mkdtempSync(join(tmpdir(), 'units-'));
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const problems = (file: string) => {
    try {
      readReport(file);
      return [];
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return error.diagnostics.map(({ message }) => message);
    }
  };
  const departmentOf = (...files: string[]) =>
    readFileSync(join(STREET, 'department.yaml'), 'utf8').replace(
      /所属单位:[\s\S]*?\n\n抵销:[\s\S]*?\n\n/,
      `所属单位: [${files.join()}]\n\n`,
    );

  it('lie where the department may read', () => {
    write('secret.yaml', '格式: base');
    expect(problems(write('own/department.yaml', departmentOf('../secret.yaml')))[0]).toMatch(
      /在可以读取的文件夹之外/,
    );
  });

  it('name no units themselves, and their mistakes are told with those of the others', () => {
    write('inner.yaml', departmentOf('x.yaml'));
    write('broken.yaml', '格式: base\n年度: 2025');
    const told = problems(write('department.yaml', departmentOf('inner.yaml', 'broken.yaml', 'none.yaml')));
    expect(told).toContain('单位的文件里又写了“所属单位”');
    expect(told.some((message) => message.startsWith('缺少'))).toBe(true);
    expect(told.some((message) => message.startsWith('找不到文件'))).toBe(true);
  });
});
