import { describe, expect, it } from 'vitest';
import { treeOf } from '../../support/samples.js';
import { treeText } from '../../support/tree-text.js';
import { body, elements, rendered, shownText } from './read-docx.js';

/** One with lists, links and Markdown, and one with a 目录 in its parts; `check:documents` reads all of them. */
describe.each(['data/2024.yaml', 'data/qinshui/2024.yaml'] as const)('%s in Word', (file) => {
  it('says what the tree says, paragraph by paragraph', async () => {
    const tree = treeOf(file);
    const shown = elements(body(await rendered(tree)), 'w:p')
      .map((paragraph) => shownText(paragraph).replace(/\t$/, ''))
      .filter((text) => text !== '');
    expect(shown).toEqual(treeText(tree, { markers: false }).filter((text) => text !== ''));
  });
});
