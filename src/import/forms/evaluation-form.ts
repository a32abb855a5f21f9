import type { SourceSheet } from '../../foreign/sheet/sheet.js';
import type { Diagnostic } from '../../kernel/diagnostic.js';
import type { Unit } from '../../read/schema/unit.js';
import type { FormLabels } from '../tables/form-labels.js';
import { normalText } from '../tables/normal-text.js';
import { hiddenSheet } from '../tables/read-statements.js';
import { type Said, sheetFacts } from '../tables/sheet-facts.js';
import type { DataValue } from '../values/data-value.js';
import { formYear } from '../years.js';
import { checkTotals } from './check-totals.js';
import type { OpenForm } from './form.js';
import { formHeads } from './form-heads.js';
import { type FormSubject, formSubject } from './form-subject.js';
import { fundValues } from './fund-values.js';
import { indicatorValues } from './indicator-values.js';
import { labelled, labelledAbove } from './labelled.js';
import { taskValues } from './task-values.js';

/** What a sheet says of a project, or of the whole bureau. */
export interface Form {
  readonly subject: FormSubject;
  /** Which parts it has: one form may be printed as several tables. */
  readonly parts: readonly ('资金' | '指标')[];
  /** Of its title. */
  readonly year?: Said<number>;
  readonly values: readonly DataValue[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a self-evaluation form, or a part of one; undefined where a sheet is none.
 * @param unit of the data file
 * @param last the form before, in the same file: of it is a part that does not say what it is of
 */
export function evaluationForm(
  sheet: SourceSheet,
  labels: FormLabels,
  unit: Unit,
  last: Form | undefined,
): Form | undefined {
  const heads = formHeads(sheet, labels);
  if (!heads) return undefined;
  const parts = [
    ...(heads.funds === undefined ? [] : (['资金'] as const)),
    ...(heads.indicators.length === 0 ? [] : (['指标'] as const)),
  ];
  const goesOn = last && !parts.some((part) => last.parts.includes(part)) ? last.subject : undefined;
  const subject = formSubject(sheet, labels, heads) ?? goesOn;
  if (!subject || subject.of !== labels.对象) return undefined;
  const { path } = subject;
  const form: OpenForm = { sheet, labels, heads, path, unit: formUnit(sheet), fileUnit: unit };
  const funds = fundValues(form);
  const rows = indicatorValues(form);
  const year = formYear(sheet);
  return {
    subject,
    parts,
    ...(year && { year }),
    values: [
      ...nameValue(subject, labels),
      ...textValues(form),
      ...funds.values,
      ...taskValues(form),
      ...rows.values,
    ],
    diagnostics: [
      ...(sheet.hidden ? [hiddenSheet(sheet, `“${subject.name}”的自评表`)] : []),
      ...funds.diagnostics,
      ...rows.diagnostics,
      ...checkTotals(form, funds.score, rows.values),
    ],
  };
}

function nameValue({ of, name, path, place }: FormSubject, labels: FormLabels): DataValue[] {
  if (of !== '项目') return [];
  const table = labels.自评表;
  return [{ path: [...path, '名称'], value: name, isNumber: false, isIdentity: true, place, table }];
}

function textValues({ sheet, labels, path }: OpenForm): DataValue[] {
  const beside = Object.entries(labels.栏)
    .filter(([field]) => field !== '名称')
    .map(([field, names]) => [field, labelled(sheet, names)] as const);
  const below = Object.entries(labels.栏下).map(
    ([field, names]) => [field, labelledAbove(sheet, names)] as const,
  );
  return [...beside, ...below].flatMap(([field, found]) => {
    const value = found ? meaning(field, found.text) : '';
    if (!found || value === '') return [];
    const { place } = found;
    return [{ path: [...path, field], value, isNumber: false, place, table: labels.自评表 }];
  });
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
