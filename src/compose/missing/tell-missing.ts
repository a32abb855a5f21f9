import type { Diagnostic } from '../../kernel/diagnostic.js';
import type { Span } from '../../kernel/span.js';
import { valueAt } from '../../kernel/value-at.js';
import { placeInUnit } from '../../read/consolidation/unit-file.js';
import type { ReportFile } from '../../read/read-report.js';
import type { DataPlace } from './absent.js';
import { type LackedField, lackedFields, linesToAdd, nameOfItem, ownerOf } from './lacked-field.js';
import { sentencesWithGaps } from './sentences-with-gaps.js';

/** Something that the data lacks and a sentence cannot do without. */
export interface Missing {
  /** Where it belongs; undefined where a template takes an item that its list does not have. */
  readonly place: DataPlace | undefined;
  /** Number of the gap that it leaves. */
  readonly gap: number;
  /** Of the helper's call, in its template. */
  readonly call: Span;
}

/** With the fields from which it would come. */
interface Wanted extends Missing {
  readonly fields: readonly LackedField[];
  /** The sentence, where it prints the gap. */
  readonly sentence: string | undefined;
}

/** Units whose texts one message tells; `gen-report units` has them all. */
const SHOWN_UNITS = 6;
/** Places in templates that one message names. */
const SHOWN_CALLS = 3;

/**
 * Tells of each thing that the data file has not once, however many sentences need it or something in it.
 * @param markup that the templates made, with the gaps
 */
export function tellMissing(
  missing: readonly Missing[],
  markup: string,
  read: Pick<ReportFile, 'tree' | 'locate' | 'declared' | '所属单位'>,
): readonly Diagnostic[] {
  if (missing.length === 0) return [];
  const sentences = sentencesWithGaps(markup);
  const lacks = new Map<string, Wanted[]>();
  for (const one of missing) {
    const fields = one.place ? lackedFields(one.place, read) : [];
    const owner = fields[0] ? ownerOf(fields[0]) : placeKey(one.call);
    const wanted = lacks.get(owner) ?? [];
    lacks.set(owner, wanted);
    wanted.push({ ...one, fields, sentence: sentences.get(one.gap) });
  }
  return [...lacks.values()].map((wanted) => ({
    rule: '缺少内容',
    level: '错误',
    unfilled: 1,
    ...tellLack(wanted, read),
  }));
}

function tellLack(
  wanted: readonly Wanted[],
  { locate, declared, 所属单位 }: Pick<ReportFile, 'locate' | 'declared' | '所属单位'>,
): Pick<Diagnostic, 'message' | 'expected' | 'hint' | 'span' | 'related'> {
  const fields = wanted.flatMap((one) => one.fields);
  const [first] = fields;
  if (!first)
    return {
      message: `${unwritten(wanted)}，模板在这里取的一项，数据里没有`,
      hint: '改模板的人应先用 {{#if}} 判断。',
      span: wanted[0]!.call,
    };
  const lines = linesToAdd(fields, declared);
  return {
    message: `${unwritten(wanted)}，缺少${nameOf(fields, wanted)}`,
    ...(lines.length > 0 && { expected: lines.join('\n') }),
    hint: whereTo(first),
    span: locate(first.file === undefined ? first.steps : ['上年']),
    related: [...textsOfUnits(first, 所属单位), ...callsOf(wanted)],
  };
}

/** What the sentences say that cannot be written: the first of them. */
function unwritten(wanted: readonly Wanted[]): string {
  const sentences = new Set(wanted.map(({ sentence }) => sentence));
  const [first] = [...sentences].filter((one) => one !== undefined);
  const more = sentences.size > 1 ? `等 ${sentences.size} 处` : '';
  return `${first === undefined ? '文中有一处' : `“${first}”`}${more}写不出来`;
}

/** The field, or what all of several fields are in; with the item of a list that it is missed of. */
function nameOf(fields: readonly LackedField[], wanted: readonly Wanted[]): string {
  const { path, steps, written, file } = fields[0]!;
  const shared = steps.filter((step, at) => fields.every((field) => field.steps[at] === step));
  const field = shared.filter((step) => typeof step === 'string').join('.');
  const items = new Set(wanted.map(({ place }) => nameOfItem(place?.items ?? [])));
  const [item = ''] = items.size === 1 ? items : [];
  const about = field.includes(item) ? '' : `（${item}）`;
  if (written === steps.length) return `“${path.replaceAll('[]', '')}”${about}，它取自“${field}”`;
  return `${file === undefined ? '' : '上年的'}“${field}”${about}`;
}

function whereTo({ steps, written, file }: LackedField): string {
  if (file !== undefined) return `“上年”取自“${file}”，填在那个文件里。`;
  const above = steps[Math.min(written, steps.length - 1) - 1];
  if (above === undefined) return '另起一行，顶格写；init 写出的文件里若有这一栏，去掉各行行首的“# ”即可。';
  return typeof above === 'number' ? '填在这一项里。' : `填在“${above}”之下。`;
}

function callsOf(wanted: readonly Wanted[]): NonNullable<Diagnostic['related']> {
  const calls = new Map(wanted.map(({ call }) => [placeKey(call), call]));
  return [...calls.values()].slice(0, SHOWN_CALLS).map((span, index) => ({
    message: index === 0 ? '模板中的这一处；可以没有的，改模板的人应先用 {{#if}} 判断' : '也用到它',
    span,
  }));
}

/** What the units of a department wrote in the field, to draw on. */
function textsOfUnits(
  { steps }: LackedField,
  units: ReportFile['所属单位'],
): NonNullable<Diagnostic['related']> {
  return units.slice(0, SHOWN_UNITS).flatMap((unit) => {
    const text = valueAt(unit.report, steps);
    if (typeof text !== 'string') return [];
    return [{ message: `${unit.report.名称}写的是“${text}”`, span: placeInUnit(unit, steps) }];
  });
}

function placeKey({ file, start }: Span): string {
  return `${file}:${start.line}:${start.column}`;
}
