import type { PublicationDocument } from '../../src/document/tree.js';
import { chart, head, heading, paragraph, publication, section, series, table } from '../support/tree.js';

const NAME = '云溪市高新技术产业开发区综合行政执法与应急救援指挥保障事务服务中心（加挂云溪市防汛办）';
const AMOUNT = '123,456,789,012.34';

/** What strains narrow windows: names of forty characters, amounts of twelve digits, a word without a place to break. */
export function longNames(): PublicationDocument {
  const columns = Array(9).fill(1);
  const heads = [[head('单位名称'), ...columns.slice(1).map((_, index) => head(`第${index + 1}项经费`))]];
  const rows = [NAME, '中心'].map((name) => [name, ...columns.slice(1).map(() => AMOUNT)]);
  return publication(
    [
      section([
        heading(`${NAME}2024年度部门决算`),
        paragraph(`${NAME}2024年度收入合计${AMOUNT}万元，增长98,765.43%，比-${AMOUNT}多。`),
        table(columns, rows, heads, { title: '各单位收入' }),
        table(
          [1, 1],
          [['网址', `www.${'yunxi-enforcement-'.repeat(8)}.example`]],
          [[head('项目'), head('内容')]],
          {
            title: '网址',
          },
        ),
        table([5, 2], [[`部门：${NAME}`, '金额单位：万元']]),
        chart([NAME, '中心'], [series('收入', AMOUNT, '0')], { title: NAME }),
      ]),
    ],
    { title: NAME },
  );
}
