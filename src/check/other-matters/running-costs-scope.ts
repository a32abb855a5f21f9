import { agree } from '../../kernel/figure.js';
import type { Rule } from '../engine/rule.js';
import { compared, exceeds, spanOf } from '../engine/wording.js';

/** Units under the civil service law: 参公, 参照公务员法管理, 参照《公务员法》管理; not 非参公. */
const MANAGED_ALIKE = /(?<![非未不])(?:参公|参照)/;
/** 行政单位, 行政机关, 党政机关, or 行政 alone; not 行政类事业单位. */
const ADMINISTRATIVE = /行政(?:$|单位|机关|机构)|机关(?:$|单位)|[党政群]机关/;

export const runningCostsScope: Rule = {
  id: '运行经费口径',
  title:
    '写明了单位性质的：全部是行政单位和参公事业单位时，机关运行经费等于公用经费；没有这两类单位时，没有机关运行经费；没有参公事业单位时，没有其机关运行经费。',
  source: '机关运行经费：行政单位（含参照公务员法管理的事业单位）一般公共预算财政拨款基本支出中的公用经费',
  *check({ read, accounts }) {
    const { 机关运行经费: given, 概况, 金额单位 } = read.report;
    const kinds = 概况.机构设置.单位.map(({ 性质 }) => 性质);
    if (given === undefined || kinds.some((kind) => kind === undefined)) return;
    const span = spanOf(given.决算) ?? read.locate(['机关运行经费']);
    const administrative = kinds.filter((kind) => ADMINISTRATIVE.test(kind!) || MANAGED_ALIKE.test(kind!));
    const { 公用经费 } = accounts.基本支出;
    if (administrative.length === 0 && !given.决算.value.isZero()) {
      yield { message: '没有行政单位和参公事业单位，却有机关运行经费', span, hint: '核对“单位”的“性质”。' };
    } else if (administrative.length === kinds.length && !agree(given.决算, 公用经费)) {
      // More than 公用经费 is what 机关运行经费 tells of.
      if (exceeds(given.决算, 公用经费)) return;
      yield {
        message: '全部是行政单位和参公事业单位，机关运行经费却不等于公用经费',
        span,
        ...compared(公用经费, given.决算, 金额单位, '一般公共预算财政拨款基本支出的公用经费'),
        hint: '口径不同的（例如不含资本性支出），写出错说明。',
      };
    }
    const { 参公事业单位: alike } = given;
    if (alike === undefined || alike.value.isZero() || kinds.some((kind) => MANAGED_ALIKE.test(kind!)))
      return;
    yield {
      message: '没有参公事业单位，却有参公事业单位的机关运行经费',
      span: spanOf(alike) ?? span,
      hint: '核对“单位”的“性质”。',
    };
  },
};
