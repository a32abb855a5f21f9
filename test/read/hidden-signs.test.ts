import { describe, expect, it } from 'vitest';
import { compose, diagnosticsOf } from '../compose/try-pack.js';
import { complaints, dataFile, read } from './data-file.js';

const 绩效 = '绩效: {部门评价: {项目: [甲], 等级: 优, 结果: 好, 报告: {标题: 报告, 文件: 报告.md}}}';

describe('Signs that nobody sees', () => {
  it('are told with their names, their places and how to find them', () => {
    const file = dataFile({ 名称: '名称: 某县\u200b第一\u200b中学 # 校名' });
    expect(complaints(file)).toBe(`
data.yaml:3:7: 错误 隐藏字符：文字里有看不见的零宽空格（U+200B），这一行共 2 个
  |
3 | 名称: 某县<U+200B>第一<U+200B>中学 # 校名
  |           ^^^^^^^^
   提示  从网页、聊天软件粘贴来的文字常带有它：把前后的字一并删去，重新键入；多处的，在 VS Code 里用正则表达式查找 \\u200B，全部替换。
`);
  });

  it.each([
    ['\u00ad', '看不见的软连字符（U+00AD）'],
    ['\u200d', '看不见的零宽连字符（U+200D）'],
    ['\u2060', '看不见的零宽不换行符（U+2060）'],
    ['\ufeff', '看不见的字节顺序标记（BOM）（U+FEFF）'],
    ['\u2028', '看不见的行分隔符（U+2028）'],
    ['\u3164', '看不见的谚文填充符（U+3164）'],
    ['\u180e', '看不见的格式控制符（U+180E）'],
    ['\u{e0041}', '看不见的格式控制符（U+E0041）'],
    ['\u0007', '看不见的控制字符（U+0007）'],
    ['\u0000', '看不见的控制字符（U+0000）'],
    ['\u0085', '看不见的控制字符（U+0085）'],
    ['\u202e', '改变文字方向、使看到的与实际不同的从右到左强制符（U+202E）'],
    ['\u2066', '改变文字方向、使看到的与实际不同的从左到右隔离符（U+2066）'],
    ['\u200f', '改变文字方向、使看到的与实际不同的从右到左标记（U+200F）'],
    ['\u061c', '改变文字方向、使看到的与实际不同的阿拉伯文方向标记（U+061C）'],
    ['\ue05a', '别的机器显示不出的造字区的字（U+E05A）'],
    ['\u{f0000}', '别的机器显示不出的造字区的字（U+F0000）'],
    ['\uffff', '别的机器显示不出的未定义的字符（U+FFFF）'],
    ['\u0378', '别的机器显示不出的未定义的字符（U+0378）'],
    ['\ufffd', '原字已经丢失的替换符（U+FFFD）'],
  ])('%j stops the file wherever it stands', (sign, name) => {
    const told = (file: string) => complaints(file).match(/错误 .*/g);
    const message = `错误 隐藏字符：文字里有${name}`;
    expect(told(dataFile({ 名称: `名称: 某县${sign}法院` }))).toEqual([message]);
    expect(told(dataFile({ 名称: `名称${sign}: 某县法院` }))).toEqual([message]);
    expect(told(dataFile({ 名称: `${sign}名称: 某县法院` }))).toEqual([message]);
    expect(told(dataFile({ 名称: `名称: 某县法院 # 全称${sign}` }))).toEqual([message]);
    expect(
      told(
        dataFile({ 概况: `概况:\n  职责:\n    - 审理${sign}案件\n  机构设置: {单位: [{名称: 某县法院}]}` }),
      ),
    ).toEqual([message]);
  });

  it('are not taken for a slip of YAML, whose lines they break', () => {
    const file = dataFile({ 科目: '科目:\n\u200b  - 编码: 2101501\n    收入: {一般公共预算: 18.09}' });
    expect(complaints(file).match(/data.yaml.*/g)).toEqual([
      'data.yaml:11:1: 错误 隐藏字符：文字里有看不见的零宽空格（U+200B）',
    ]);
  });

  it('are found where they are written as references', () => {
    expect(complaints(dataFile({ 名称: '名称: "某县\\u200B法院"' }))).toContain(
      'data.yaml:3:5: 错误 隐藏字符：文字里有看不见的零宽空格（U+200B）\n',
    );
    const template = '<title>题</title><section>\n<p>某县&#x202E;法院</p></section>';
    const [told] = diagnosticsOf(() => compose(template), '模板');
    expect(told).toMatchObject({ rule: '隐藏字符', span: { start: { line: 2, column: 1 } } });
  });

  it('are looked for in Markdown files', () => {
    const file = dataFile({ 其他: 绩效 });
    expect(complaints(file, { '报告.md': '# 一\n\n完成\u200c情况\n' })).toContain(
      '报告.md:3:3: 错误 隐藏字符：文字里有看不见的零宽不连字符（U+200C）',
    );
  });

  it('are looked for in templates', () => {
    const [told] = diagnosticsOf(
      () => compose('<title>题</title>\n<section><p>某\u2067县</p></section>'),
      '模板',
    );
    expect(told).toMatchObject({ rule: '隐藏字符', span: { start: { line: 2, column: 14 } } });
  });

  it('are none of these: 汉字 of every plane, full-width and no-break spaces, variants of 汉字, other scripts', () => {
    const 名称 = '某县\u3000𠮷\u{31350}葛\u{e0100}\u00a0№①℃ЖΩéकمー';
    expect(read(dataFile({ 名称: `名称: ${名称}` })).report.名称).toBe(名称);
  });
});
