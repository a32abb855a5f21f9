import { describe, expect, it } from 'vitest';
import { checkTree } from '../../src/document/check-tree.js';
import { VOCABULARY } from '../../src/document/vocabulary.js';
import { ELEMENT_GUIDE } from '../../src/reference/element-guide.js';
import { renderHtml } from '../../src/render/html/render-html.js';
import { compose } from '../compose/try-pack.js';
import { modified, rendered } from '../render/docx/read-docx.js';

/** A publication around an example that is only some blocks. */
const whole = (example: string) =>
  example.startsWith('<title>') ? example : `<title>题</title>\n<section>\n${example}\n</section>`;

/** The pieces of a format that a description names, between backticks. */
const named = (description: string) => [...description.matchAll(/`([^`]+)`/g)].map(([, piece]) => piece!);

/** Words of templates, which descriptions may name, too. */
const OF_TEMPLATES = ['class', 'title', 'listed="no"'];

it('tells of every element', () => {
  expect(Object.keys(ELEMENT_GUIDE)).toEqual(Object.keys(VOCABULARY));
});

describe.each(Object.entries(ELEMENT_GUIDE))('<%s>', (name, { example, docx, html }) => {
  const tree = compose(whole(example));

  it('stands in its example, which is a sound publication', () => {
    if (name !== 'data') expect(example).toContain(`<${name}`);
    expect(checkTree(tree)).toEqual([]);
  });

  it('is shown as described', async () => {
    const page = renderHtml(tree, { modified });
    for (const piece of named(html)) if (!OF_TEMPLATES.includes(piece)) expect(page).toContain(piece);
    const parts = Object.values(await rendered(tree)).join('');
    for (const piece of named(docx)) if (!OF_TEMPLATES.includes(piece)) expect(parts).toContain(piece);
  });
});
