import type { Span } from '../../../kernel/span.js';
import { valueAt } from '../../../kernel/value-at.js';
import type { Report } from '../../../read/schema/report.js';
import type { Path } from '../../../read/yaml/locate.js';
import type { FormFile } from '../rule.js';
import type { Indicator } from './judge.js';
import { readDirection, readMeasure } from './measure.js';

type Indicators = NonNullable<Report['绩效']>['项目'][number]['指标'];
type Row = Indicators[string][string][number];

/** One line of a self-evaluation form, with what the checks need to know of the form. */
export interface IndicatorRow extends Indicator, Pick<Row, '分值' | '得分' | '偏差原因' | '方向'> {
  /** How messages call it: “甲”的指标“次数”. */
  readonly title: string;
  /** The place of one of its fields. */
  spanOf(field: Field): Span;
}

/** A self-evaluation form: of a project, or of one goal of the whole 部门. */
interface IndicatorForm {
  readonly name: string;
  /** The reason at the form's end, for whatever was not reached. */
  readonly 未完成原因: string | undefined;
  /** Index in 绩效.项目; undefined for the form of the whole 部门. */
  readonly project?: number;
  readonly rows: readonly IndicatorRow[];
}

type Field = '三级指标' | '年度指标值' | '实际完成值' | '分值' | '得分' | '偏差原因' | '性质';
/** Fields in the order of a line that is written as a list; such a line has no others. */
const FIELDS: readonly Field[] = ['三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'];

const known = new WeakMap<FormFile, readonly IndicatorForm[]>();

/** Every form of a report with its lines, in the order of the data file. */
export function indicatorForms(read: FormFile): readonly IndicatorForm[] {
  const forms = known.get(read) ?? formsOf(read);
  known.set(read, forms);
  return forms;
}

/** The lines of every form. */
export function indicatorRows(read: FormFile): readonly IndicatorRow[] {
  return indicatorForms(read).flatMap(({ rows }) => rows);
}

/** A form as the data file has it, and where. */
interface GivenForm extends Omit<IndicatorForm, 'rows'> {
  readonly 指标: Indicators;
  readonly path: Path;
}

function formsOf(read: FormFile): readonly IndicatorForm[] {
  return givenForms(read.report).map((form) => ({ ...form, rows: [...rowsIn(form, read)] }));
}

function givenForms({ 绩效 }: FormFile['report']): GivenForm[] {
  const { 目标 = [], 指标, 未完成原因 } = 绩效?.整体自评 ?? {};
  const path: Path = ['绩效', '整体自评'];
  const projects = (绩效?.项目 ?? []).map((project, index) => ({
    name: project.名称,
    未完成原因: project.未完成原因,
    project: index,
    指标: project.指标,
    path: ['绩效', '项目', index, '指标'],
  }));
  const goals = 目标.map((goal, index) => ({
    name: goal.名称,
    未完成原因,
    指标: goal.指标,
    path: [...path, '目标', index, '指标'],
  }));
  const whole = 指标 && { name: '整体自评', 未完成原因, 指标, path: [...path, '指标'] };
  return [...projects, ...goals, ...(whole ? [whole] : [])];
}

function* rowsIn({ name, 指标, path }: GivenForm, read: FormFile): Generator<IndicatorRow> {
  for (const [first, groups] of Object.entries(指标)) {
    for (const [second, rows] of Object.entries(groups)) {
      for (const [index, row] of rows.entries()) {
        const at = [...path, first, second, index];
        const isList = () => Array.isArray(valueAt(read.tree, at));
        const spanOf = (field: Field) => read.locate([...at, isList() ? FIELDS.indexOf(field) : field]);
        yield {
          ...row,
          title: `“${name}”的指标“${row.三级指标}”`,
          年度: read.report.年度,
          group: `${first} ${second}`,
          target: readMeasure(row.年度指标值 ?? '', row.计量单位),
          result: readMeasure(row.实际完成值 ?? '', row.计量单位),
          direction: readDirection(row.方向 ?? ''),
          spanOf,
        };
      }
    }
  }
}
