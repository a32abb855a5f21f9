import type { Span } from '../../../kernel/span.js';
import type { ReportFile } from '../../../read/read-report.js';
import { Scalar, type Tree } from '../../../read/scalar.js';
import type { Report } from '../../../read/schema/report.js';
import type { Path } from '../../../read/yaml/locate.js';
import type { Indicator } from './judge.js';
import { readMeasure } from './measure.js';

type Given = NonNullable<Report['绩效']>;
type Indicators = Given['项目'][number]['指标'];
type Row = Indicators[string][string][number];

/** One line of a self-evaluation form, with what the checks need to know of the form. */
export interface IndicatorRow extends Indicator, Pick<Row, '分值' | '得分' | '偏差原因'> {
  /** The place of one of its fields. */
  spanOf(field: Field): Span;
}

/** A self-evaluation form: of a project, or of one goal of the whole 部门. */
export interface IndicatorForm {
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

const known = new WeakMap<ReportFile, readonly IndicatorForm[]>();

/** Every form of a report with its lines, in the order of the data file. */
export function indicatorForms(read: ReportFile): readonly IndicatorForm[] {
  const forms = known.get(read) ?? formsOf(read);
  known.set(read, forms);
  return forms;
}

function formsOf(read: ReportFile): readonly IndicatorForm[] {
  const { 绩效 } = read.report;
  if (绩效 === undefined) return [];
  const rowsAt = (指标: Indicators, path: Path) => [...rowsIn(指标, path, read)];
  const projects = 绩效.项目.map(({ 名称, 未完成原因, 指标 }, index) => ({
    name: 名称,
    未完成原因,
    project: index,
    rows: rowsAt(指标, ['绩效', '项目', index, '指标']),
  }));
  return [...projects, ...wholeForms(绩效, rowsAt)];
}

function wholeForms(
  { 整体自评 }: Given,
  rowsAt: (指标: Indicators, path: Path) => readonly IndicatorRow[],
): IndicatorForm[] {
  if (整体自评 === undefined) return [];
  const { 目标, 指标, 未完成原因 } = 整体自评;
  const path: Path = ['绩效', '整体自评'];
  const goals = 目标.map((goal, index) => ({
    name: goal.名称,
    未完成原因,
    rows: rowsAt(goal.指标, [...path, '目标', index, '指标']),
  }));
  return 指标 === undefined
    ? goals
    : [...goals, { name: '整体自评', 未完成原因, rows: rowsAt(指标, [...path, '指标']) }];
}

function* rowsIn(given: Indicators, path: Path, read: ReportFile): Generator<IndicatorRow> {
  for (const [first, groups] of Object.entries(given)) {
    for (const [second, rows] of Object.entries(groups)) {
      for (const [index, row] of rows.entries()) {
        const at = [...path, first, second, index];
        const isList = () => Array.isArray(treeAt(read.tree, at));
        const spanOf = (field: Field) => read.locate([...at, isList() ? FIELDS.indexOf(field) : field]);
        const target = readMeasure(row.年度指标值 ?? '', row.计量单位);
        const result = readMeasure(row.实际完成值 ?? '', row.计量单位);
        yield { ...row, 年度: read.report.年度, group: `${first} ${second}`, target, result, spanOf };
      }
    }
  }
}

function treeAt(tree: Tree, path: Path): Tree | undefined {
  return path.reduce<Tree | undefined>((at, step) => {
    if (at === undefined || at instanceof Scalar) return undefined;
    return (at as Readonly<Record<string | number, Tree>>)[step];
  }, tree);
}
