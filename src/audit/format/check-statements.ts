import { sharedPart } from '../../print/changes/words.js';
import { hasFigures } from '../tables/find-tables.js';
import type { DocumentParts, PartThere } from './document-parts.js';
import type { PrescribedStatement } from './format.js';
import { type FormatFinding, formatFinding, markOf } from './format-finding.js';
import { matcherOf, titleWords } from './title-words.js';

/** Sentences with less in common do not say the same. */
const LEAST_LIKENESS = 0.6;
/** How people say that a table is empty. */
const EMPTY = /无数据|没有|空表|无此|不涉及|未(?:发生|使用|安排)|为零/;

/** Sentences that the format says itself and that the document does not say. */
export function checkStatements(parts: DocumentParts): FormatFinding[] {
  const all = parts.words;
  const lacking = parts.there.flatMap((one) => {
    const { tables, texts } = parts.under(one);
    const isEmpty = tables.length > 0 && !tables.some(hasFigures);
    return one.part.statements.flatMap((statement) => {
      if (
        statement.whenEmpty
          ? !isEmpty || texts.some((text) => EMPTY.test(text))
          : isSaid(statement, texts, all)
      )
        return [];
      return parts.hasUnreadUnder(one) ? [] : [{ one, statement }];
    });
  });
  const [note, ...notes] = lacking.filter(({ statement }) => !statement.whenEmpty);
  return [
    ...lacking
      .filter(({ statement }) => statement.whenEmpty)
      .map(({ one, statement }) => ofEmptyTable(one, statement)),
    ...(note ? [ofNotes([note, ...notes])] : []),
  ];
}

function isSaid({ words }: PrescribedStatement, texts: readonly string[], all: readonly string[]): boolean {
  const fits = matcherOf(words);
  const own = texts.map((text) => titleWords(text));
  if (own.some((text) => sharedPart(words, text) >= LEAST_LIKENESS)) return true;
  return own.join('').includes(words) || all.some((text) => fits(text));
}

function ofEmptyTable({ part, title }: PartThere, { text, place }: PrescribedStatement): FormatFinding {
  return formatFinding(place ?? part.place, {
    message: `“${title.title}”没有数据，没有说明`,
    mark: markOf(title),
    expected: text,
    hint: '在表下按格式写明没有数据的原因；有数据的，填上。',
  });
}

interface Lacking {
  readonly one: PartThere;
  readonly statement: PrescribedStatement;
}

/** Who leaves one note out, mostly leaves out all. */
function ofNotes([first, ...rest]: readonly [Lacking, ...Lacking[]]): FormatFinding {
  const { one, statement } = first;
  return formatFinding(statement.place ?? one.part.place, {
    message: `“${one.title.title}”之下缺少格式规定的话`,
    mark: markOf(one.title, true),
    expected: statement.text,
    hint: '按格式补上。',
    related: rest.map((other) => ({
      message: `这里也缺少：${other.statement.text}`,
      mark: markOf(other.one.title, true),
    })),
  });
}
