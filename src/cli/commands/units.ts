import { readCatalogue } from '../../catalogue/read-catalogue.js';
import { type Accounts, deriveAccounts } from '../../derive/derive-accounts.js';
import { showValue } from '../../explain/show-value.js';
import { unitTexts } from '../../explain/unit-texts.js';
import type { Figure } from '../../kernel/figure.js';
import { textWidth } from '../../kernel/text-width.js';
import { type ReportFile, readReport } from '../../read/read-report.js';
import type { UnitsOptions } from '../command-line/request.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { formatPlace } from '../report/format-diagnostic.js';
import { complain, tellFailure } from '../report/tell.js';
import type { Surroundings } from '../surroundings.js';

/** `gen-report units <部门的文件>`: its units with their totals, what is eliminated, and the texts of the units to draw on. */
export function tellUnits({ file, trust }: UnitsOptions, surroundings: Surroundings): ExitCode {
  try {
    const read = readReport(file, trust.roots);
    if (read.所属单位.length === 0)
      return complain(`${file} 没有写“所属单位”，不是由单位汇总的。`, surroundings);
    const { accounts } = deriveAccounts(read, readCatalogue());
    const lines = [...totals(accounts, read), '', ...eliminations(accounts, read), '', ...texts(read)];
    surroundings.stdout(`${lines.join('\n')}\n`);
    return EXIT.done;
  } catch (error) {
    return tellFailure(error, undefined, surroundings);
  }
}

function totals({ 名称, 收入, 支出, 所属单位, 抵销 }: Accounts, { report }: ReportFile): string[] {
  const row = (name: string, income: Figure, spending: Figure, less = '') =>
    [name, ...[income, spending].map((figure) => less + showValue(figure, report.金额单位))] as const;
  return table([
    ['单位', '本年收入合计', '本年支出合计'],
    ...所属单位.map((unit) => row(unit.名称, unit.收入.合计, unit.支出.合计)),
    ...(抵销.有数据 ? [row('抵销', 抵销.收入.合计, 抵销.支出.合计, '−')] : []),
    row(名称, 收入.合计, 支出.合计),
  ]);
}

function eliminations({ 抵销 }: Accounts, { report }: ReportFile): string[] {
  if (!抵销.有数据) return ['没有抵销。'];
  return 抵销.明细.map(({ 内容, 支出, 收入, 付款单位, 收款单位, 金额 }) => {
    const paid = `${付款单位 ?? '各单位'}的${支出}`;
    return `抵销  ${内容}：${paid}，${收款单位 ?? '各单位'}的${收入}，${showValue(金额, report.金额单位)}`;
  });
}

function texts(read: ReportFile): string[] {
  return unitTexts(read).flatMap(({ name, texts: own }) => [
    `【${name}】`,
    ...own.map(({ unit, text, place }) => `  ${unit}：${text.replace(/\s+/g, ' ')}  ← ${formatPlace(place)}`),
  ]);
}

/** Columns as wide as what stands in them; amounts stand to the right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => textWidth(row[column]!))));
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const space = ' '.repeat(widths[column]! - textWidth(cell));
        return column === 0 ? cell + space : space + cell;
      })
      .join('  '),
  );
}
