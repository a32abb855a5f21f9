import type { DocumentParts, PartThere } from './document-parts.js';
import type { HeadColumn, PrescribedTable } from './format.js';
import { type FormatFinding, formatFinding, markOf } from './format-finding.js';
import { columnDifferences, tableWithColumns } from './table-differences.js';

/** Tables that are not under their titles, have not the columns of the format, or another unit. */
export function checkTables(parts: DocumentParts): FormatFinding[] {
  const tables = parts.there.flatMap((one) => {
    const { table } = one.part;
    return table === undefined ? [] : [{ one, table, views: parts.under(one).tables }];
  });
  const empty = tables.filter(({ one, views }) => views.length === 0 && !parts.hasUnreadUnder(one));
  return [
    ...empty.map(({ one }) => withoutTable(one)),
    ...tables.flatMap(({ one, table, views }) => {
      const view = tableWithColumns(views, table);
      return view ? columnFindings(one, table, view) : [];
    }),
    ...unitFindings(tables),
  ];
}

type TableThere = { readonly one: PartThere; readonly table: PrescribedTable } & {
  readonly views: ReturnType<DocumentParts['under']>['tables'];
};

function withoutTable({ part, title }: PartThere): FormatFinding {
  return formatFinding(part.place, {
    message: `“${title.title}”之下没有表`,
    mark: markOf(title),
    hint: '补上这张表；没有数据的，也列出空表，说明没有数据。',
  });
}

function columnFindings(
  { part, title }: PartThere,
  table: PrescribedTable,
  view: TableThere['views'][number],
): FormatFinding[] {
  const { missing, instead } = columnDifferences(view, table);
  if (missing.length === 0) return [];
  const isCalledOtherwise = missing.length === instead.length || missing.length * 2 > table.columns.length;
  const text = view.cells[0]!;
  return [
    formatFinding(part.place, {
      message: `“${title.title}”${isCalledOtherwise ? '的栏与格式不同' : '缺少格式要求的栏'}`,
      mark: { text, start: 0, end: text.text.length },
      expected: named(missing),
      ...(instead.length > 0 && { actual: named(instead) }),
      hint: isCalledOtherwise ? '栏的名称改得与格式一致。' : '补上这一栏；没有数的，栏也要列出。',
    }),
  ];
}

function named(columns: readonly HeadColumn[]): string {
  return columns.map(({ shown }) => `“${shown}”`).join('、');
}

/** Who writes 元 for 万元 does so in all tables: that is told once. */
function unitFindings(tables: readonly TableThere[]): FormatFinding[] {
  const others = tables.flatMap(({ one, table, views }) => {
    const view = tableWithColumns(views, table);
    return view && view.unit !== table.unit ? [{ one, table, view }] : [];
  });
  const [first, ...rest] = others;
  if (first === undefined) return [];
  const { one, table, view } = first;
  return [
    formatFinding(one.part.place, {
      message: '表的金额单位与格式不同',
      mark: markOf(one.title),
      expected: table.unit,
      actual: view.unit,
      hint: '换算成格式的单位；单位写错的，改正。',
      related: rest.map((other) => ({
        message: `这张表也以${other.view.unit}计`,
        mark: markOf(other.one.title),
      })),
    }),
  ];
}
