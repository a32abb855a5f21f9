import { z } from 'zod';
import { score } from '../numbers.js';
import { someOf } from '../some-of.js';
import { text, word } from '../words.js';

const row = z
  .tuple([
    text('三级指标'),
    text('年度指标值', '≥90%'),
    text('实际完成值', '95%'),
    score('分值'),
    score('得分'),
    text('偏差原因分析及改进措施，没有则不写').optional(),
  ])
  .transform(
    ([三级指标, 年度指标值, 实际完成值, 分值, 得分, 偏差原因]): Indicator => ({
      三级指标,
      年度指标值,
      实际完成值,
      分值,
      得分,
      偏差原因,
    }),
  );

/** For forms with more columns than those of {@link row}. */
const mapping = z.strictObject({
  三级指标: text('三级指标'),
  性质: word(['正向', '反向', '定性'], '指标性质').optional(),
  方向: text('指标方向', '大于等于').optional(),
  年初指标值: text('年初指标值，表中另有调整后的指标值时填写').optional(),
  年度指标值: text('年度指标值（调整后的指标值）', '≥90%').optional(),
  实际完成值: text('实际完成值', '95%').optional(),
  计量单位: text('计量单位', '次').optional(),
  分值: score('分值（权重）'),
  得分: score('得分'),
  偏差原因: text('偏差原因分析及改进措施').optional(),
});

type Indicator = z.output<typeof mapping>;

/** 绩效指标: 一级 → 二级 → 三级, each of the last on a line. */
export const indicators = z
  .record(
    z.string(),
    z
      .record(
        z.string(),
        someOf(z.union([row, mapping])).describe('三级指标，每行一个；二级指标作字段名，例如 数量指标'),
      )
      .describe('二级指标；一级指标作字段名，例如 产出指标'),
  )
  .meta({
    description:
      '绩效指标，每行 [三级指标, 年度指标值, 实际完成值, 分值, 得分, 偏差原因]；表中列数更多时，每行写“字段: 值”',
    样例: [
      { 产出指标: { 数量指标: [['……', '≥90%', '95%', 10, 10]] } },
      {
        产出指标: {
          数量指标: [
            {
              三级指标: '……',
              方向: '大于等于',
              年度指标值: '90',
              实际完成值: '95',
              计量单位: '%',
              分值: 10,
              得分: 10,
            },
          ],
        },
      },
    ],
  });
