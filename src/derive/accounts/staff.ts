import { z } from 'zod';
import { PEOPLE } from '../../read/schema/facts.js';
import { factsOf, from, 数量, 文字 } from './fields.js';

const 各类 = (field: string, description: string) =>
  from(
    [field],
    z
      .array(z.object({ 种类: 文字('种类'), 人数: 数量('该种类的人数') }))
      .describe(`${description}，按种类，按数据文件的顺序`),
  );

export const 人员情况 = z
  .object({
    编制人数: from(['人员情况.编制'], 数量('年末编制人数：各种类之和')).optional(),
    编制: 各类('人员情况.编制', '年末编制人数'),
    实有人数: from(['人员情况.实有'], 数量('年末实有在职人员：各种类之和')).optional(),
    实有: 各类('人员情况.实有', '年末实有在职人员'),
    ...factsOf(PEOPLE),
    离退休人数: from(['人员情况.离休', '人员情况.退休'], 数量('年末离退休人员：离休、退休之和')).optional(),
  })
  .describe('年末人员情况');
