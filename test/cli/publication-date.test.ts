import { expect, it } from 'vitest';
import { publicationDate } from '../../src/cli/publication-date.js';

it('dates a publication by its month, its day or the year after, unless told otherwise', () => {
  const date = (公开日期: string, epoch?: string) =>
    publicationDate({ 年度: 2024, 公开日期 }, epoch).toISOString();
  expect(date('2025年9月')).toBe('2025-09-01T00:00:00.000Z');
  expect(date('2025年9月12日')).toBe('2025-09-12T00:00:00.000Z');
  expect(date('待定')).toBe('2025-01-01T00:00:00.000Z');
  expect(date('2025年9月', '1700000000')).toBe('2023-11-14T22:13:20.000Z');
});
