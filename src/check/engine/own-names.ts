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

/** Such names in 科目 and under 科目名称. */
export function ownNames({ read, catalogue }: Audit): OwnName[] {
  const { 科目, 科目名称 } = read.report;
  const names = [
    ...科目.map(({ 编码, 名称 }, index) => ({ 编码, 名称, path: ['科目', index, '名称'] })),
    ...Object.entries(科目名称).map(([编码, 名称]) => ({ 编码, 名称, path: ['科目名称', 编码] })),
  ];
  return names.flatMap(({ 编码, 名称, path }): OwnName[] => {
    const official = catalogue.functional(编码);
    if (名称 === undefined || !official?.attested || 名称 === official.name) return [];
    const namesake = catalogue.functionalSubjects.find(
      ({ name, code }) => name === 名称 && levelOf(code) === levelOf(编码),
    );
    return [{ 编码, 名称, official: official.name, namesake, path }];
  });
}
