import type { PublicationDocument, Table } from '../../src/document/tree.js';
import { gridOf, tablesOf } from './published.js';

/** Amounts of a row in 0.01 万元, by column. */
type Amounts = readonly number[];

/** A row by 科目: code, empty for the 合计. */
interface Row {
  readonly code: string;
  readonly amounts: Amounts;
}

/**
 * What a reader with a calculator finds wrong in the tables of a tree in the format `base`: he knows the forms, and nothing
 * of what they were made from. A total may miss its parts by what rounding explains, unless `exact`.
 */
export function contradictionsIn(tree: PublicationDocument, exact = false): readonly string[] {
  const found: string[] = [];
  const same = (what: string, a: number, b: number) => {
    if (a !== b) found.push(`${what}: ${a / 100} ≠ ${b / 100}`);
  };
  const adds = (what: string, total: number, parts: readonly number[], many = 0) => {
    const counted = parts.filter((part) => part !== 0);
    const gap = Math.abs(total - counted.reduce((sum, part) => sum + part, 0));
    const allowed = exact || counted.length < 2 ? 0 : (Math.max(counted.length, many) + 1) / 2;
    if (gap > allowed)
      found.push(`${what}: ${total / 100} ≠ ${counted.map((part) => part / 100).join(' + ')}`);
  };
  const [t01, t02, t03, t04, t05, t06, t07, t08] = statements(tree);
  for (const [name, table] of Object.entries({ t02, t03, t05, t07, t08 })) {
    const rows = rowsOf(table!, 4);
    // A total is the rounded sum of its 项, however those between were rounded.
    const items = (above: string) =>
      rows.filter(({ code }) => code.length === 7 && code.startsWith(above)).length;
    for (const row of rows) {
      for (const column of row.amounts.keys()) {
        const below = rows.filter((other) => isBelow(other.code, row.code));
        if (row.code.length < 7 && below.length > 0)
          adds(
            `${name} ${row.code} column ${column}`,
            row.amounts[column]!,
            below.map(({ amounts }) => amounts[column]!),
            items(row.code),
          );
      }
    }
  }
  const [income, spending, general, funds, state] = [t02, t03, t05, t07, t08].map((table) =>
    rowsOf(table!, 4),
  );
  for (const {
    code,
    amounts: [all, budgets, higher, business, , ...others],
  } of income!)
    adds(`02 ${code} across`, all!, [budgets!, higher!, business!, ...others]);
  for (const rows of [spending!, general!, state!])
    for (const {
      code,
      amounts: [all, ...parts],
    } of rows)
      adds(`03, 05, 08 ${code} across`, all!, parts);
  for (const { code, amounts: a } of funds!) {
    for (const from of [0, 3, 6, 9]) adds(`07 ${code} group ${from}`, a[from]!, [a[from + 1]!, a[from + 2]!]);
    adds(`07 ${code} balance`, a[0]! + a[3]!, [a[6]!, a[9]!]);
  }
  const left = named(t01!, 0, [2]);
  const right = named(t01!, 3, [5]);
  const sources = ['一、', '二、', '三、', '四、', '五、', '六、', '七、', '八、'].map(
    (start) => left(start)[0]!,
  );
  adds('01 income', left('本年收入合计')[0]!, sources);
  adds('01 total income', left('总计')[0]!, [left('本年收入合计')[0]!, left('使用')[0]!, left('年初')[0]!]);
  adds('01 total spending', right('总计')[0]!, [
    right('本年支出合计')[0]!,
    right('结余分配')[0]!,
    right('年末')[0]!,
  ]);
  same('01 totals', left('总计')[0]!, right('总计')[0]!);
  same('01 and 02', left('本年收入合计')[0]!, income![0]!.amounts[0]!);
  same('01 and 03', right('本年支出合计')[0]!, spending![0]!.amounts[0]!);
  const from = named(t04!, 0, [2]);
  const to = named(t04!, 3, [5, 6, 7, 8]);
  same('02 and 04', from('本年收入合计')[0]!, income![0]!.amounts[1]!);
  same('04 totals', from('总计')[0]!, to('总计')[0]!);
  adds('04 total income', from('总计')[0]!, [from('本年收入合计')[0]!, from('年初财政')[0]!]);
  const opening = ['一般', '政府', '国有'].map((start) => from(start)[0]!);
  adds('04 opening', from('年初财政')[0]!, opening);
  for (const label of ['本年支出合计', '年末', '总计'])
    adds(`04 ${label} across`, to(label)[0]!, to(label).slice(1));
  for (const column of [0, 1, 2, 3])
    adds(`04 column ${column}`, to('总计')[column]!, [to('本年支出合计')[column]!, to('年末')[column]!]);
  for (const column of [1, 2, 3])
    adds(`04 budget ${column}`, to('总计')[column]!, [sources[column - 1]!, opening[column - 1]!]);
  for (const [column, rows, at] of [
    [1, general!, 0],
    [2, funds!, 6],
    [3, state!, 0],
  ] as const) {
    same(`04 and its table ${column}`, to('本年支出合计')[column]!, rows[0]!.amounts[at]!);
    for (const { code, amounts } of rows.filter(({ code: own }) => own.length === 3))
      same(`04 ${code} and its table`, to(CLASSES[code]!)[column]!, amounts[at]!);
  }
  same('04 and 07: 年末', to('年末')[2]!, funds![0]!.amounts[9]!);
  for (const { code, amounts } of spending!.filter(({ code: own }) => own.length === 3)) {
    same(`01 and 03 ${code}`, right(CLASSES[code]!)[0]!, amounts[0]!);
    adds(`04 ${code} across`, to(CLASSES[code]!)[0]!, to(CLASSES[code]!).slice(1));
  }
  const [staff, running] = totalsOf06(t06!);
  adds('05 and 06', general![0]!.amounts[1]!, [staff!, running!]);
  const withoutOthers =
    sources.slice(3).every((amount) => amount === 0) && left('使用')[0] === 0 && right('结余分配')[0] === 0;
  if (withoutOthers && left('年初')[0] === from('年初财政')[0]) {
    same('01 and 04: totals', left('总计')[0]!, from('总计')[0]!);
    same('01 and 04: 年末', right('年末')[0]!, to('年末')[0]!);
    same('03 and 04', spending![0]!.amounts[0]!, to('本年支出合计')[0]!);
  }
  for (const amount of [right('年末')[0]!, ...to('年末')])
    if (amount < 0) found.push(`negative 年末: ${amount / 100}`);
  return found;
}

const CLASSES: Readonly<Record<string, string>> = {
  201: '一、',
  205: '五、',
  208: '八、',
  210: '九、',
  212: '十一、',
  221: '十九、',
  223: '二十一、',
  229: '二十三、',
};

function statements(tree: PublicationDocument): Table[] {
  return tablesOf(tree).filter(({ title }) => !title.endsWith('的表号和单位'));
}

function isBelow(code: string, above: string): boolean {
  return code.startsWith(above) && code.length === (above === '' ? 3 : above.length + 2);
}

function rowsOf(table: Table, first: number): Row[] {
  return gridOf(table).map((cells) => ({ code: cells[0]!, amounts: cells.slice(first).map(amountOf) }));
}

/** The amounts of the first row whose label begins so. */
function named(table: Table, label: number, columns: readonly number[]): (start: string) => Amounts {
  const rows = gridOf(table);
  return (start) => {
    const row = rows.find((cells) => cells[label]!.startsWith(start));
    if (row === undefined) throw new Error(`${table.title} has no row ${start}`);
    return columns.map((column) => amountOf(row[column]!));
  };
}

function totalsOf06(table: Table): number[] {
  const last = gridOf(table).find((cells) => cells[0] === '人员经费合计')!;
  return last
    .filter((text) => /\d/.test(text) || text === '')
    .map(amountOf)
    .filter((amount) => amount !== 0);
}

function amountOf(text: string): number {
  return Math.round(Number(text.replaceAll(',', '')) * 100);
}
