import { placeNames } from '../../check/engine/place-names.js';
import { explainRounding } from '../../explain/explain-rounding.js';
import { explanationLines } from '../../explain/explanation-lines.js';
import { Explanations, type PrintedAmount } from '../../explain/explanations.js';
import { Failure } from '../../kernel/diagnostic.js';
import type { Figure } from '../../kernel/figure.js';
import type { Span } from '../../kernel/span.js';
import { readOrDraft } from '../../read/read-report.js';
import type { Path } from '../../read/yaml/locate.js';
import type { Explanation } from '../../studio/api.js';
import { readForPack } from '../choose-pack.js';
import { enteredAt, type PathOf, pathFinder } from '../report/field-paths.js';
import { formatPlace } from '../report/format-diagnostic.js';
import { seeReport } from '../status/see-report.js';
import type { StudioTask } from './look-for-studio.js';

/** Which figure is meant: in print, by its number there, or what a field says. */
export type FigureAsked = { readonly figure: number } | { readonly path: Path };

/** Operands of one formula that are shown. */
const MAX_OPERANDS = 40;

/** What can be told of the figures of the last file that was asked for, for as long as it is the same. */
let known: { readonly key: string; readonly explanations: Explanations; readonly pathOf: PathOf } | undefined;

/** @throws Failure where there is no such figure, or the file cannot be composed */
export function explainForStudio(task: StudioTask, asked: FigureAsked): Explanation {
  const { explanations, pathOf } = explanationsFor(task);
  const found =
    'figure' in asked
      ? printedFigure(explanations, asked.figure)
      : fieldFigure(explanations, pathOf, asked.path);
  if (!found)
    throw new Failure('数据', [
      { rule: '由来', level: '错误', message: '没有印出这个数，也没有用它推算的数' },
    ]);
  return explanationOf(explanations, pathOf, found);
}

/** How 出错说明 names a place; undefined where it has no name. @throws Failure */
export function placeNameForStudio({ file, trust }: StudioTask, start: Span['start']): string | undefined {
  const { read } = readForPack(file, undefined, trust);
  return placeNames(read).nameOf({ file: read.source.file, start, end: start });
}

function explanationsFor({ file, trust }: StudioTask) {
  const read = readOrDraft(() => readForPack(file, undefined, trust).read);
  const key = read.files.map((one) => `${one.file} ${one.sha256}`).join('\n');
  if (known?.key === key) return known;
  const { draft, diagnostics } = seeReport(file, { trust });
  const document = draft?.document();
  if (!document) throw new Failure('数据', diagnostics);
  const explanations = new Explanations(document, draft!.read, draft!.accounts);
  known = { key, explanations, pathOf: pathFinder(draft!.read.source) };
  return known;
}

interface FoundFigure {
  readonly figure: Figure;
  readonly printed?: PrintedAmount;
}

function printedFigure({ printed }: Explanations, index: number): FoundFigure | undefined {
  const one = printed[index];
  return one && { figure: one.figure, printed: one };
}

/** What a field says: where it is printed, else wherever it is counted in. */
function fieldFigure({ printed, names }: Explanations, pathOf: PathOf, path: Path): FoundFigure | undefined {
  const wanted = JSON.stringify(path);
  const isIt = (figure: Figure) => JSON.stringify(pathOf(enteredAt(figure))) === wanted;
  const shown = printed.find(({ figure }) => isIt(figure));
  if (shown) return { figure: shown.figure, printed: shown };
  const named = names.find(({ figure }) => isIt(figure));
  return named && { figure: named.figure };
}

function explanationOf(
  explanations: Explanations,
  pathOf: PathOf,
  { figure, printed }: FoundFigure,
): Explanation {
  const explained = explanations.explain(figure);
  const paths = new Map<string, Path>();
  const words = (span: Span) => {
    const text = `第 ${span.start.line} 行`;
    const path = pathOf(span);
    if (!path) return formatPlace(span);
    paths.set(text, path);
    return text;
  };
  const lines = explanationLines(explained, words, { bounds: { operands: MAX_OPERANDS } }).map((line) => {
    const text = line.trimStart();
    const place = /← (?:批复数 )?(第 \d+ 行)/.exec(text)?.[1];
    const path = place === undefined ? undefined : paths.get(place);
    return { text, depth: (line.length - text.length) / 2, ...(path && { path }) };
  });
  const rounding = printed && explainRounding(figure, printed.amount.value, explanations.unit);
  const [name] = explained.names;
  const path = pathOf(enteredAt(figure)) ?? lines.find((line) => line.path)?.path;
  return {
    ...(name !== undefined && { name }),
    value: printed?.amount.value || explained.value,
    lines: [...lines, ...(rounding ? [{ text: `舍入  ${rounding.words}`, depth: 0 }] : [])],
    figures:
      figure.origin.type === 'absent'
        ? []
        : explanations.placesOf(figure).map((one) => String(explanations.printed.indexOf(one))),
    ...(path && { path }),
  };
}
