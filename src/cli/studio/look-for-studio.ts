import type { Amount } from '../../document/tree.js';
import { amountsIn } from '../../explain/passage.js';
import { passagesOf } from '../../explain/passages-of.js';
import { Failure } from '../../kernel/diagnostic.js';
import { type Figure, lackOf } from '../../kernel/figure.js';
import { rootsOf } from '../../kernel/roots.js';
import { readSource } from '../../read/text/read-source.js';
import type { Marks } from '../../render/html/reasons.js';
import { renderHtml } from '../../render/html/render-html.js';
import type { Looked } from '../../studio/server/workshop.js';
import type { Trust } from '../command-line/request.js';
import { publicationDate } from '../publication-date.js';
import { enteredAt, type PathOf, pathFinder, withPaths } from '../report/field-paths.js';
import { type SeenDraft, type SeenReport, Stopped, seeReport } from '../status/see-report.js';
import { EnteredOnPage } from './entered-on-page.js';

/** A data file to be looked at; plain data, so that it can be sent to a worker. */
export interface StudioTask {
  readonly file: string;
  readonly trust: Trust;
}

/** A look; whoever asked for it sets the first number of `stop` once a newer version of the file is to be seen. */
export interface LookTask extends StudioTask {
  readonly stop: Int32Array;
}

/** What `check` says of a data file, each with its field, and its pages; undefined where it was stopped. Never throws. */
export function lookForStudio(
  { stop, ...task }: LookTask,
  onStage: (stage: string) => void,
): Looked | undefined {
  try {
    return lookAt(task, (stage) => {
      if (Atomics.load(stop, 0) !== 0) throw new Stopped();
      onStage(stage);
    });
  } catch (error) {
    if (error instanceof Stopped) return undefined;
    throw error;
  }
}

function lookAt({ file, trust }: StudioTask, onStage: (stage: string) => void): Looked {
  const begun = performance.now();
  const seen = seeReport(file, { trust }, onStage);
  const known = seen.examined?.read.source;
  const [pathOf, isReadable] = finderOf(file, trust, known);
  onStage('成文');
  const html = seen.draft && htmlOf(seen.draft, pathOf);
  const files = seen.examined?.read.files ?? [];
  return {
    ...(known?.sha256 !== undefined && { sha256: known.sha256 }),
    diagnostics: withPaths(seen.diagnostics, pathOf),
    isReadable,
    ...(html !== undefined && { html }),
    inputs: files.slice(1).map((one) => one.file),
    milliseconds: Math.round(performance.now() - begun),
  };
}

function finderOf(
  file: string,
  { roots }: Trust,
  known: SeenFile | undefined,
): readonly [pathOf: PathOf, isReadable: boolean] {
  try {
    return [pathFinder(known ?? readSource(file, { roots: rootsOf(file, roots) })), true];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [() => undefined, false];
  }
}

type SeenFile = NonNullable<SeenReport['examined']>['read']['source'];

/** The pages; every figure is marked with its number; it, every text and what is to be filled in, with the way to the field. */
function htmlOf(draft: SeenDraft, pathOf: PathOf): string | undefined {
  const document = draft.document();
  if (!document) return undefined;
  const marks = new Map<Amount, Marks>();
  const figures = passagesOf(document)
    .flatMap(({ inlines }) => amountsIn(inlines))
    .filter(({ figure }) => figure);
  for (const [index, amount] of figures.entries()) marks.set(amount, marksOf(amount.figure!, index, pathOf));
  const texts = new EnteredOnPage(draft.read, pathOf);
  return renderHtml(document, {
    modified: publicationDate(draft.accounts, undefined),
    marks,
    textMarks: (text) => texts.piecesOf(text),
  });
}

function marksOf(figure: Figure, index: number, pathOf: PathOf): Marks {
  const lack = lackOf(figure);
  const path = lack ?? pathOf(enteredAt(figure));
  return {
    ...(lack ? { 'data-unfilled': lack.join('.') } : { 'data-figure': String(index) }),
    ...(path && path.length > 0 && { 'data-path': JSON.stringify(path) }),
  };
}
