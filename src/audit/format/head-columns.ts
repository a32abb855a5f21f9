import type { TableView } from '../tables/find-tables.js';
import type { HeadColumn } from './format.js';
import { titleWords } from './title-words.js';

/** Heads of columns that say what a row is: they are written in many ways. */
const NAMING = /编码|代码|科目名称|^(?:项目|项目名称|行次|栏次|序号|类|款|项|#)$/;
const TOTAL = /^(?:小计|总计)$/;

/** The columns of a table but those that name its rows. */
export function valueColumns({ paths, headRows }: TableView): HeadColumn[] {
  if (headRows === 0) return [];
  const columns = paths.map((path) => {
    const told = path.flatMap((shown) => {
      const words = titleWords(shown).replace(TOTAL, '合计');
      return words === '' || words === '#' ? [] : [{ words, shown }];
    });
    return {
      words: told.map(({ words }) => words).join('/'),
      shown: told.map(({ shown }) => shown).join(' '),
    };
  });
  return columns.filter(
    ({ words }, at) => words !== '' && !NAMING.test(leafOf(words)) && words !== columns[at - 1]?.words,
  );
}

/** The words right above a column. */
export function leafOf(words: string): string {
  return words.slice(words.lastIndexOf('/') + 1);
}
