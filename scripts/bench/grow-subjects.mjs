import { readFileSync, writeFileSync } from 'node:fs';
import { parseDocument } from 'yaml';

const CATALOGUE = new URL('../../catalogue/functional.json', import.meta.url);
/** Its 科目 are of another kind of budget than the rows that are written here. */
const STATE_CAPITAL = '223';

/**
 * Writes 项级科目 into the data file until it has `count`, without what is stated of their sums: first all of the
 * catalogue's, then such as the catalogue has no name for, numbered within its 款.
 */
export function growSubjects(file, count) {
  const document = parseDocument(readFileSync(file, 'utf8'));
  for (const stated of [['批复数', '科目'], ['批复数', '收入'], ['年初预算'], ['核对数']])
    document.deleteIn(stated);
  const rows = document.get('科目');
  const taken = rows.items.map((row) => row.get('编码'));
  for (const row of moreRows(count - taken.length, taken)) {
    const node = document.createNode(row);
    for (const group of ['收入', '支出']) node.get(group).flow = true;
    rows.add(node);
  }
  writeFileSync(file, document.toString({ lineWidth: 0, flowCollectionPadding: false }));
}

function moreRows(count, taken) {
  const { 科目: names } = JSON.parse(readFileSync(CATALOGUE, 'utf8'));
  const codes = [...new Set(codesOf(names))].filter((code) => !taken.includes(code)).slice(0, count);
  return codes.sort().map((code, index) => {
    const spent = Number((100 + index * 0.37).toFixed(2));
    const name = names[code] ?? `${names[code.slice(0, 5)]}第${code.slice(5)}项`;
    return {
      编码: code,
      ...(names[code] === undefined && { 名称: name }),
      收入: { 一般公共预算: spent },
      支出: { 项目支出: { 一般公共预算: spent } },
      年初预算: Number((110 + index * 0.31).toFixed(2)),
      预算差异原因: `执行中按${name}的实际需要调整了预算`,
    };
  });
}

function* codesOf(names) {
  const known = Object.keys(names).filter((code) => !code.startsWith(STATE_CAPITAL));
  yield* known.filter((code) => code.length === 7 && names[code.slice(0, 5)] !== undefined);
  const parents = known.filter((code) => code.length === 5);
  for (let item = 1; item < 100; item += 1)
    for (const parent of parents) yield `${parent}${String(item).padStart(2, '0')}`;
}
