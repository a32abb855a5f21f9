import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gen, inFolder } from '../support/command-line.js';

/** A form for schools, which asks for facts that the program has no fields for. */
const PACK = {
  'school/pack.yaml': `
名称: 学校格式
继承: base
部件:
  情况说明: school.hbs
字段:
  报告:
    教育费附加: {类别: 金额, 说明: 教育费附加安排的支出, 必填: 是, 比较: 是}
    在校学生: {类别: 个数, 计量单位: 人, 说明: 年末在校学生数, 必填: 是}
    校舍面积: {类别: 数量, 计量单位: 平方米, 说明: 校舍建筑面积}
    升学率: {类别: 比率, 说明: 毕业生升学率}
    满意度得分: {类别: 分值, 说明: 家长满意度调查得分}
    校庆: {类别: 日期, 说明: 建校的日期}
    校训: {类别: 文字, 说明: 校训, 例: 勤奋}
    基建项目:
      类别: 列表
      说明: 在建的校舍
      必填: 校舍面积
      栏目:
        项目: {类别: 文字, 说明: 工程名称, 必填: 是}
        投资: {类别: 金额, 说明: 本年完成投资, 必填: 是}
        面积: {类别: 数量, 计量单位: 平方米, 说明: 建筑面积}
    食堂:
      类别: 一组
      说明: 食堂经费
      栏目:
        收入: {类别: 金额, 说明: 食堂收入}
        支出: {类别: 金额, 说明: 食堂支出}
  科目:
    县级配套: {类别: 金额, 说明: 县级配套资金安排的支出}
    依据: {类别: 文字, 说明: 列支的依据}
  单位:
    教职工: {类别: 个数, 计量单位: 人, 说明: 年末教职工数}
附加规则:
  食堂收支: {标题: 食堂支出不大于食堂收入, 公式: 食堂.支出 ≤ 食堂.收入, 来源: 学校财务制度, 级别: 错误}
`,
  'school/school.hbs': `
<h2>一、学校情况</h2>
<p>教育费附加支出{{万元 教育费附加}}，{{增减 教育费附加 上年.教育费附加}}
{{~#unless (等于 教育费附加 上年.教育费附加)}}，主要原因：{{增减原因.教育费附加}}{{/unless}}，占本年支出的{{占比 教育费附加 支出.合计}}。</p>
<p>在校学生{{在校学生}}人{{#if (已填 概况.机构设置.单位合计.教职工)}}，教职工{{概况.机构设置.单位合计.教职工}}人{{/if}}。</p>
{{#if (已填 校舍面积)}}<p>校舍{{校舍面积}}平方米。</p>{{/if}}
{{#if (已填 升学率)}}<p>升学率{{百分数 升学率}}，得分{{满意度得分}}分。</p>{{/if}}
{{#if 校庆}}<p>{{日期 校庆}}建校，校训是{{校训}}。</p>{{/if}}
{{#if 基建项目}}
<table title="在建校舍"><col/><col/><col/><col/>
<tbody>{{#each 基建项目}}<tr><td>{{序号}}</td><td>{{项目}}</td><td>{{数 投资}}</td><td>{{#if (已填 面积)}}{{数 面积}}{{/if}}</td></tr>{{/each}}
<tr><td></td><td>{{基建项目合计.项数}}项</td><td>{{数 基建项目合计.投资}}</td><td>{{数 基建项目合计.面积}}</td></tr></tbody></table>
{{/if}}
{{#if 食堂}}<p>食堂收入{{万元 食堂.收入}}，支出{{万元 食堂.支出}}。</p>{{/if}}
{{#each 支出.科目}}{{#if (已填 县级配套)}}<p>{{编码}}{{名称}}：县级配套{{万元 县级配套}}{{#if 依据}}，依据{{依据}}{{/if}}。</p>{{/if}}{{/each}}
`,
  'town/pack.yaml': '名称: 镇属学校格式\n继承: school\n',
};

const DATA = `
格式: ./school
年度: 2024
名称: 云溪谷县第九中学
类型: 单位
公开日期: 2025年9月
金额单位: 元
概况:
  职责: [实施初中教育。]
  机构设置:
    单位:
      - {名称: 云溪谷县第九中学, 教职工: 120}
      - {名称: 云溪谷县第九中学分校, 教职工: 35}
科目:
  - 编码: 2050203
    收入: {一般公共预算: 1800000.40}
    支出: {基本支出: {一般公共预算: 1500000.40}, 项目支出: {一般公共预算: 300000}}
    县级配套: 120000.05
    依据: 县政府会议纪要
  - 编码: 2050299
    收入: {一般公共预算: 60000}
    支出: {项目支出: {一般公共预算: 60000}}
    县级配套: 30000
经济分类: {30101: 1500000.40}
上年:
  收入: {总计: 1860000.40}
  支出: {总计: 1860000.40}
  财政拨款: {收入总计: 1860000.40, 支出总计: 1860000.40}
  一般公共预算: {支出: 1860000.40}
  教育费附加: 200000
增减原因: {教育费附加: 新增校舍维修}
教育费附加: 312345.67
在校学生: 1,832
校舍面积: 20500.5
升学率: 98.60%
满意度得分: 95.5
校庆: 1956-09-01
校训: 求实
基建项目:
  - {项目: 综合楼, 投资: 200000.10, 面积: 1200.5}
  - {项目: 操场, 投资: 12345.57}
食堂: {收入: 800000, 支出: 795000}
`;

let folder = '';
inFolder((home) => {
  folder = home;
  for (const [name, text] of Object.entries(PACK)) {
    mkdirSync(dirname(join(home, name)), { recursive: true });
    writeFileSync(join(home, name), text);
  }
  writeFileSync(join(home, 'data.yaml'), DATA);
});

const write = (from: string, to: string) => writeFileSync(join(folder, 'data.yaml'), DATA.replace(from, to));
const change = (from: string, to: string) =>
  writeFileSync(
    join(folder, 'school/pack.yaml'),
    readFileSync(join(folder, 'school/pack.yaml'), 'utf8').replace(from, to),
  );
const published = async () => {
  const { code, stderr } = await gen('data.yaml -f html --no-system-fonts');
  expect(stderr).not.toContain('错误 ');
  expect(code).toBe(0);
  const text = readFileSync(join(folder, 'out/data.html'), 'utf8').replaceAll(/<[^>]*>|\s/g, '');
  return text.slice(text.lastIndexOf('一、学校情况'), text.lastIndexOf('第四部分'));
};

describe('Fields that a pack declares', () => {
  it('are printed as built-in ones are, with their sums', async () => {
    const { stderr } = await gen('template check ./school');
    expect(stderr).toContain('./school  检查通过\n');
    expect(stderr).not.toContain('错误 ');
    const text = await published();
    expect(text).toContain(
      '教育费附加支出31.23万元，增加11.23万元，增长56.2%，主要原因：新增校舍维修，占本年支出的16.8%。',
    );
    expect(text).toContain('在校学生1832人，教职工155人。');
    expect(text).toContain('校舍20500.5平方米。升学率98.6%，得分95.5分。1956年9月1日建校，校训是求实。');
    expect(text).toContain('1综合楼20.001200.52操场1.232项21.231200.5');
    expect(text).toContain('205教育支出：县级配套15万元。20502普通教育：县级配套15万元。');
    expect(text).toContain('2050203初中教育：县级配套12万元，依据县政府会议纪要。');
  });

  it('are inherited', async () => {
    write('./school', './town');
    expect(await published()).toContain('食堂收入80万元，支出79.5万元。');
  });

  it('explain themselves', async () => {
    const { stdout } = await gen('explain data.yaml 基建项目合计.投资');
    expect(stdout).toContain('212345.67 元');
    expect(stdout).toContain('data.yaml:41:18');
    expect((await gen('explain data.yaml 在校学生1832人')).stdout).toContain('← data.yaml:33:7');
  });

  it('are listed for those who fill them in', async () => {
    const { stdout } = await gen('template fields ./town');
    expect(stdout).toContain('# 镇属学校格式另有的栏目\n');
    expect(stdout).toContain('- `教育费附加`（金额，必填，可与上年、年初预算比较）：教育费附加安排的支出\n');
    expect(stdout).toContain('- `校舍面积`（数量，平方米）：校舍建筑面积\n');
    expect(stdout).toContain(
      '- `基建项目`（列表，填了 校舍面积 的必填）：在建的校舍\n  - `项目`（文字，必填）：工程名称\n',
    );
    expect(stdout).toContain(
      '## 写在“概况.机构设置.单位”的每一项里\n\n- `教职工`（个数，人）：年末教职工数\n',
    );
    expect((await gen('template fields base')).stdout).toContain('没有另外的栏目');
  });

  it('are emptied for the next year, but for what stays', async () => {
    const { code } = await gen('init --from data.yaml');
    expect(code).toBe(0);
    const text = readFileSync(join(folder, '2025.yaml'), 'utf8');
    expect(text).toMatch(/^教育费附加: *$/m);
    expect(text).toContain('教职工:');
    expect(text).not.toContain('312345.67');
    expect(text).toContain('校庆:\n校训: # 2024年：求实\n');
    expect(text).toContain('- {项目: , 投资: , 面积: } # 2024年项目：综合楼\n');
  });

  it('stay for the next year where the pack says so', async () => {
    change('校训, 例: 勤奋}', '校训, 例: 勤奋, 沿用: 是}');
    change('建校的日期}', '建校的日期, 沿用: 是}');
    change('工程名称, 必填: 是}', '工程名称, 必填: 是, 沿用: 是}');
    change('列支的依据}', '列支的依据, 沿用: 是}');
    write('依据: 县政府会议纪要', '依据: 2024年县政府会议纪要');
    await gen('init --from data.yaml');
    const text = readFileSync(join(folder, '2025.yaml'), 'utf8');
    expect(text).toContain('校庆: 1956-09-01\n校训: 求实\n');
    expect(text).toContain('- {项目: 综合楼, 投资: , 面积: }\n');
    expect(text).toContain('依据: 2024年县政府会议纪要 # 沿用2024年，核实后删去本注\n');
    change('在校学生数, 必填: 是}', '在校学生数, 必填: 是, 沿用: 是}');
    change(
      '投资: {类别: 金额, 说明: 本年完成投资, 必填: 是}',
      '投资: {类别: 金额, 说明: 本年完成投资, 沿用: 是}',
    );
    const { stderr } = await gen('template check ./school');
    expect(stderr).toContain('“个数”不能沿用');
    expect(stderr).toContain('“金额”不能沿用');
  });

  it('are asked for by init and known to editors', async () => {
    await gen('init new -t ./school --year 2024');
    const text = readFileSync(join(folder, 'new/2024.yaml'), 'utf8');
    expect(text).toContain('\n教育费附加: # 教育费附加安排的支出（单位与“金额单位”相同）\n');
    expect(text).toContain('校训: # 校训，例如 勤奋\n');
    expect(text).toMatch(/# +教职工: # 年末教职工数（人）/);
    const schema = JSON.parse(readFileSync(join(folder, 'new/report.schema.json'), 'utf8'));
    expect(schema.properties.在校学生.description).toBe('年末在校学生数（人）');
    expect(schema.required).toContain('在校学生');
    const { stdout } = await gen('schema -t ./school');
    expect(JSON.parse(stdout)).toEqual(schema);
  });

  it.each([
    ['a wrong kind', '1,832', '1832.5', '33:7: 错误 数据格式：“在校学生”不是个数'],
    ['a column', '投资: 12345.57', '投资: 12345.571', '41:18: 错误 数据格式：“投资”的小数位数太多'],
    ['an unknown column', '面积: 1200.5}', '层数: 5}', '没有“层数”这个字段'],
    ['one that is always needed', '在校学生: 1,832\n', '', '2:1: 错误 必填：缺少“在校学生”'],
    ['one that another one makes necessary', /基建项目:\n(?: {2}- .*\n)+/, '', '错误 必填：缺少“基建项目”'],
    ['a placeholder', '校训: 求实', '校训: XX', '错误 未填内容：'],
    ['a rule of the pack', '支出: 795000', '支出: 805000', '错误 食堂收支：不符合“食堂支出不大于食堂收入”'],
    [
      'a formula',
      '校训: 求实\n',
      '校训: 求实\n核对数: [{公式: 食堂.支出 ÷ 食堂.收入, 印为: 99.5%}]\n',
      '错误 核对数',
    ],
    ['a reason against its figure', '新增校舍维修', '压减开支，支出减少', '增减原因'],
  ])('are checked: %s', async (_, from, to, message) => {
    writeFileSync(join(folder, 'data.yaml'), DATA.replace(from, to));
    expect((await gen('check data.yaml')).stderr).toContain(message);
  });

  it('are unknown where another pack is used', async () => {
    const { stderr } = await gen('check data.yaml -t base');
    expect(stderr).toContain('没有“教育费附加”这个字段');
    expect(stderr).toContain('没有“教职工”这个字段');
  });

  it('are not taken for mistakes where the pack is gone', async () => {
    write('./school', './shcool');
    const { code, stderr } = await gen('check data.yaml');
    expect(code).toBe(3);
    expect(stderr).toContain('找不到模板包');
    expect(stderr).not.toContain('未知字段');
  });

  it('are read from last year’s file', async () => {
    writeFileSync(join(folder, '2023.yaml'), DATA.replaceAll('2024', '2023').replace('312345.67', '250000'));
    writeFileSync(join(folder, 'data.yaml'), DATA.replace(/上年:\n(?: .*\n)+/, '上年: 2023.yaml\n'));
    expect(await published()).toContain('教育费附加支出31.23万元，增加6.23万元，增长24.9%');
  });
});

describe('template check', () => {
  it.each([
    ['a name that stands already', '在校学生: {', '机关运行经费: {', '“机关运行经费”已经是程序的栏目'],
    ['a name that no formula can have', '在校学生: {', '在校-学生: {', '字段名“在校-学生”不能用'],
    ['a name of a column', '县级配套: {', '基本支出: {', '“基本支出”已经是程序的栏目'],
    ['a list without columns', '食堂:\n', '食堂2: {类别: 列表, 说明: 无}\n    食堂:\n', '“列表”没有写“栏目”'],
    ['a condition that is none', '必填: 校舍面积', '必填: 校舍', '数据文件没有“校舍”这一栏'],
    [
      'a field that is not used',
      '校训: {',
      '校歌: {类别: 文字, 说明: 校歌}\n    校训: {',
      '字段“报告.校歌”没有用到',
    ],
    ['a wrong formula', '食堂.支出 ≤', '食堂.开支 ≤', '“食堂”之下没有“开支”'],
    ['a wrong kind', '类别: 日期', '类别: 时间', '“类别”不是可用的词'],
  ])('tells of %s', async (_, from, to, message) => {
    change(from, to);
    expect((await gen('template check ./school')).stderr).toContain(message);
  });

  it('tells of figures among the 设置, where nobody checks them', async () => {
    const settings = '设置: {校名: 九中, 学生: 1832, 附加: 31.23万元, 表号: "10", 高: 12.5}\n附加规则:\n';
    change('附加规则:\n', settings);
    const page = join(folder, 'school/school.hbs');
    const printed =
      '<p>{{设置.校名}}{{设置.学生}}人，{{设置.附加}}，表{{设置.表号}}。</p><table><col width="{{设置.高}}"/>';
    writeFileSync(page, readFileSync(page, 'utf8').replace('<table title="在建校舍"><col/>', printed));
    const { stderr } = await gen('template check ./school');
    expect(stderr).toContain('设置.学生 印出的是数（1832）');
    expect(stderr).toContain('设置.附加 印出的是数（31.23万元）');
    expect(stderr.match(/错误 设置/g)).toHaveLength(2);
  });
});
