import { valueAt } from '../../kernel/value-at.js';
import { Scalar, type Tree } from '../../read/scalar.js';
import type { Unit } from '../../read/schema/unit.js';
import type { Statements } from '../tables/read-statements.js';
import type { DataValue } from './data-value.js';
import { stepOf } from './step-of.js';

/** 年度, 名称, 金额单位 and the name of the only unit, where the data file does not say them. @param unit of the data file */
export function headValues(tree: Tree, { year, bureau, findings }: Statements, unit: Unit): DataValue[] {
  const isEmpty = (name: string) => {
    const given = valueAt(tree, [name]);
    return given === undefined || (given instanceof Scalar && given.text.trim() === '');
  };
  const [first] = findings.flatMap(({ facts }) => facts);
  const head = { isNumber: false, table: '表头' };
  return [
    ...(year && isEmpty('年度')
      ? [{ ...head, path: ['年度'], value: String(year.value), place: year.place }]
      : []),
    ...(bureau && isEmpty('名称')
      ? [{ ...head, path: ['名称'], value: bureau.value, place: bureau.place }]
      : []),
    ...(first && isEmpty('金额单位')
      ? [{ ...head, path: ['金额单位'], value: unit, place: first.place }]
      : []),
    ...(bureau && hasUnnamedUnit(tree)
      ? [
          {
            ...head,
            path: ['概况', '机构设置', '单位', stepOf(bureau.value), '名称'],
            value: bureau.value,
            place: bureau.place,
            assumed: ONLY_UNIT,
          },
        ]
      : []),
  ];
}

const ONLY_UNIT = '“单位”的名称填作表上的编制单位';

/** A new data file has one unit, without a name. */
function hasUnnamedUnit(tree: Tree): boolean {
  const units = valueAt(tree, ['概况', '机构设置', '单位']);
  if (!Array.isArray(units) || units.length !== 1) return false;
  const name = valueAt(units[0], ['名称']);
  return name instanceof Scalar && name.text.trim() === '';
}
