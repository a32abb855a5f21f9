import type { SourceSheet } from '../../foreign/sheet/sheet.js';
import type { Diagnostic } from '../../kernel/diagnostic.js';
import { valueAt } from '../../kernel/value-at.js';
import { Scalar, type Tree } from '../../read/scalar.js';
import type { Unit } from '../../read/schema/unit.js';
import type { FormLabels } from '../tables/form-labels.js';
import type { Said } from '../tables/sheet-facts.js';
import type { DataValue } from '../values/data-value.js';
import { stepOf } from '../values/step-of.js';
import { type ProjectForm, projectForm } from './project-form.js';

/** The self-evaluation forms among some sheets. */
export interface Forms {
  readonly projects: readonly string[];
  /** Each year that their titles say, once. */
  readonly years: readonly Said<number>[];
  readonly values: readonly DataValue[];
  readonly diagnostics: readonly Diagnostic[];
  /** Sheets that are none. */
  readonly others: readonly SourceSheet[];
}

/** Reads every sheet that is the form of a project. @param unit of the data file `tree` */
export function readForms(
  sheets: readonly SourceSheet[],
  labels: readonly FormLabels[],
  unit: Unit,
  tree: Tree,
): Forms {
  const forms: { readonly form: ProjectForm; readonly sheet: SourceSheet }[] = [];
  const others: SourceSheet[] = [];
  for (const sheet of sheets) {
    const form = labels.map((one) => projectForm(sheet, one, unit)).find((one) => one !== undefined);
    if (form) forms.push({ form, sheet });
    else others.push(sheet);
  }
  const firsts = new Map<string, ProjectForm & { readonly sheet: SourceSheet }>();
  const diagnostics: Diagnostic[] = [];
  for (const { form, sheet } of forms) {
    const first = firsts.get(form.project);
    if (!first) firsts.set(form.project, { ...form, sheet });
    // A publication may print the form of a project in its text and in its annex.
    else if (!saysTheSame(first, form)) diagnostics.push(toldTwice(form.project, first.sheet, sheet));
  }
  const read = [...firsts.values()];
  return {
    projects: read.map(({ project }) => project),
    years: [...new Map(read.flatMap(({ year }) => (year ? [[year.value, year] as const] : []))).values()],
    values: read.flatMap(({ values }) => values.map((value) => withUnitCode(value, tree))),
    diagnostics: [...read.flatMap((form) => form.diagnostics), ...diagnostics],
    others,
  };
}

function saysTheSame(one: ProjectForm, other: ProjectForm): boolean {
  const said = ({ values }: ProjectForm) => JSON.stringify(values.map(({ path, value }) => [path, value]));
  return said(one) === said(other);
}

function toldTwice(project: string, first: SourceSheet, second: SourceSheet): Diagnostic {
  return {
    rule: '导入',
    level: '错误',
    place: `${second.file} ${second.name}`,
    message: `“${project}”有两份自评表，另一份是 ${first.file} ${first.name}`,
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
