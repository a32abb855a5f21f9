import { levelOf } from '../../catalogue/read-catalogue.js';
import { nearestSubjects } from '../engine/nearest-subjects.js';
import type { Audit, Finding, Rule } from '../engine/rule.js';

const TABLES = ['经济分类', '项目支出经济分类'] as const;

export const economicCodes: Rule = {
  id: '经济分类编码',
  title: '支出经济分类的编码在科目表或“经济科目名称”中，类级数与其款级数不并存。',
  source: '政府收支分类科目',
  *check(audit) {
    for (const table of TABLES) yield* checkTable(table, audit);
  },
};

function* checkTable(table: (typeof TABLES)[number], audit: Audit): Generator<Finding> {
  const { report, locateKey } = audit.read;
  const codes = Object.keys(report[table] ?? {});
  for (const code of codes) {
    const known = code in report.经济科目名称 || audit.catalogue.economic(code) !== undefined;
    if (!known) yield unknown(table, code, audit);
    if (levelOf(code) === '类' && codes.some((other) => other !== code && other.startsWith(code))) {
      yield {
        message: `${code} 类的款级科目已经填写，类级数由程序推算`,
        span: locateKey([table, code]),
        hint: `删去这一行；与推算有尾差时，写在“批复数”的“${table}”下。`,
      };
    }
  }
}

function unknown(table: string, code: string, { read, catalogue }: Audit): Finding {
  return {
    message: `科目表中没有支出经济分类科目 ${code}`,
    span: read.locateKey([table, code]),
    hint: `${nearestSubjects(code, catalogue.economicSubjects)}请在“经济科目名称”中写明名称。`,
  };
}
