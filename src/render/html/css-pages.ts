import { type SectionPage, sectionPage } from '../../document/section-page.js';
import type { PageDesign } from '../../document/tree.js';
import { className, classSelector, cssRule, pt } from './css.js';

/** Every page that sections can have, by the name that CSS knows it under. */
export function namedPages(
  page: PageDesign,
): { readonly name: string; readonly selector: string; readonly of: SectionPage }[] {
  const styles = [undefined, ...Object.keys(page.sectionStyles ?? {})];
  return styles.flatMap((style, index) =>
    (['portrait', 'landscape'] as const).map((orientation) => ({
      name: style === undefined ? orientation : `${orientation}-${index}`,
      selector: `.${orientation}${style === undefined ? '' : classSelector(sectionClass(style))}`,
      of: sectionPage({ orientation, ...(style !== undefined && { style }) }, page),
    })),
  );
}

/** The class of sections with a page style: a paragraph style may have the same name. */
export function sectionClass(style: string): string {
  return className(`页面-${style}`);
}

/** The size and margins of every page. */
export function pageRules(page: PageDesign): string[] {
  return namedPages(page).map(({ name, of: { width, height, margins } }) => {
    const { top, right, bottom, left } = margins;
    const margin = [top, right, bottom, left].map(pt).join(' ');
    return cssRule(`@page ${name}`, { size: `${pt(width)} ${pt(height)}`, margin });
  });
}
