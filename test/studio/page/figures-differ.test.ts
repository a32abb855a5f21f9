import { expect, it } from 'vitest';
import { markFigures } from '../../../src/studio/page/fields/figures-differ.js';

it('marks the figures of last year that this year’s text no longer has', () => {
  const last = '开展培训12期，培训1,200人次，满意率98.5%。';
  const now = '开展培训12期，培训1,350人次，满意率98.5%。';
  expect(markFigures(last, now)).toEqual([
    { text: '开展培训', differs: false },
    { text: '12', differs: false },
    { text: '期，培训', differs: false },
    { text: '1,200', differs: true },
    { text: '人次，满意率', differs: false },
    { text: '98.5%', differs: false },
    { text: '。', differs: false },
  ]);
});
