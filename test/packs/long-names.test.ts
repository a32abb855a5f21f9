import { describe, expect, it } from 'vitest';
import { keepsWithTable } from '../../src/document/keeps-with-table.js';
import type { PublicationDocument } from '../../src/document/tree.js';
import { openFonts } from '../../src/fonts/open-fonts.js';
import { layoutDocument } from '../../src/layout/layout-document.js';
import type { Line, Page, Shown } from '../../src/layout/pages.js';
import { sample, sampleAccounts } from '../compose/try-pack.js';
import { lineText } from '../support/pages-text.js';
import { changedSample, compose, SAMPLES } from '../support/samples.js';

/** Of 6, 15, 25 and 40 characters. */
const NAMES = [
  '某某市审计局',
  '某某市文化广播电视和旅游管理局',
  '某某彝族回族苗族自治县文化广播电视和旅游体育管理局',
  '某某彝族回族苗族自治县文化广播电视旅游体育和文物保护管理局所属公共文化服务中心站',
];

/** Every pack's publication of a bureau of that name: the samples', and that of base. */
const PUBLICATIONS: readonly (readonly [string, (名称: string) => PublicationDocument])[] = [
  ['base', (名称) => compose(sample, { ...sampleAccounts, 名称 })],
  ...SAMPLES.map(
    (file) =>
      [
        file,
        (名称: string) => {
          const { read, accounts } = changedSample(file, () => ({ 名称 }));
          return compose(read, accounts);
        },
      ] as const,
  ),
];

const CASES = PUBLICATIONS.flatMap(([pack, make]) => NAMES.map((name) => [pack, name, make] as const));

/** Lines of the publication itself, page numbers left out. */
function ownLines({ items }: Page): Line[] {
  return items.filter(
    (item): item is Line => item.type === 'line' && !(item.shows && isPageNumber(item.shows)),
  );
}

function isPageNumber(shown: Shown): boolean {
  return 'type' in shown && shown.type === 'page-number';
}

/** The lines of every heading and every paragraph in the middle that take more than one. */
function brokenTitles({ design }: PublicationDocument, pages: readonly Page[]): string[][] {
  const titles = new Map<Shown, string[]>();
  for (const line of pages.flatMap(ownLines)) {
    const { shows } = line;
    if (!shows || !('type' in shows) || (shows.type !== 'heading' && shows.type !== 'paragraph')) continue;
    if (shows.type === 'paragraph' && design.styles[shows.style]!.align !== 'center') continue;
    titles.set(shows, [...(titles.get(shows) ?? []), lineText(line).trim()]);
  }
  return [...titles.values()].filter((lines) => lines.length > 1);
}

describe.each(CASES)('The publication of %s for %s', (_, name, make) => {
  const tree = make(name);
  const fonts = openFonts(tree.design.typefaces, { system: false, dirs: [] });
  const { pages } = layoutDocument(tree, fonts);

  it('has no title whose last character stands on a line alone', () => {
    expect(brokenTitles(tree, pages).filter((lines) => [...lines.at(-1)!].length < 2)).toEqual([]);
  });

  it('has no page of one line, and none of notes without their table', () => {
    const notes = (line: Line) => line.shows && 'type' in line.shows && isNote(line.shows);
    const isNote = (shown: Shown) =>
      'type' in shown && shown.type === 'paragraph' && keepsWithTable(shown, tree.design);
    const wrong = pages.map(ownLines).filter((lines) => lines.length < 2 || lines.every(notes));
    expect(wrong.map((lines) => lines.map(lineText))).toEqual([]);
  });

  it('has its cover on one page', () => {
    const cover = { ...tree, sections: tree.sections.slice(0, 1) };
    expect(layoutDocument(cover, fonts).pages).toHaveLength(1);
  });
});
