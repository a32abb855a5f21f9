import * as xlsx from '@e965/xlsx';
import { schoolForm } from '../import/word-forms.js';
import {
  generalBudgetSheet,
  incomeSheet,
  spendingSheet,
  type TestSheet,
  workbook,
} from '../import/workbooks.js';
import type { Input } from './input.js';
import { ANYWHERE } from './mutations/anywhere.js';
import { BYTES, PARTS } from './mutations/archive.js';
import type { Random } from './random.js';

/** The data file that is imported into: a new one, or one that is there. */
const NEW_FILE = 'out/2024.yaml';
const OLD_FILE = 'school.yaml';
const OLD_TEXT = `格式: base
年度: 2024
名称: 禾岭县实验小学
金额单位: 元
科目:
  - 编码: 2050202 # 小学教育
    收入: {一般公共预算: 7}
绩效:
  项目:
    - {名称: 校舍维修, 实施单位: 小学}
`;
const SHEETS = [incomeSheet(), spendingSheet(), generalBudgetSheet()];

/** Sound files that a bureau imports. */
const SOURCES: Readonly<Record<string, Uint8Array>> = {
  '决算.xlsx': Uint8Array.from(workbook(...SHEETS)),
  '决算.xls': asXls(SHEETS),
  '自评.docx': Uint8Array.from(schoolForm()),
  '决算.csv': new TextEncoder().encode(asCsv(SHEETS[2]!)),
};

/** Sources of which one is spoilt, and a data file for them. */
export function importInput(random: Random, scale: number): Input {
  const spoilt = random.pick(Object.keys(SOURCES));
  const [title, bytes] = spoil(spoilt, SOURCES[spoilt]!, random, scale);
  const target = random.pick([NEW_FILE, NEW_FILE, OLD_FILE]);
  const accept = target === OLD_FILE && random.below(2) === 0 ? ['--accept', '全部'] : [];
  const others = spoilt === '自评.docx' || random.below(2) === 0 ? [] : ['自评.docx'];
  const files = Object.fromEntries([...others, spoilt].map((name) => [name, SOURCES[name]!]));
  const argv = [
    'import',
    target,
    ...Object.keys(files),
    ...accept,
    '--report',
    random.pick(['json', 'text']),
  ];
  return {
    title: `${argv.join(' ')}; ${spoilt}: ${title}`,
    files: { ...files, [OLD_FILE]: OLD_TEXT, [spoilt]: bytes },
    argv,
  };
}

function spoil(
  name: string,
  bytes: Uint8Array,
  random: Random,
  scale: number,
): readonly [string, Uint8Array] {
  if (name.endsWith('.csv') && random.below(4) > 0) {
    const [title, mutate] = random.pick(Object.entries(ANYWHERE));
    return [title, new TextEncoder().encode(mutate(new TextDecoder().decode(bytes), random, scale))];
  }
  const isArchive = /x$/.test(name) && random.below(6) > 0;
  const [title, mutate] = random.pick(Object.entries(isArchive ? PARTS : BYTES));
  return [title, mutate(bytes, random, scale)];
}

function asXls(sheets: readonly TestSheet[]): Uint8Array {
  const book = xlsx.utils.book_new();
  for (const { name, rows } of sheets) {
    const cells = rows.map((row) => row.map((cell) => (typeof cell === 'object' ? 1 : cell)));
    xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(cells), name.slice(0, 31));
  }
  return Uint8Array.from(xlsx.write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer);
}

function asCsv({ rows }: TestSheet): string {
  return rows.map((row) => row.map((cell) => (typeof cell === 'object' ? '' : cell)).join(',')).join('\n');
}
