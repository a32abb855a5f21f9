import { levelOf } from '../catalogue/read-catalogue.js';
import { nearestSubjects } from './nearest-subjects.js';
import type { Audit, Finding, Rule } from './rule.js';

export const economicCodes: Rule = {
  id: '经济分类编码',
  title: '“经济分类”的编码在科目表中，类级数与其款级数不并存。',
  source: '政府收支分类科目',
  *check(audit) {
    const { 经济分类 } = audit.read.report;
    const codes = Object.keys(经济分类);
    for (const code of codes) {
      if (audit.catalogue.economic(code) === undefined) yield unknown(code, audit);
      if (levelOf(code) === '类' && codes.some((other) => other !== code && other.startsWith(code))) {
        yield {
          level: '错误',
          message: `${code} 类的款级科目已经填写，类级数由程序推算`,
          span: audit.read.locateKey(['经济分类', code]),
          hint: '删去这一行；与推算有尾差时，写在“批复数”的“经济分类”下。',
        };
      }
    }
  },
};

function unknown(code: string, { read, catalogue }: Audit): Finding {
  return {
    level: '错误',
    message: `科目表中没有支出经济分类科目 ${code}`,
    span: read.locateKey(['经济分类', code]),
    hint: `相近的科目：${nearestSubjects(code, catalogue.economicSubjects)}。`,
  };
}
