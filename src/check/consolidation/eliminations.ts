import { type Figure, sum } from '../../kernel/figure.js';
import { nearestName } from '../../kernel/nearest-name.js';
import type { ReportFile } from '../../read/read-report.js';
import type { Finding, Rule } from '../engine/rule.js';
import { compared, spanOf, worded } from '../engine/wording.js';

type Elimination = ReportFile['抵销'][number];
type Problem = Exclude<NonNullable<Elimination['problem']>, string>;
type Cells = Elimination['paid'];

export const eliminations: Rule = {
  id: '抵销',
  title: '每笔抵销在付款单位的支出和收款单位的收入中都有，两边相等。',
  source: '部门决算汇总：单位之间的上级补助、附属单位上缴等往来，收支同时剔除',
  *check({ read }) {
    for (const elimination of read.抵销) {
      const { problem, item, span } = elimination;
      if (problem === undefined) continue;
      const { message, ...details } =
        strangerIn(item, read) ??
        (problem === '不等' ? unequal(elimination, read) : lacking(problem, elimination, read));
      yield { message: `“${item.内容}”：${message}`, span, ...details };
    }
  },
};

/** A name that is no unit's. */
function strangerIn(
  { 付款单位, 收款单位 }: Elimination['item'],
  { 所属单位 }: ReportFile,
): Finding | undefined {
  const names = 所属单位.map(({ report }) => report.名称);
  const stranger = [付款单位, 收款单位].find((name) => name !== undefined && !names.includes(name));
  if (stranger === undefined) return undefined;
  const near = nearestName(stranger, names);
  return {
    message: `所属单位中没有“${stranger}”`,
    hint: near === undefined ? `单位有：${names.join('、')}。` : `是不是“${near}”？`,
  };
}

function unequal({ item, paid, received }: Elimination, { report }: ReportFile): Finding {
  return {
    message: `${item.支出}与${item.收入}不等`,
    ...compared(totalOf(paid), totalOf(received), report.金额单位, `各单位的${item.支出}`),
    hint: '有一部分是与部门以外的单位往来的，写上“金额”、付款单位和收款单位，只抵销内部的一部分；都是内部的，核对两边的单位。',
    related: [...placesOf(paid, report.金额单位), ...placesOf(received, report.金额单位)],
  };
}

function lacking({ side, what }: Problem, elimination: Elimination, { report }: ReportFile): Finding {
  const { item } = elimination;
  const [cells, name, unit] =
    side === '支出'
      ? [elimination.paid, item.支出, item.付款单位]
      : [elimination.received, item.收入, item.收款单位];
  const whose = unit ?? '各单位';
  const column = side === '支出' && /^(基本|项目)支出$/.test(name) ? `${name}（其他资金）` : name;
  const related = placesOf(cells, report.金额单位);
  if (what === '没有')
    return { message: `${whose}没有${column}`, hint: `核对单位、科目和栏目；已不需要抵销的，删去。` };
  if (what === '不明')
    return {
      message: `${whose}的${column}列在几个科目，不知道从哪一个减`,
      hint: `写明“${side}科目”。`,
      related,
    };
  const money = (figure: Figure) => worded('金额', figure.value, report.金额单位);
  return {
    message: `${whose}的${column}不够抵销`,
    expected: `不大于 ${money(totalOf(cells))}（减去前面各笔抵销）`,
    ...(item.金额 && { actual: money(item.金额), span: spanOf(item.金额)! }),
    hint: '核对金额；同一笔往来不要抵销两次。',
    related,
  };
}

function totalOf(cells: Cells): Figure {
  return sum(cells.map(({ figure }) => figure));
}

/** More would not help anyone to look. */
const SHOWN = 12;

function placesOf(cells: Cells, unit: ReportFile['report']['金额单位']) {
  return cells.slice(0, SHOWN).flatMap(({ unit: { report }, 编码, figure }) =>
    figure.origin.type === 'entered'
      ? [
          {
            message: `${report.名称} ${编码}：${worded('金额', figure.value, unit)}`,
            span: figure.origin.span,
          },
        ]
      : [],
  );
}
