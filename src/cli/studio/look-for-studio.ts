import type { Amount } from '../../document/tree.js';
import { amountsIn } from '../../explain/passage.js';
import { passagesOf } from '../../explain/passages-of.js';
import { Failure } from '../../kernel/diagnostic.js';
import { type Figure, lackOf } from '../../kernel/figure.js';
import { rootsOf } from '../../kernel/roots.js';
import { readSource } from '../../read/text/read-source.js';
import type { Marks } from '../../render/html/reasons.js';
import { htmlInPieces } from '../../render/html/render-html.js';
import type { Looked, PublicationPieces } from '../../studio/server/workshop.js';
import type { Trust } from '../command-line/request.js';
import { publicationDate } from '../publication-date.js';
import { enteredAt, type PathOf, pathFinder, withPaths } from '../report/field-paths.js';
import { type SeenDraft, type SeenReport, Stopped, seeReport } from '../status/see-report.js';
import { EnteredOnPage } from './entered-on-page.js';
import { fieldsOfChain } from './pack-shelf.js';
import { PrintedOrder } from './printed-order.js';

/** A data file to be looked at; plain data, so that it can be sent to a worker. */
export interface StudioTask {
  readonly file: string;
  readonly trust: Trust;
}

/** A look; whoever asked for it sets the first number of `stop` once a newer version of the file is to be seen. */
export interface LookTask extends StudioTask {
  readonly stop: Int32Array;
}

/** Who is told as a look goes on. */
export interface LookWatcher {
  onStage(stage: string): void;
  onSeen(early: Looked): void;
}

/** What `check` says of a data file, each with its field, and its pages; undefined where it was stopped. Never throws. */
export function lookForStudio({ stop, ...task }: LookTask, watcher: LookWatcher): Looked | undefined {
  try {
    return lookAt(task, {
      ...watcher,
      onStage(stage) {
        if (Atomics.load(stop, 0) !== 0) throw new Stopped();
        watcher.onStage(stage);
      },
    });
  } catch (error) {
    if (error instanceof Stopped) return undefined;
    throw error;
  }
}

function lookAt({ file, trust }: StudioTask, { onStage, onSeen }: LookWatcher): Looked {
  const begun = performance.now();
  let isTold = false;
  const lookedAt = (seen: SeenReport): Looked => {
    const known = seen.examined?.read.source ?? seen.draft?.read.source;
    const [pathOf, isReadable] = finderOf(file, trust, known);
    const pages = !isTold && seen.draft ? pagesOf(seen.draft, pathOf) : undefined;
    isTold ||= pages !== undefined;
    const files = (seen.examined ?? seen.draft)?.read.files ?? [];
    return {
      ...(known?.sha256 !== undefined && { sha256: known.sha256 }),
      diagnostics: withPaths(seen.diagnostics, pathOf),
      isReadable,
      ...(pages && { publication: pages }),
      inputs: files.slice(1).map((one) => one.file),
      milliseconds: Math.round(performance.now() - begun),
    };
  };
  return lookedAt(seeReport(file, { trust }, { onStage, onSeen: (early) => onSeen(lookedAt(early)) }));
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

type SeenFile = SeenDraft['read']['source'];

/** The pages; every figure is marked with its number; it, every text and what is to be filled in, with the way to the field. */
function pagesOf(draft: SeenDraft, pathOf: PathOf): PublicationPieces | undefined {
  const document = draft.document();
  if (!document) return undefined;
  const marks = new Map<Amount, Marks>();
  const figures = passagesOf(document)
    .flatMap(({ inlines }) => amountsIn(inlines))
    .filter(({ figure }) => figure);
  for (const [index, amount] of figures.entries()) marks.set(amount, marksOf(amount.figure!, index, pathOf));
  const texts = new EnteredOnPage(draft.read, pathOf, new PrintedOrder(fieldsOfChain(draft.pack)));
  return htmlInPieces(document, {
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
