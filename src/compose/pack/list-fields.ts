import {
  type DeclaredField,
  type DeclaredFields,
  FIELD_PLACES,
  hasColumns,
  PLACE_PATHS,
} from '../../read/schema/declared-fields.js';
import { declaredFieldsOf } from './declared-fields.js';
import { packName } from './find-pack.js';
import { readChain } from './pack-chain.js';

/**
 * The fields that a pack declares, as a page (Markdown) for those who fill in its data files.
 * @throws Failure (模板) where there is no such pack, or what it declares is wrong
 */
export function listFields(pack: string): string {
  const chain = readChain(pack);
  const declared = declaredFieldsOf(chain);
  const { folder, content } = chain[0]!;
  const sections = FIELD_PLACES.flatMap((place) => section(place, declared));
  const body = sections.length > 0 ? sections : ['没有另外的栏目，只用程序的栏目。'];
  return `${[`# ${content.名称 ?? packName(folder)}另有的栏目`, ...body].join('\n\n')}\n`;
}

function section(place: keyof DeclaredFields, declared: DeclaredFields): string[] {
  const fields = Object.entries(declared[place]);
  if (fields.length === 0) return [];
  const where = PLACE_PATHS[place].join('.');
  const title = where === '' ? '写在最外层' : `写在“${where}”的每一项里`;
  return [`## ${title}`, fields.map(([name, field]) => lines(name, field)).join('\n')];
}

function lines(name: string, field: DeclaredField): string {
  const { 类别, 说明, 必填 } = field;
  const kinds = [
    类别,
    ...(!hasColumns(field) && field.计量单位 !== undefined ? [field.计量单位] : []),
    ...(必填 === undefined ? [] : [必填 === '是' ? '必填' : `填了 ${必填} 的必填`]),
    ...(!hasColumns(field) && field.比较 ? ['可与上年、年初预算比较'] : []),
  ];
  const example = !hasColumns(field) && field.例 !== undefined ? `，例如 ${field.例}` : '';
  const columns = hasColumns(field)
    ? Object.entries(field.栏目).map(([column, own]) => `\n  ${lines(column, own)}`)
    : [];
  return `- \`${name}\`（${kinds.join('，')}）：${说明}${example}${columns.join('')}`;
}
