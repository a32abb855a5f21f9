import { describe, expect, it } from 'vitest';
import { toldDirection } from '../../../../src/check/engine/direction/told-direction.js';
import { REASONS } from '../../witness.js';

const all = REASONS.map(({ direction, base, reason }) => ({
  direction,
  reason,
  told: toldDirection(reason, { year: 2024, base }),
}));

describe('reasons of many fields', () => {
  it('are never held against a number that went their way', () => {
    const mistaken = all.filter(({ direction, told }) => told !== undefined && told.direction !== direction);
    expect(mistaken.map(({ reason }) => reason)).toEqual([]);
    expect(all.length).toBeGreaterThan(600);
  });

  it('are mostly found beside a number that went the other way', () => {
    expect(all.filter(({ told }) => told !== undefined).length / all.length).toBeGreaterThan(0.8);
  });
});

it.each([
  ['人员经费增加', true],
  ['人员增加', false],
  ['追加专项经费', false],
  ['闸门由12座改为9座，维护费下降', false],
])('%s: certain %s', (reason, certain) => {
  expect(toldDirection(reason, { year: 2024, base: '上年' })?.certain).toBe(certain);
});

it('points at the clause that says it', () => {
  const reason = '落实过紧日子要求，校车减少2辆，运行费用随之下降';
  const { start, end } = toldDirection(reason, { year: 2024, base: '上年' })!;
  expect(reason.slice(start, end)).toBe('运行费用随之下降');
});
