import { Failure } from '../../kernel/diagnostic.js';
import { difference, type Figure, growth, magnitude, ratio } from '../../kernel/figure.js';
import { markup, type SafeMarkup } from '../markup.js';
import { signInPrint } from './format-number.js';
import type { Helper, HelperCall, Parameter } from './helper.js';
import { figureIn, printNumber, printPercentage, printRate } from './print-figure.js';

const FORMAT_OPTIONS: readonly Parameter[] = [
  { name: '小数', accepts: ['数字'] },
  { name: '补零', accepts: ['是否'] },
  { name: '千分位', accepts: ['是否'] },
];

const UNIT: Parameter = { name: '单位', accepts: ['文字'] };

const amount = (name: string): Parameter => ({ name, accepts: ['金额'] });
const AMOUNT_PAIR: readonly Parameter[] = [amount('本年'), amount('上年')];

/** A change in the pack's words; one too small to be printed is none. */
function describeChange(call: HelperCall): SafeMarkup {
  const [current, previous] = call.values.map(figureIn) as [Figure, Figure];
  const { wording, formats } = call.rendering;
  const change = difference(current, previous);
  const size = magnitude(change);
  if (signInPrint(change, formats.prose) === 0) return markup(wording.equal);
  const rate = growth(current, previous);
  const words =
    rate === undefined ? wording.fromZero : change.value.isNegative() ? wording.decrease : wording.increase;
  return markup(
    words
      .replaceAll('{差额}', () =>
        printNumber({ rendering: call.rendering, options: {} }, size, formats.prose),
      )
      .replaceAll('{幅度}', () => (rate ? printRate(call, rate) : '')),
  );
}

/** A share or degree of completion; a part of nothing has none. */
function printRatio(operation: '占比' | '完成率') {
  return (call: HelperCall): SafeMarkup => {
    const [part, whole] = call.values.map(figureIn) as [Figure, Figure];
    const share = ratio(operation, part, whole);
    if (share) return markup(printPercentage(call, share));
    call.rendering.report({
      rule: operation,
      level: '错误',
      message: `${operation}算不出来：分母为零，分子不为零`,
      hint: '检查这两个数；模板可先用 (为零 …) 判断',
      span: call.place,
    });
    return markup('');
  };
}

/** Decimal places that a call may ask for. */
const MOST_PLACES = 10;

/** @throws Failure (模板) for places that are no whole number of them */
function checkPlaces({ options: { 小数 }, place }: HelperCall): void {
  if (typeof 小数 !== 'number' || (Number.isInteger(小数) && 小数 >= 0 && 小数 <= MOST_PLACES)) return;
  const message = `“小数”不能是 ${小数}`;
  const expected = `0 到 ${MOST_PLACES} 的整数`;
  throw new Failure('模板', [{ rule: '模板', level: '错误', message, expected, span: place }]);
}

const HELPERS: readonly Helper[] = [
  {
    name: '万元',
    meaning: '正文中的金额，带单位；位数按包的“正文”数字格式',
    example: { template: '收入合计{{万元 收入.合计}}', prints: '收入合计897.5万元' },
    parameters: [amount('金额')],
    options: FORMAT_OPTIONS,
    run: (call) => markup(`${printNumber(call, figureIn(call.values[0]), call.rendering.formats.prose)}万元`),
  },
  {
    name: '数值',
    meaning: '正文中不带单位的数：金额折成万元，单位="元" 则以元计；数量、分值照写',
    example: { template: '{{数值 收入.合计 小数=2 补零=true}}', prints: '897.50' },
    parameters: [{ name: '数', accepts: ['金额', '数量', '分值'] }],
    options: [...FORMAT_OPTIONS, UNIT],
    run: (call) => markup(printNumber(call, figureIn(call.values[0]), call.rendering.formats.prose)),
  },
  {
    name: '数',
    meaning: '表格单元格中的数，按包的“表格”数字格式；零按包的规定（例如留空），另写时写 零="—"、零="空白"',
    example: { template: '{{数 支出.基本支出}}', prints: '797.50' },
    parameters: [{ name: '数', accepts: ['金额', '数量', '分值'] }],
    options: [...FORMAT_OPTIONS, { name: '零', accepts: ['文字'] }, UNIT],
    run: (call) => markup(printNumber(call, figureIn(call.values[0]), call.rendering.formats.table)),
  },
  {
    name: '占比',
    meaning: '部分占整体的百分数；按未舍入的数计算',
    example: { template: '占{{占比 支出.基本支出 支出.合计}}', prints: '占88.9%' },
    parameters: [amount('部分'), amount('整体')],
    options: FORMAT_OPTIONS,
    run: printRatio('占比'),
  },
  {
    name: '完成率',
    meaning: '决算数是预算数的百分之几',
    example: {
      template: '完成年初预算的{{完成率 一般公共预算.支出 一般公共预算.年初预算}}',
      prints: '完成年初预算的94.6%',
    },
    parameters: [amount('决算'), amount('预算')],
    options: FORMAT_OPTIONS,
    run: printRatio('完成率'),
  },
  {
    name: '百分数',
    meaning: '一个比率，例如预算执行率；符号=false 不印百分号',
    example: { template: '{{百分数 绩效.重点项目.执行率 小数=2 补零=true}}', prints: '98.50%' },
    parameters: [{ name: '比率', accepts: ['比率'] }],
    options: [...FORMAT_OPTIONS, { name: '符号', accepts: ['是否'] }],
    run: (call) => markup(printPercentage(call, figureIn(call.values[0]))),
  },
  {
    name: '增减',
    meaning: '与上年（或预算）相比的变化，用包的“用语”：增加多少、增长百分之几；减少、下降；持平；上年为零',
    example: { template: '总计{{增减 收入.总计 上年.收入.总计}}', prints: '总计增加77.5万元，增长9.5%' },
    parameters: AMOUNT_PAIR,
    options: FORMAT_OPTIONS,
    run: describeChange,
  },
  {
    name: '相差',
    meaning: '两数之差，不带正负号，带单位；增减两字由模板写',
    example: { template: '相差{{相差 收入.总计 上年.收入.总计}}', prints: '相差77.5万元' },
    parameters: AMOUNT_PAIR,
    options: FORMAT_OPTIONS,
    run: (call) => {
      const [one, other] = call.values.map(figureIn) as [Figure, Figure];
      const size = magnitude(difference(one, other));
      return markup(`${printNumber(call, size, call.rendering.formats.prose)}万元`);
    },
  },
  {
    name: '增长率',
    meaning: '增长或下降的百分数，不带正负号；增减两字由模板写',
    example: { template: '增长{{增长率 收入.总计 上年.收入.总计}}', prints: '增长9.5%' },
    parameters: AMOUNT_PAIR,
    options: FORMAT_OPTIONS,
    run: (call) => {
      const [current, previous] = call.values.map(figureIn) as [Figure, Figure];
      const rate = growth(current, previous);
      if (rate) return markup(printRate(call, rate));
      const message = '增长率算不出来：上年数为零';
      call.rendering.report({
        rule: '增长率',
        level: '错误',
        message,
        hint: '模板可先用 (为零 …) 判断',
        span: call.place,
      });
      return markup('');
    },
  },
];

/** Helpers that print figures. */
export const numberHelpers: readonly Helper[] = HELPERS.map((helper) => ({
  ...helper,
  run(call) {
    if (call.options.小数 !== undefined) checkPlaces(call);
    return helper.run(call);
  },
}));
