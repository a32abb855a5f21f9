import { placeInUnit } from '../read/consolidation/unit-file.js';
import type { ReportFile } from '../read/read-report.js';
import { type EnteredText, enteredTexts } from './entered-texts.js';

/** What units wrote in one field that a department may fill in itself. */
export interface UnitTexts {
  /** The field. */
  readonly name: string;
  readonly texts: readonly (Pick<EnteredText, 'text' | 'place'> & { readonly unit: string })[];
}

/** Fields that every file says of itself alone. */
const OF_THE_FILE =
  /^(格式|名称|类型|自称|预算代码|主管部门|公开日期|保密审查|封面|金额单位|数据来源|经济科目名称|上年|核对数|出错说明|联系方式)(\.|$)|(^|\.)(编码|名称|代码|全称|性质|文件)$/;

/** The texts of the units by field, in the order in which the first unit writes them. */
export function unitTexts({ 所属单位 }: Pick<ReportFile, '所属单位'>): readonly UnitTexts[] {
  const byField = new Map<string, UnitTexts['texts'][number][]>();
  for (const unit of 所属单位) {
    const { report } = unit;
    for (const written of enteredTexts({ report, locate: (path) => placeInUnit(unit, path) })) {
      const { text, place } = written;
      // Items of a list of texts are told together.
      const name = written.name.replace(/\.\d$/, '');
      if (OF_THE_FILE.test(name)) continue;
      const told = { unit: report.名称, text, place };
      const same = byField.get(name);
      if (same) same.push(told);
      else byField.set(name, [told]);
    }
  }
  return [...byField].map(([name, texts]) => ({ name, texts }));
}
