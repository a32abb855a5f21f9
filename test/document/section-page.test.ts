import { describe, expect, it } from 'vitest';
import { sectionPage } from '../../src/document/section-page.js';
import { design } from '../support/design.js';

const page = { ...design().page, margins: { top: 1, right: 2, bottom: 3, left: 4 } };
const narrow = { ...page, sectionStyles: { 窄边: { left: 9, top: 8 } } };

describe('The page of a section', () => {
  it('keeps the margins at the sides that they are named after', () => {
    const landscape = sectionPage({ orientation: 'landscape' }, page);
    const { height, width, margins } = page;
    expect(landscape).toEqual({ width: height, height: width, margins, turnsNumber: false });
  });

  it('turns them with the paper, so that the head lies at the binding', () => {
    const turning = { ...page, turnsMargins: true };
    expect(sectionPage({ orientation: 'landscape' }, turning).margins).toEqual({
      top: 4,
      right: 1,
      bottom: 2,
      left: 3,
    });
    expect(sectionPage({ orientation: 'portrait' }, turning).margins).toEqual(page.margins);
  });

  it('turns its number only where it is landscape', () => {
    const turning = { ...page, number: { ...page.number, turns: true } };
    const turned = (['landscape', 'portrait'] as const).map(
      (orientation) => sectionPage({ orientation }, turning).turnsNumber,
    );
    expect(turned).toEqual([true, false]);
  });

  it('has the margins of its style, as its text is read, and for the other sides those of all pages', () => {
    expect(sectionPage({ orientation: 'portrait', style: '窄边' }, narrow).margins).toEqual({
      top: 8,
      right: 2,
      bottom: 3,
      left: 9,
    });
    const turning = { ...narrow, turnsMargins: true };
    expect(sectionPage({ orientation: 'landscape', style: '窄边' }, turning).margins).toEqual({
      top: 8,
      right: 1,
      bottom: 2,
      left: 9,
    });
  });
});
