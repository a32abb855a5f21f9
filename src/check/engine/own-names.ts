import { levelOf, type Subject } from '../../catalogue/read-catalogue.js';
import type { Path } from '../../read/yaml/locate.js';
import type { Audit } from './rule.js';

/** A name that the data file gives a 科目 and that is not the attested one of the catalogue. */
export interface OwnName {
  readonly 编码: string;
  readonly 名称: string;
  readonly official: string;
  /** The other 科目 of its level that is called so. */
  readonly namesake: Subject | undefined;
  readonly path: Path;
}

/** Such names in 科目 and its 批复数. */
export function ownNames({ read, catalogue }: Audit): OwnName[] {
  const { 科目, 批复数 } = read.report;
  const tables = [
    { rows: 科目, at: ['科目'] },
    { rows: 批复数?.科目 ?? [], at: ['批复数', '科目'] },
  ];
  return tables.flatMap(({ rows, at }) =>
    rows.flatMap(({ 编码, 名称 }, index): OwnName[] => {
      const official = catalogue.functional(编码);
      if (名称 === undefined || !official?.attested || 名称 === official.name) return [];
      const namesake = catalogue.functionalSubjects.find(
        ({ name, code }) => name === 名称 && levelOf(code) === levelOf(编码),
      );
      return [{ 编码, 名称, official: official.name, namesake, path: [...at, index, '名称'] }];
    }),
  );
}
