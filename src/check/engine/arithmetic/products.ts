import { isSum } from './lists.js';
import { type Miscount, miscounted } from './miscount.js';
import type { ToldNumber } from './quantities.js';

/** 每人107元, 每校2万元: of what (1). */
const PER =
  /每(公里|平方米|立方米|课时|公顷|人次|[人户名家个件项期次批台套辆所场册份篇条亩处座间张例宗棵株头只部块盏班组床支])(?:每年|一次性|补助|补贴|发放|奖励|资助|救助|慰问|投入|安排|支付|缴费|费用|标准)*(?:为|按)?$/;
const TOTAL =
  /^[^。；]{0,12}(?:共计|合计|总计|共|计)(?:需|支出|支付|发放|补助|补贴|投入|拨付|资金|金额|奖励|资助)*$/;
const ONE_UNIT: Readonly<Record<string, string>> = { 名: '人' };

/** 141573人，每人107.2元，共15176625.6元: a total that is not number times rate. */
export function* productsIn(sentence: readonly ToldNumber[]): Generator<Miscount> {
  const rates = sentence.filter(({ before }) => /每|均/.test(before));
  const [rate] = rates;
  if (rate === undefined || rates.length > 1 || rate.unit !== '元' || rate.isRough) return;
  const per = PER.exec(rate.before)?.[1];
  if (per === undefined) return;
  const numbers = sentence.filter(({ unit }) => unit === (ONE_UNIT[per] ?? per));
  const amounts = sentence.filter(({ unit }) => unit === '元');
  const [number, total] = [numbers[0], amounts[1]];
  if (numbers.length !== 1 || amounts.length !== 2 || amounts[0] !== rate) return;
  if (number!.isRough || total!.isRough || !TOTAL.test(total!.before) || /[；;]/.test(total!.before)) return;
  const value = number!.value.times(rate.value);
  const half = number!.value.times(rate.half).plus(number!.half.times(rate.value));
  if (isSum({ value, half }, total!)) return;
  yield miscounted(
    total!,
    value,
    '所写的总额不是人数（个数）乘以标准',
    `${number!.written} × ${rate.written}`,
  );
}
