import type { Rule } from '../engine/rule.js';

export const classNotes: Rule = {
  id: '类级说明',
  title:
    '按类填写的用途、上年数、预算数和原因，该类有一般公共预算财政拨款支出，否则不会印出；有支出的各类都填了上年数、预算数的，可以另有本年没有支出的类。',
  source: '一般公共预算财政拨款支出决算具体情况：按类说明',
  *check({ read: { report, locateKey }, accounts }) {
    const spent = accounts.一般公共预算.类级.map(({ 编码 }) => 编码);
    const groups = ['上年', '增减原因', '年初预算', '预算差异原因'] as const;
    const places = groups.map((group) => {
      const given = report[group];
      const classes = typeof given === 'string' ? undefined : given.一般公共预算?.类级;
      return { path: [group, '一般公共预算', '类级'], codes: Object.keys(classes ?? {}) };
    });
    places.push({ path: ['支出用途'], codes: Object.keys(report.支出用途) });
    for (const { path, codes } of places) {
      const hasAmounts = path[0] === '上年' || path[0] === '年初预算';
      if (hasAmounts && spent.every((code) => codes.includes(code))) continue;
      for (const code of codes.filter((own) => !spent.includes(own))) {
        yield {
          message: `类级科目 ${code} 没有一般公共预算财政拨款支出，所填的不会印出`,
          span: locateKey([...path, code]),
          hint: '检查编码；没有这一类时删去这一行。',
        };
      }
    }
  },
};
