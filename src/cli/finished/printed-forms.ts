import type { FormAudit } from '../../check/engine/rule.js';
import { derivePerformance } from '../../derive/performance/derive-performance.js';
import { valueAt } from '../../kernel/value-at.js';
import type { PrintedText } from '../../print/printed-document.js';
import { Scalar, type Tree } from '../../read/scalar.js';
import { NO_FIELDS } from '../../read/schema/declared-fields.js';
import { project } from '../../read/schema/performance/project.js';
import { wholeEvaluation } from '../../read/schema/performance/whole.js';
import type { Report } from '../../read/schema/report.js';
import { SourceText } from '../../read/text/source-text.js';

/** A value of a form, or a text about it: where it would stand in a data file, and where it stands in print. */
export interface FormLeaf {
  readonly path: readonly string[];
  readonly text: string;
  readonly printed: PrintedText;
}

/** The forms of a finished file as the rules take those of a data file. */
interface PrintedForms {
  readonly audit: FormAudit;
  /** What stands in print at a place that a rule names. */
  readonly leafAt: (span: Span) => FormLeaf & { readonly offset: number };
  /** Names of the forms that were not understood. */
  readonly unread: readonly string[];
}

type Span = ReturnType<FormAudit['read']['locate']>;
type Path = Parameters<FormAudit['read']['locate']>[0];
type Performance = NonNullable<Report['绩效']>;

const ROOT = '绩效';
export const PROJECTS: readonly string[] = [ROOT, '项目'];
const WHOLE = [ROOT, '整体自评'];
/** Of a project: the paragraphs about it. */
export const TEXTS = '正文';
const LISTS = new Set(['项目', '目标', '任务', TEXTS]);
/** Amounts of forms: read as if the data file had them in this unit. */
export const FORM_UNIT = '万元';

/**
 * Makes of the values of forms what a data file with these forms would be.
 * @param leaves in the order of reading, those of a form together
 */
export function formsAsData(leaves: readonly FormLeaf[], year: number): PrintedForms {
  const source = new SourceText('', leaves.map(({ text }) => text).join('\n'));
  const starts: number[] = [];
  let offset = 0;
  const placed = leaves.map((leaf) => {
    starts.push(offset);
    const span = source.span(offset, offset + leaf.text.length);
    offset += leaf.text.length + 1;
    return { path: leaf.path, scalar: new Scalar(leaf.text, span) };
  });
  const { tree, performance, unread } = understood(placed);
  const report = { 年度: year, 金额单位: FORM_UNIT, 绩效: performance } as const;
  const nobody = { 名称: '', 主管部门: '', 预算代码: undefined, 概况: { 机构设置: { 单位: [] } } };
  return {
    audit: {
      read: { report, tree, source, locate: (path) => spanIn(tree, path) },
      accounts: { 绩效: derivePerformance({ ...nobody, 绩效: performance }, NO_FIELDS, () => undefined) },
    },
    leafAt: ({ start }) => {
      const at = source.offset(start);
      const index = starts.findLastIndex((one) => one <= at);
      return { ...leaves[index]!, offset: at - starts[index]! };
    },
    unread,
  };
}

interface PlacedLeaf {
  readonly path: readonly string[];
  readonly scalar: Scalar;
}

/** The forms that hold what a form must; a form that lacks something is left out whole. */
function understood(leaves: readonly PlacedLeaf[]) {
  const unread: string[] = [];
  const kept: PlacedLeaf[] = [];
  const 项目: Performance['项目'] = [];
  let 整体自评: Performance['整体自评'];
  for (const [, own] of grouped(leaves, ({ path }) => path.slice(0, path[1] === '项目' ? 3 : 2).join('\n'))) {
    const path = own[0]!.path.slice(0, own[0]!.path[1] === '项目' ? 3 : 2);
    const form = treeOf(
      own.filter((leaf) => leaf.path[path.length] !== TEXTS),
      path,
    );
    const isWhole = path.length === WHOLE.length;
    const result = isWhole ? schemas.whole.safeParse(form, LOOSE) : schemas.project.safeParse(form, LOOSE);
    if (!result.success) unread.push(isWhole ? '整体自评' : path[2]!);
    else {
      kept.push(...own);
      if (isWhole) 整体自评 = result.data as Performance['整体自评'];
      else 项目.push(result.data as Performance['项目'][number]);
    }
  }
  const performance: Performance = { 项目, 整体自评 };
  return { tree: kept.length === 0 ? {} : treeOf(kept, []), performance, unread };
}

const schemas = { project: project(FORM_UNIT, NO_FIELDS), whole: wholeEvaluation(FORM_UNIT) };
/** Compiling a schema to code takes longer than checking a few forms without. */
const LOOSE = { jitless: true };

/** @param at of what is built: a path that all leaves begin with */
function treeOf(leaves: readonly PlacedLeaf[], at: readonly string[]): Tree {
  const [first] = leaves;
  if (first?.path.length === at.length) return first.scalar;
  const children = [...grouped(leaves, ({ path }) => path[at.length]!)].map(
    ([step, own]) => [step, treeOf(own, [...at, step])] as const,
  );
  const isList = LISTS.has(at.at(-1) ?? '') || at.at(-3) === '指标';
  return isList
    ? children.map(([, child]) => child)
    : Object.assign(Object.create(null), Object.fromEntries(children));
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const own = groups.get(key);
    if (own) own.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The place of a value; of what is not there, of the first that stands in what would hold it. */
function spanIn(tree: Tree, path: Path): Span {
  let at = tree;
  for (const step of path) at = (valueAt(at, [step]) as Tree | undefined) ?? firstOf(at);
  return firstOf(at).span;
}

function firstOf(tree: Tree): Scalar {
  let at = tree;
  while (!(at instanceof Scalar)) at = Object.values(at)[0] as Tree;
  return at;
}
