import type { SourceSheet } from '../../foreign/sheet/sheet.js';
import type { Diagnostic } from '../../kernel/diagnostic.js';
import { valueAt } from '../../kernel/value-at.js';
import { Scalar, type Tree } from '../../read/scalar.js';
import type { Unit } from '../../read/schema/unit.js';
import type { FormLabels } from '../tables/form-labels.js';
import { refuseTooLong } from '../tables/read-statements.js';
import type { Said } from '../tables/sheet-facts.js';
import type { DataValue } from '../values/data-value.js';
import { stepOf } from '../values/step-of.js';
import { evaluationForm, type Form } from './evaluation-form.js';
import { formHeads } from './form-heads.js';

/** The self-evaluation forms among some sheets. */
export interface Forms {
  /** Names of projects, and of the form of the whole bureau. */
  readonly subjects: readonly string[];
  /** Each year that their titles say, once. */
  readonly years: readonly Said<number>[];
  readonly values: readonly DataValue[];
  readonly diagnostics: readonly Diagnostic[];
  /** Sheets that are none. */
  readonly others: readonly SourceSheet[];
}

/** Reads every sheet that is a form, or a part of one. @param unit of the data file `tree` */
export function readForms(
  sheets: readonly SourceSheet[],
  labels: readonly FormLabels[],
  unit: Unit,
  tree: Tree,
): Forms {
  const whole = new Map<string, FoundForm>();
  const others: SourceSheet[] = [];
  const diagnostics: Diagnostic[] = [];
  let last: FoundForm | undefined;
  for (const sheet of sheets) {
    if (labels.some((one) => formHeads(sheet, one))) refuseTooLong(sheet, '自评表');
    const before = last?.sheet.file === sheet.file ? last : undefined;
    const form = labels
      .map((one) => evaluationForm(sheet, one, unit, before))
      .find((one) => one !== undefined);
    if (!form) {
      if (labels.some((one) => (formHeads(sheet, one)?.indicators.length ?? 0) > 0))
        diagnostics.push(nameless(sheet));
      else others.push(sheet);
      continue;
    }
    const key = form.subject.path.join('.');
    const first = whole.get(key);
    last = first && isOtherPart(first, form) ? joined(first, form) : { ...form, sheet };
    if (!first || isOtherPart(first, form)) whole.set(key, last);
    // A publication may print the form of a project in its text and in its annex.
    else if (!saysTheSame(first, form)) diagnostics.push(toldTwice(form.subject.name, first.sheet, sheet));
  }
  const read = [...whole.values()];
  return {
    subjects: read.map(({ subject }) => subject.name),
    years: [...new Map(read.flatMap(({ year }) => (year ? [[year.value, year] as const] : []))).values()],
    values: read.flatMap(({ values }) => values.map((value) => withUnitCode(value, tree))),
    diagnostics: [...read.flatMap((form) => form.diagnostics), ...diagnostics],
    others,
  };
}

interface FoundForm extends Form {
  /** The first, of a form in several tables. */
  readonly sheet: SourceSheet;
}

function isOtherPart(first: Form, form: Form): boolean {
  return form.parts.every((part) => !first.parts.includes(part));
}

/** Two tables that are one form. */
function joined(first: FoundForm, form: Form): FoundForm {
  const said = new Set(first.values.map(({ path }) => path.join('.')));
  return {
    ...first,
    parts: [...first.parts, ...form.parts],
    values: [...first.values, ...form.values.filter(({ path }) => !said.has(path.join('.')))],
    diagnostics: [...first.diagnostics, ...form.diagnostics],
  };
}

function saysTheSame(one: Form, other: Form): boolean {
  const told = new Map(one.values.map(({ path, value }) => [path.join('.'), value]));
  return other.values.every(({ path, value }) => told.get(path.join('.')) === value);
}

function nameless(sheet: SourceSheet): Diagnostic {
  return {
    rule: '导入',
    level: '提醒',
    place: sheet.place(sheet.rows[0] ?? 1, 1),
    message: '表里有绩效指标，没有写明是哪个项目的，没有导入',
    hint: '在表里或表的上方写“项目名称：……”；部门整体的，标题写“部门整体支出绩效自评表”。',
  };
}

function toldTwice(name: string, first: SourceSheet, second: SourceSheet): Diagnostic {
  return {
    rule: '导入',
    level: '错误',
    place: `${second.file} ${second.name}`,
    message: `“${name}”有两份自评表，另一份是 ${first.file} ${first.name}`,
    hint: '每个项目导入一份。',
  };
}

/** 实施单位 goes by the code of the bureau’s unit of that name, else by its name; one that the data file names is left. */
function withUnitCode(value: DataValue, tree: Tree): DataValue {
  if (value.path.at(-1) !== '实施单位') return value;
  const units = valueAt(tree, ['概况', '机构设置', '单位']);
  const text = (unit: unknown, field: string) => {
    const found = valueAt(unit, [field]);
    return found instanceof Scalar ? found.text.trim() : '';
  };
  const own = (Array.isArray(units) ? units : []).find((unit) =>
    [text(unit, '名称'), text(unit, '全称')].includes(String(value.value)),
  );
  const names = ['代码', '名称', '全称'].map((field) => text(own, field)).filter((one) => one !== '');
  const given = text(projectOf(tree, value.path[2]!), '实施单位');
  return names.length === 0 ? value : { ...value, value: names.includes(given) ? given : names[0]! };
}

function projectOf(tree: Tree, step: string): unknown {
  const projects = valueAt(tree, ['绩效', '项目']);
  const isIt = (project: unknown) => {
    const name = valueAt(project, ['名称']);
    return name instanceof Scalar && stepOf(name.text) === step;
  };
  return Array.isArray(projects) ? projects.find(isIt) : undefined;
}
