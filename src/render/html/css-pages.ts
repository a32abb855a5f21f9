import { type SectionPage, sectionPage } from '../../document/section-page.js';
import type { Design, PageDesign, Section } from '../../document/tree.js';
import { className, classSelector, cssDeclarations, cssRule, cssString, pt } from './css.js';
import { fontFamilies } from './css-fonts.js';

/** Sections whose pages are not numbered. */
export const UNNUMBERED_CLASS = 'unnumbered';

interface NamedPage {
  readonly name: string;
  readonly selector: string;
  readonly of: SectionPage;
  readonly isNumbered: boolean;
}

/** Every page that sections can have, by the name that CSS knows it under. */
export function namedPages(page: PageDesign): readonly NamedPage[] {
  const styles = [undefined, ...Object.keys(page.sectionStyles ?? {})];
  return styles.flatMap((style, index) =>
    (['portrait', 'landscape'] as const).flatMap((orientation) => {
      const name = style === undefined ? orientation : `${orientation}-${index}`;
      const selector = `.${orientation}${style === undefined ? '' : classSelector(sectionClass(style))}`;
      const of = sectionPage({ orientation, ...(style !== undefined && { style }) }, page);
      return [
        { name, selector, of, isNumbered: true },
        {
          name: `${name}-${UNNUMBERED_CLASS}`,
          selector: `${selector}.${UNNUMBERED_CLASS}`,
          of,
          isNumbered: false,
        },
      ];
    }),
  );
}

/** The class of sections with a page style: a paragraph style may have the same name. */
export function sectionClass(style: string): string {
  return className(`页面-${style}`);
}

/** Pages are numbered from their first on, as browsers count them: CSS can leave pages out, but not begin anew. */
export function countsOnce(sections: readonly Section[]): boolean {
  const numbered = sections.filter(({ numbering }) => numbering !== 'none');
  return numbered.slice(1).every(({ numbering }) => numbering !== 'start');
}

/** The size, margins and, where they are `numbered`, number of every page. */
export function pageRules(design: Design, numbered: boolean): string[] {
  return namedPages(design.page).map(({ name, of: { width, height, margins }, isNumbered }) => {
    const { top, right, bottom, left } = margins;
    const look = cssDeclarations({
      size: `${pt(width)} ${pt(height)}`,
      margin: [top, right, bottom, left].map(pt).join(' '),
      'counter-increment': isNumbered ? undefined : 'page 0',
    });
    return `@page ${name} { ${look}${isNumbered && numbered ? `; ${pageNumber(design)}` : ''} }`;
  });
}

function pageNumber(design: Design): string {
  const { format, style: name } = design.page.number;
  const style = design.styles[name];
  if (!style) throw new RangeError(`page numbers name no paragraph style: ${name}`);
  const [before = '', ...after] = format.split('{n}').map(cssString);
  const content = [before, ...after].join(' counter(page) ');
  return cssRule('@bottom-center', {
    content,
    'font-family': fontFamilies(style, design),
    'font-size': pt(style.size),
  });
}
