import type { SourceSheet } from '../../foreign/sheet/sheet.js';
import type { Diagnostic } from '../../kernel/diagnostic.js';
import type { Unit } from '../../read/schema/unit.js';
import type { FormLabels } from '../tables/form-labels.js';
import { normalLabel, normalText } from '../tables/normal-text.js';
import { hiddenSheet } from '../tables/read-statements.js';
import { type Said, sheetFacts } from '../tables/sheet-facts.js';
import type { DataValue } from '../values/data-value.js';
import { stepOf } from '../values/step-of.js';
import { formYear } from '../years.js';
import { PROJECT_FORM } from './form-name.js';
import { fundValues } from './fund-values.js';
import { indicatorValues } from './indicator-values.js';

/** What a form says of its project; undefined where a sheet is no such form. */
export interface ProjectForm {
  readonly project: string;
  /** Of its title. */
  readonly year?: Said<number>;
  readonly values: readonly DataValue[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a self-evaluation form of one project. @param unit of the data file */
export function projectForm(sheet: SourceSheet, labels: FormLabels, unit: Unit): ProjectForm | undefined {
  const place = labelPlace(sheet, labels.栏.名称 ?? []);
  const project = place && sheet.text(place.row, place.column).replace(/\s+/g, '');
  const head = indicatorHead(sheet, labels);
  if (!project || head === undefined) return undefined;
  const path = ['绩效', '项目', stepOf(project)];
  const at = sheet.place(place.row, place.column);
  const name: DataValue = {
    path: [...path, '名称'],
    value: project,
    isNumber: false,
    isIdentity: true,
    place: at,
    table: PROJECT_FORM,
  };
  const funds = fundValues(sheet, labels, { path, until: head, unit: formUnit(sheet), fileUnit: unit });
  const rows = indicatorValues(sheet, labels, path, head);
  const year = formYear(sheet);
  return {
    project,
    ...(year && { year }),
    values: [name, ...textValues(sheet, labels, path), ...funds.values, ...rows.values],
    diagnostics: [
      ...(sheet.hidden ? [hiddenSheet(sheet, `“${project}”的自评表`)] : []),
      ...funds.diagnostics,
      ...rows.diagnostics,
    ],
  };
}

/** The row of heads above the indicators. */
function indicatorHead(sheet: SourceSheet, { 指标列 }: FormLabels): number | undefined {
  const has = (row: number, names: readonly string[] = []) =>
    sheet.cellsOf(row).some(({ text }) => names.map(normalText).includes(normalText(text)));
  return sheet.rows.find((row) => has(row, 指标列.一级) && has(row, 指标列.三级指标));
}

/** The cell to the right of a label. */
function labelPlace(
  sheet: SourceSheet,
  names: readonly string[],
): { row: number; column: number } | undefined {
  const wanted = names.map(normalText);
  for (const row of sheet.rows) {
    const label = sheet.cellsOf(row).find(({ text }) => wanted.includes(normalLabel(text)));
    if (label) return { row, column: (sheet.mergeAt(row, label.column)?.right ?? label.column) + 1 };
  }
  return undefined;
}

function textValues(sheet: SourceSheet, { 栏, 栏下 }: FormLabels, path: readonly string[]): DataValue[] {
  const right = Object.entries(栏)
    .filter(([field]) => field !== '名称')
    .map(([field, names]) => [field, labelPlace(sheet, names)] as const);
  const below = Object.entries(栏下).map(([field, names]) => [field, placeBelow(sheet, names)] as const);
  return [...right, ...below].flatMap(([field, place]) => {
    if (!place) return [];
    const value = meaning(field, sheet.text(place.row, place.column));
    if (value === '') return [];
    return [
      {
        path: [...path, field],
        value,
        isNumber: false,
        place: sheet.place(place.row, place.column),
        table: PROJECT_FORM,
      },
    ];
  });
}

function placeBelow(
  sheet: SourceSheet,
  names: readonly string[],
): { row: number; column: number } | undefined {
  const wanted = names.map(normalText);
  for (const [index, row] of sheet.rows.entries()) {
    const label = sheet.cellsOf(row).find(({ text }) => wanted.includes(normalLabel(text)));
    const next = sheet.rows[index + 1];
    if (label && next !== undefined) return { row: next, column: label.column };
  }
  return undefined;
}

/** The code of “107002-某中心”; the option that is ticked; any other text as it stands. */
function meaning(field: string, text: string): string {
  if (field === '实施单位') return /^(\d{3,})[-—－]/.exec(text)?.[1] ?? text.replace(/\s+/g, '');
  const ticked =
    /(?:^|[\s\u3000、])(?:\d+[、.．])?([^\s\u3000、☐□☑√]+)[☑√]/.exec(text)?.[1] ??
    /[☑√]\s*([^\s\u3000☐□☑√]+)/.exec(text)?.[1];
  if (ticked !== undefined) return ticked;
  return /[☐□]/.test(text) || /^[-—*/]+$/.test(text) ? '' : text;
}

/** Forms are in 万元 unless they say so. */
function formUnit(sheet: SourceSheet): Unit {
  const said = sheetFacts(sheet).unit?.value;
  const heads = sheet.rows.flatMap((row) => sheet.cellsOf(row)).map(({ text }) => normalText(text));
  const inHead = heads.find((text) => /资金|预算|执行/.test(text) && /\((?:万)?元\)/.test(text));
  return said ?? (inHead !== undefined && !inHead.includes('万元') ? '元' : '万元');
}
