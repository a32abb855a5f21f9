import type { SourceSheet } from '../../foreign/sheet/sheet.js';
import type { FormLabels } from '../tables/form-labels.js';
import { normalText } from '../tables/normal-text.js';
import { sourceLine } from '../tables/sheet-facts.js';
import { stepOf } from '../values/step-of.js';
import type { FormHeads } from './form-heads.js';
import { type Labelled, labelled } from './labelled.js';

/** What a form is of, where that stands in the data file, and the cell or line that says so. */
export interface FormSubject {
  readonly of: FormLabels['对象'];
  readonly name: string;
  readonly path: readonly string[];
  readonly place: string;
}

/** What a form is of: a project by its name, the whole bureau by its title; undefined where the sheet does not say. */
export function formSubject(
  sheet: SourceSheet,
  labels: FormLabels,
  heads: FormHeads,
): FormSubject | undefined {
  return labels.对象 === '整体自评' ? wholeOf(sheet, labels, heads) : projectOf(sheet, labels, heads);
}

function projectOf(sheet: SourceSheet, { 栏 }: FormLabels, { first }: FormHeads): FormSubject | undefined {
  const found = labelled(sheet, 栏.名称 ?? []) ?? inSourceLine(sheet);
  // A list of projects has 项目名称 among its heads.
  if (!found || (found.row !== undefined && found.row >= first)) return undefined;
  const name = found.text.replace(/\s+/g, '');
  if (name === '') return undefined;
  return { of: '项目', name, path: ['绩效', '项目', stepOf(name)], place: found.place };
}

/** Our own sheets name the table with its project: 绩效指标完成情况：校舍维修. */
function inSourceLine(sheet: SourceSheet): Labelled | undefined {
  const title = sourceLine(sheet)?.title;
  const [, name] = /^[^：]+：(.+)$/s.exec(title?.value ?? '') ?? [];
  return title && name !== undefined ? { text: name, place: title.place } : undefined;
}

function wholeOf(
  sheet: SourceSheet,
  { 自评表, 标题 }: FormLabels,
  { first }: FormHeads,
): FormSubject | undefined {
  for (const row of sheet.rows.filter((one) => one < first))
    for (const { text, column } of sheet.cellsOf(row))
      if (isTitle(text.split('\n')[0]!, 标题))
        return { of: '整体自评', name: 自评表, path: ['绩效', '整体自评'], place: sheet.place(row, column) };
  return undefined;
}

const LONGEST_TITLE = 60;

function isTitle(text: string, endings: readonly string[]): boolean {
  const title = normalText(text).replace(/\(\d{4}年度?\)$/, '');
  return title.length < LONGEST_TITLE && endings.some((ending) => title.endsWith(normalText(ending)));
}
