import { readCatalogue } from '../../catalogue/read-catalogue.js';
import { composeDocument } from '../../compose/compose-document.js';
import { loadPack } from '../../compose/pack/pack.js';
import { deriveAccounts } from '../../derive/derive-accounts.js';
import { answerLines, shown, where } from '../../explain/answer-lines.js';
import type { EnteredText } from '../../explain/entered-texts.js';
import { answersTo } from '../../explain/explain-answer.js';
import type { PlaceWords } from '../../explain/explanation-lines.js';
import { Explanations } from '../../explain/explanations.js';
import type { PrintedPlace } from '../../explain/printed-place.js';
import { findFigures } from '../../explain/search/find-figures.js';
import { findTexts } from '../../explain/search/find-texts.js';
import type { Match } from '../../explain/search/match.js';
import { suggest } from '../../explain/search/suggest.js';
import { importedPlaces } from '../../import/merge/imported-places.js';
import type { ReportFile } from '../../read/read-report.js';
import { choosePack, type ReadForPack, readForPack } from '../choose-pack.js';
import type { ExplainOptions } from '../command-line/request.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { readRecord } from '../import-record-file.js';
import { formatPlace } from '../report/format-diagnostic.js';
import { complain, tellFailure } from '../report/tell.js';
import { visible, visibleJson, visibleLines } from '../report/visible.js';
import type { Surroundings } from '../surroundings.js';

/** Choices that are listed when words may mean several figures. */
const MAX_CHOICES = 30;

/** `gen-report explain <文件> <文字…>`: why a figure is what it is. The file need not pass its checks for that. */
export function explain(request: ExplainOptions, surroundings: Surroundings): ExitCode {
  try {
    const found = readForPack(request.file, request.template, request.trust);
    const { read } = found;
    const explanations = explanationsOf(found, request);
    const matches = findFigures(explanations, request.words);
    if (matches.length > 0)
      return answer(explanations, matches, { ...request, placeOf: placesOf(read) }, surroundings);
    return answerWithTexts(findTexts(read, request.words), explanations, request, surroundings);
  } catch (error) {
    return tellFailure(error, undefined, surroundings);
  }
}

function explanationsOf(found: ReadForPack, { template, trust }: ExplainOptions): Explanations {
  const { read } = found;
  const { accounts } = deriveAccounts(read, readCatalogue());
  const document = composeDocument(read, accounts, loadPack(choosePack(found, template, trust).chain));
  return new Explanations(document, read, accounts);
}

/** A place in the data file, and the cell that was imported there. */
function placesOf(read: ReportFile): PlaceWords {
  const cellAt = importedPlaces(readRecord(read.source.file), read.tree, read.locate);
  return (span) => {
    const cell = cellAt(span);
    return `${formatPlace(span)}${cell === undefined ? '' : `（导入自 ${cell}）`}`;
  };
}

function answer(
  explanations: Explanations,
  matches: readonly Match[],
  { words, choice, json, placeOf }: ExplainOptions & { readonly placeOf: PlaceWords },
  surroundings: Surroundings,
): ExitCode {
  const { stdout } = surroundings;
  const match = matches.length === 1 ? matches[0] : matches[(choice ?? 0) - 1];
  if (!match) {
    if (choice !== undefined)
      return complain(`${quoted(words)}只有 ${matches.length} 种可能，没有第 ${choice} 种。`, surroundings);
    stdout(
      json
        ? visibleJson({ choices: matches.map(choiceOf(explanations)) })
        : choices(explanations, words, matches),
    );
    return EXIT.done;
  }
  const answers = answersTo(explanations, match);
  const texts = answers.map((one) => answerLines(one, placeOf).map(visible).join('\n'));
  stdout(json ? visibleJson({ answers }) : `${texts.join('\n\n')}\n`);
  return EXIT.done;
}

/** What stands in a text that somebody wrote is told with its place; of what stands nowhere, what comes nearest. */
function answerWithTexts(
  texts: readonly EnteredText[],
  explanations: Explanations,
  { words, json }: ExplainOptions,
  { stdout, stderr }: Surroundings,
): ExitCode {
  if (texts.length > 0) {
    stdout(json ? visibleJson({ texts }) : texts.slice(0, MAX_CHOICES).map(textLines).join('\n'));
    return EXIT.done;
  }
  const near = suggest(explanations, words).map((text) => `   ${visible(text)}\n`);
  stderr.write(`没有找到${quoted(words)}。${near.length > 0 ? `最接近的是：\n${near.join('')}` : '\n'}`);
  return EXIT.data;
}

function textLines({ name, text, place }: EnteredText): string {
  return `${visibleLines(text)}\n  名称  ${visible(name)}\n  由来  文字，照所填的印出，不参与计算  ← ${formatPlace(place)}\n`;
}

function choices(explanations: Explanations, words: string, matches: readonly Match[]): string {
  const listed = matches.slice(0, MAX_CHOICES).map((match, index) => {
    const { figures, places } = choiceOf(explanations)(match);
    const names = figures.map(shown).join('、');
    return `${String(index + 1).padStart(4)}  ${visible(`${names}  ${match.name ?? places[0] ?? ''}`)}\n`;
  });
  const more = matches.length > MAX_CHOICES ? `      …… 共 ${matches.length} 种\n` : '';
  return `${quoted(words)}有 ${matches.length} 种可能，请多写几个字，或用 --choice 指明第几种：\n${listed.join('')}${more}`;
}

/** Quotation marks inside quotation marks are single ones: “‘三公’经费”. */
function quoted(words: string): string {
  return `“${visible(words).replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

function choiceOf(explanations: Explanations) {
  return (match: Match) => {
    const answers = answersTo(explanations, match);
    return {
      figures: answers.map(({ printed, figure }) => printed ?? figure.value),
      names: answers.flatMap(({ figure }) => figure.names.slice(0, 1)),
      places: answers.slice(0, 1).flatMap(({ at }) => (at ? [where(nearest(at))] : [])),
    };
  };
}

/** A place with the last of its headings alone: what choices have in common need not be read in each. */
function nearest(place: PrintedPlace): PrintedPlace {
  return { ...place, headings: place.headings.slice(-1) };
}
