import { checkElement } from '../../document/check-elements.js';
import type { Element } from '../../document/markup/parse-markup.js';
import { MARK_TARGET, readMark } from '../../document/position-marks.js';
import type { TemplateProblems } from '../../document/template-problems.js';
import type { Design } from '../../document/tree.js';
import type { Span } from '../../kernel/span.js';
import type { TemplateSource } from '../template/parse-template.js';

const TAG = new RegExp(
  `<\\?${MARK_TARGET} (\\d+:\\d+:\\d+)\\?><([A-Za-z][\\w-]*)((?:\\s+[\\w-]+="[^"]*")*)\\s*/?>`,
  'g',
);
const ATTRIBUTE = /(?<![\w-])([\w-]+)="([^"]*)"/g;

/** Checks every tag that a template writes out whole, also where no data leads to it. */
export function checkStaticTags(
  sources: readonly TemplateSource[],
  design: Design,
  problems: TemplateProblems,
): void {
  for (const element of staticTags(sources)) checkElement(element, design, problems);
}

/** Where the templates write out a table of that title. */
export function placeOfTable(sources: readonly TemplateSource[], title: string): Span | undefined {
  for (const { name, attributes, span } of staticTags(sources))
    if (name === 'table' && attributes.title === title) return span;
  return undefined;
}

/** Tags that a template writes out whole, as elements by themselves. */
function* staticTags(sources: readonly TemplateSource[]): Generator<Element> {
  const files = sources.map(({ file }) => file);
  for (const { program } of sources)
    for (const text of contentsOf(program))
      for (const [, mark = '', name = '', attributes = ''] of text.matchAll(TAG))
        yield { name, attributes: read(attributes), children: [], span: readMark(mark, files) };
}

/** The templates' own text, with position marks. */
export function contentsOf(program: hbs.AST.Program): string[] {
  return program.body.flatMap((statement) => {
    if (statement.type === 'ContentStatement') return [(statement as hbs.AST.ContentStatement).value];
    if (statement.type !== 'BlockStatement' && statement.type !== 'PartialBlockStatement') return [];
    const { program: body, inverse } = statement as hbs.AST.BlockStatement;
    return [...contentsOf(body), ...(inverse ? contentsOf(inverse) : [])];
  });
}

function read(attributes: string): Record<string, string> {
  return Object.fromEntries([...attributes.matchAll(ATTRIBUTE)].map(([, name, value]) => [name, value]));
}
