import { z } from 'zod';
import { amount, count } from './numbers.js';
import type { Unit } from './unit.js';

export const runningCosts = (unit: Unit) => z.strictObject({ 决算: amount(unit, '机关运行经费支出决算数') });

const purchase = (unit: Unit, what: string) =>
  z
    .strictObject({
      支出: amount(unit, `政府采购${what}支出`),
      授予中小企业: amount(unit, `${what}采购授予中小企业的合同金额`),
    })
    .describe(`政府采购${what}`);

export const procurement = (unit: Unit) =>
  z.strictObject({
    货物: purchase(unit, '货物'),
    工程: purchase(unit, '工程'),
    服务: purchase(unit, '服务'),
    授予小微企业: amount(unit, '授予中小企业合同金额中授予小微企业的'),
  });

export const assets = z.strictObject({
  车辆: z
    .record(z.string(), count('该用途的车辆数（辆）'))
    .describe('车辆数（辆），用途作字段名，只列有车的用途，例如 其他用车: 1'),
  单价100万元以上设备: count('单价100万元（含）以上设备（不含车辆）的台（套）数'),
});
