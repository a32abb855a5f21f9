import type { BlocksChanged, FieldPath } from '../../api.js';
import { liesIn, pathOfKey } from '../state/paths.js';
import { attempt } from '../state/studio.js';
import type { View } from '../state/view.js';

/** What is clicked, or has the keyboard and is asked with Enter. */
const FIGURE = 'data[data-figure], data[data-unfilled]';

/** What is not filled in yet, and that this is no publication, are seen at a glance. */
const DRAFT_LOOKS = `
  [data-unfilled] { color: #8a4b00; background: #ffedd0; border-radius: 2px; white-space: nowrap; }
  td [data-unfilled] { display: inline-block; font-size: 0; }
  td [data-unfilled]::after { content: "＿＿"; font-size: 9pt; }
  body.draft::before { content: "草稿"; position: fixed; inset: 0; display: grid; place-items: center; pointer-events: none;
    font: 700 30vmin sans-serif; letter-spacing: 0.2em; color: #8a4b00; opacity: 0.07; rotate: -20deg; z-index: 1; }
`;

/**
 * Answers clicks and keys in the publication. No script runs in it: the listeners are of this page. The figures are one
 * stop of the Tab key, the arrows go from one to the next.
 */
export function listenToPages(pages: Document, view: View): void {
  const looks = pages.createElement('style');
  looks.textContent = `${FIGURE},[data-path]{cursor:pointer}${DRAFT_LOOKS}`;
  pages.head.append(looks);
  prepare(pages);
  pages.addEventListener('click', ({ target }) => {
    const element = target as Element;
    answer(element.closest<HTMLElement>(FIGURE) ?? element.closest<HTMLElement>('[data-path]'), view);
  });
  pages.addEventListener('keydown', (event) => {
    const figure = (event.target as Element).closest<HTMLElement>(FIGURE);
    if (!figure) return;
    const figures = figuresOf(pages);
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step) figures[figures.indexOf(figure) + step]?.focus();
    else if (event.key === 'Enter') answer(figure, view);
    else return;
    event.preventDefault();
  });
}

/** Replaces the blocks that have changed. */
export function changePages(pages: Document, changes: readonly BlocksChanged[]): void {
  const sections = pages.querySelectorAll('article.publication > section');
  for (const { section, at, gone, blocks } of changes) {
    const present = sections[section]!.children;
    const template = pages.createElement('template');
    template.innerHTML = blocks.join('\n');
    const next = present[at + gone] ?? null;
    for (let count = gone; count > 0; count -= 1) present[at]!.remove();
    sections[section]!.insertBefore(template.content, next);
  }
  prepare(pages);
}

function figuresOf(pages: Document): HTMLElement[] {
  return Array.from(pages.querySelectorAll<HTMLElement>(FIGURE));
}

function prepare(pages: Document): void {
  figuresOf(pages).forEach((figure, index) => {
    figure.tabIndex = index === 0 ? 0 : -1;
  });
  for (const blank of pages.querySelectorAll<HTMLElement>('[data-unfilled]'))
    blank.title = `待填：${blank.dataset.unfilled}`;
  pages.body.classList.toggle('draft', pages.querySelector('[data-unfilled]') !== null);
}

/** A figure tells why it is what it is; a text, and what is not filled in, leads to its field. */
function answer(element: HTMLElement | null, view: View): void {
  const path = element?.dataset.path;
  if (element?.dataset.figure !== undefined) void explain(element, view);
  else if (path !== undefined) view.goTo(pathOfKey(path));
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
