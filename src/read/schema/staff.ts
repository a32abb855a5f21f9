import { z } from 'zod';
import { factSchemas, PEOPLE } from './facts.js';
import { quantity } from './numbers.js';

const byKind = (what: string, examples: readonly object[]) =>
  z
    .record(z.string(), quantity(`${what}（人），种类作字段名`))
    .optional()
    .meta({ description: `${what}（人），种类作字段名；合计由程序推算`, 样例: [...examples] });

/** 人员情况 at the end of the year. */
export const staff = z.strictObject({
  编制: byKind('年末编制人数', [{ 行政编制: 1 }]),
  实有: byKind('年末实有在职人员', [{ 行政人员: 1 }]),
  ...factSchemas('元', PEOPLE),
});
