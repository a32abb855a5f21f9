import { readFileSync } from 'node:fs';
import { readCatalogue } from '../../src/catalogue/read-catalogue.js';
import type { SourceSheet } from '../../src/foreign/sheet/sheet.js';
import { type Imported, importSheets } from '../../src/import/import-sheets.js';
import { loadSourceTables } from '../../src/import/tables/load-source-tables.js';
import { parseReport } from '../../src/read/parse-report.js';
import { Scalar, type Tree } from '../../src/read/scalar.js';
import { SourceText } from '../../src/read/text/source-text.js';
import type { Sample } from '../support/samples.js';

/** Imports what was made from a sample into its own data file. */
export function intoItself(file: Sample, sheets: readonly SourceSheet[]): Imported {
  return importInto(file, sourceOf(file).text, sheets);
}

/** Imports it into a data file that says only whose it is and which units it has. */
export function intoEmptyFile(file: Sample, sheets: readonly SourceSheet[]): Imported {
  const { text } = sourceOf(file);
  const head = text.match(/^(?:格式|年度|名称|类型|金额单位):.*$/gm)!.join('\n');
  const units = /^概况:\n(?:[ #].*\n|\n)*/m.exec(text)![0];
  return importInto(file, `${head}\n${units}`, sheets);
}

function importInto(file: Sample, text: string, sheets: readonly SourceSheet[]): Imported {
  return importSheets(sheets, {
    source: new SourceText(file, text),
    record: new Map(),
    known: loadSourceTables([]),
    catalogue: readCatalogue(),
    // Forms call a bureau by another of its names.
    wishes: { accept: ['名称'], keep: [] },
  });
}

function sourceOf(file: Sample): SourceText {
  return new SourceText(file, readFileSync(file, 'utf8'));
}

/** What tables and forms of projects print of a data file; other fields stand in sentences alone. */
const IN_TABLES = [
  /^科目\.\d+\.(?:收入|支出|年初结转和结余)\./,
  /^结转结余\./,
  /^(?:项目支出)?经济分类\./,
  /^三公经费\.[^.]+\.(?:国内\.)?(?:预算|决算)$/,
  /^绩效\.整体自评\.(?:资金|财政拨款|其他资金|资金分值|资金得分|任务|目标|指标|未完成原因|结果应用)(?:\.|$)/,
  /^绩效\.项目\.[^.]+\.(?:名称|属性|类型|本年财政拨款|上年结转资金|其他资金|资金来源|资金分值|资金得分|资金偏差原因|备注|结果应用|预期目标|实际完成情况|未完成原因|批复数|指标)(?:\.|$)/,
];

/** Values of a sample that tables print, and those of them that an import has not given back, exactly. */
export function notGivenBack(
  file: Sample,
  { text }: Imported,
): { readonly asked: number; readonly lost: string[] } {
  const given = leavesOf(parseReport(new SourceText(file, text)).tree);
  const asked = [...leavesOf(parseReport(sourceOf(file)).tree)].filter(([name]) =>
    IN_TABLES.some((pattern) => pattern.test(name)),
  );
  const isLost = ([name, value]: readonly [string, string]) => plain(given.get(name) ?? '0') !== plain(value);
  return {
    asked: asked.length,
    lost: asked.filter(isLost).map(([name, value]) => `${name}: ${value} ≠ ${given.get(name)}`),
  };
}

function leavesOf(tree: Tree): Map<string, string> {
  return new Map(walk(tree, []));
}

function* walk(tree: Tree, path: readonly string[]): Generator<[string, string]> {
  if (tree instanceof Scalar) yield [path.join('.'), tree.text.trim()];
  else if (Array.isArray(tree)) {
    const names = tree.map((item, index) => itemName(item, index));
    for (const [index, item] of tree.entries()) {
      const again = names.slice(0, index).filter((name) => name === names[index]).length;
      yield* walk(item, [...path, `${names[index]}${again > 0 ? `（${again}）` : ''}`]);
    }
  } else for (const [key, inner] of Object.entries(tree)) yield* walk(inner, [...path, key]);
}

function itemName(item: Tree, index: number): string {
  if (item instanceof Scalar) return String(index);
  if (Array.isArray(item)) return itemText(item[0]);
  const mapping = item as { readonly [key: string]: Tree };
  return itemText(mapping.编码 ?? mapping.名称 ?? mapping.三级指标);
}

function itemText(name: Tree | undefined): string {
  return name instanceof Scalar ? name.text.replaceAll('.', '．') : '';
}

/** 97.5 for 97.50; texts without their line breaks. */
function plain(value: string): string {
  return /^-?[\d,]+(?:\.\d+)?$/.test(value)
    ? String(Number(value.replaceAll(',', '')))
    : value.replace(/\s+/g, '');
}
