import { comparable } from '../../read/schema/comparable.js';
import { 文字, 金额 } from './fields.js';

export const 上年 = comparable((name) => 金额(`上年${name}`)).describe(
  '上年决算数：数据文件所填，或取自上年数据文件；与本年数同名',
);

export const 增减原因 = comparable((name) => 文字(`${name}与上年相比增减的主要原因`)).describe(
  '与上年相比增减的主要原因，与本年数同名',
);

export const 年初预算 = comparable((name) => 金额(`${name}年初预算数`)).describe(
  '年初预算数，与决算数同名；“三公”经费的预算见“三公经费”',
);

export const 全年预算 = comparable((name) => 金额(`${name}全年预算数（调整预算数）`))
  .omit({ 三公经费: true })
  .describe('全年预算数（调整预算数），与决算数同名；“三公”经费的见“三公经费”');

export const 预算差异原因 = comparable((name) => 文字(`${name}决算与预算不同的主要原因`)).describe(
  '决算与年初预算（“三公”经费为全年预算）不同的主要原因，与决算数同名',
);
