import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { treeOf } from '../../support/published.js';
import { treeText } from '../../support/tree-text.js';
import { body, elements, rendered, shownText } from './read-docx.js';

const DATA = resolve(import.meta.dirname, '../../../data');

/** One with lists, links and Markdown, and one with a 目录 in its parts; `check:documents` reads all of them. */
describe.each(['2024', 'qinshui/2024'])('%s in Word', (name) => {
  it('says what the tree says, paragraph by paragraph', async () => {
    const tree = treeOf(join(DATA, `${name}.yaml`));
    const shown = elements(body(await rendered(tree)), 'w:p')
      .map((paragraph) => shownText(paragraph).replace(/\t$/, ''))
      .filter((text) => text !== '');
    expect(shown).toEqual(treeText(tree, { markers: false }).filter((text) => text !== ''));
  });
});
