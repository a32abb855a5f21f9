import { z } from 'zod';
import { date } from './date.js';

/** 保密审查: that the text was looked through before its publication. */
export const secrecyReview = z.strictObject({
  日期: date('审查通过的日期，在决算年度结束之后、公开之前'),
});
