import { describe, expect, it } from 'vitest';
import { kindOf, readUnit } from '../../src/check/engine/indicator/unit.js';
import { ownValue } from '../../src/kernel/own-value.js';
import { amountMistake } from '../../src/read/schema/number-mistake.js';

const WORDS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

describe('words that every object knows', () => {
  it.each(WORDS)('%s is in no table', (word) => {
    expect(ownValue({ 元: 1 }, word)).toBeUndefined();
  });

  it.each(WORDS)('%s is a unit like any other', (word) => {
    expect(readUnit(word)).toEqual({ name: word, factor: 1 });
    expect(kindOf(readUnit(word))).toBe('count');
  });

  it.each(WORDS)('%s behind an amount is no unit', (word) => {
    expect(amountMistake(`12${word}`, '元').message).toBe(amountMistake('12kg', '元').message);
  });
});
