import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lookForStudio } from '../../src/cli/studio/look-for-studio.js';
import type { BlocksChanged } from '../../src/studio/api.js';
import { Publications } from '../../src/studio/server/publications.js';
import type { Looked, PublicationPieces } from '../../src/studio/server/workshop.js';
import { SCHOOL } from './school.js';
import { newFolder } from './studio-client.js';

/** What a page does with the blocks that it shows. */
function changed(
  shown: PublicationPieces,
  changes: readonly BlocksChanged[],
): readonly (readonly string[])[] {
  const sections = shown.sections.map((blocks) => [...blocks]);
  for (const { section, at, gone, blocks } of changes) sections[section]!.splice(at, gone, ...blocks);
  return sections;
}

const block = fc.constantFrom('<p>甲</p>', '<p>乙</p>', '<p>丙</p>');
const pieces = fc
  .array(fc.array(block, { maxLength: 6 }), { minLength: 2, maxLength: 2 })
  .map((sections) => ({ html: '', frame: '框', sections }));

it('the changes of a publication lead from any version to the newest', () => {
  fc.assert(
    fc.property(pieces, pieces, (old, latest) => {
      const publications = new Publications();
      publications.add('2024.yaml', { sha256: '旧', ...old });
      publications.add('2024.yaml', { sha256: '新', ...latest });
      const { publication, changes } = publications.changesSince('2024.yaml', '旧')!;
      expect(publication).toBe('新');
      expect(changed(old, changes!)).toEqual(latest.sections);
    }),
  );
});

it('what is shown is loaded whole where it is too old, or stands in another frame', () => {
  const publications = new Publications();
  for (const sha256 of ['一', '二', '三', '四', '五'])
    publications.add('2024.yaml', { sha256, html: '', frame: '框', sections: [] });
  expect(publications.changesSince('2024.yaml', '一')?.changes).toBeUndefined();
  expect(publications.changesSince('2024.yaml', '二')?.changes).toEqual([]);
  publications.add('2024.yaml', { sha256: '六', html: '', frame: '另一框', sections: [] });
  expect(publications.changesSince('2024.yaml', '五')).toEqual({ publication: '六' });
});

/** The pages of a school, and what was told on the way. */
function lookAt(text: string) {
  const folder = newFolder({ '2024.yaml': text });
  const told: Looked[] = [];
  const task = { file: join(folder, '2024.yaml'), trust: { roots: [folder], lowering: true } };
  const last = lookForStudio(
    { ...task, stop: new Int32Array(1) },
    { onStage() {}, onSeen: (early) => told.push(early) },
  )!;
  return { told, last, pages: [...told, last].find(({ publication }) => publication)?.publication };
}

it('findings of the check are told before the page, and the page before it is read through', () => {
  const { told, last } = lookAt(SCHOOL);
  expect(told.map(({ publication }) => publication !== undefined)).toEqual([false, true]);
  expect(last.publication).toBeUndefined();
  expect(last.diagnostics.length).toBeGreaterThanOrEqual(told[0]!.diagnostics.length);
});

it('one amount changes few blocks of the page, and the changed page is that of a fresh look', () => {
  const [before, after] = [SCHOOL, SCHOOL.replace('30101: 560.30', '30101: 550.30')].map(
    (text) => lookAt(text).pages!,
  );
  const publications = new Publications();
  publications.add('2024.yaml', { sha256: '旧', ...before! });
  publications.add('2024.yaml', { sha256: '新', ...after! });
  const { changes } = publications.changesSince('2024.yaml', '旧')!;
  expect(changed(before!, changes!)).toEqual(after!.sections);
  expect(changes!.flatMap(({ blocks }) => blocks).length).toBeLessThan(6);
  expect(after!.html).toContain(after!.sections.flat().at(-1)!);
});
