import type { FieldPath } from '../../api.js';
import { liesIn, pathOfKey } from '../state/paths.js';
import { attempt } from '../state/studio.js';
import type { View } from '../state/view.js';

/** What is clicked, or has the keyboard and is asked with Enter. */
const FIGURE = 'data[data-figure]';

/**
 * Answers clicks and keys in the publication. No script runs in it: the listeners are of this page. The figures are one
 * stop of the Tab key, the arrows go from one to the next.
 */
export function listenToPages(pages: Document, view: View): void {
  const hand = pages.createElement('style');
  hand.textContent = `${FIGURE},[data-path]{cursor:pointer}`;
  pages.head.append(hand);
  const figures = Array.from(pages.querySelectorAll<HTMLElement>(FIGURE));
  for (const figure of figures) figure.tabIndex = -1;
  if (figures[0]) figures[0].tabIndex = 0;
  pages.addEventListener('click', ({ target }) => {
    const element = target as Element;
    const figure = element.closest<HTMLElement>(FIGURE);
    const path = element.closest<HTMLElement>('[data-path]')?.dataset.path;
    if (figure) void explain(figure, view);
    else if (path !== undefined) view.goTo(pathOfKey(path));
  });
  pages.addEventListener('keydown', (event) => {
    const figure = (event.target as Element).closest<HTMLElement>(FIGURE);
    if (!figure) return;
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step) figures[figures.indexOf(figure) + step]?.focus();
    else if (event.key === 'Enter') void explain(figure, view);
    else return;
    event.preventDefault();
  });
}

async function explain(figure: HTMLElement, view: View): Promise<void> {
  const asked = figure.dataset.figure;
  if (asked !== undefined) await attempt(() => view.explain({ figure: asked }));
}

/** Shows where a field stands on the page, or what of it does. */
export function showPlace(pages: Document, path: FieldPath): void {
  const places = Array.from(pages.querySelectorAll<HTMLElement>('[data-path]'));
  const found = places.filter(({ dataset }) => liesIn(pathOfKey(dataset.path!), path));
  mark(pages, found);
  found[0]?.scrollIntoView({ block: 'center' });
}

/** Turns to the heading of a section. @param nth among headings of the same words, from 0 */
export function showSection(pages: Document, title: string, nth: number): void {
  mark(pages, []);
  const wanted = withoutSpace(title);
  const headings = Array.from(pages.querySelectorAll<HTMLElement>('h1,h2,h3,h4,h5,h6'));
  const same = headings.filter(({ textContent }) => withoutSpace(textContent ?? '') === wanted);
  same[nth]?.scrollIntoView({ block: 'start' });
}

function withoutSpace(text: string): string {
  return text.replaceAll(/\s/g, '');
}

/** Shows where a figure is printed. */
export function showFigures(pages: Document, ids: readonly string[]): void {
  const wanted = new Set(ids);
  const figures = Array.from(pages.querySelectorAll<HTMLElement>(FIGURE));
  mark(
    pages,
    figures.filter(({ dataset }) => wanted.has(dataset.figure ?? '')),
  );
}

const MARKED = 'data-marked';

function mark(pages: Document, elements: readonly HTMLElement[]): void {
  for (const element of pages.querySelectorAll<HTMLElement>(`[${MARKED}]`)) {
    element.removeAttribute(MARKED);
    element.style.removeProperty('outline');
  }
  for (const element of elements) {
    element.setAttribute(MARKED, '');
    element.style.setProperty('outline', '2px solid #d9730d');
  }
}
