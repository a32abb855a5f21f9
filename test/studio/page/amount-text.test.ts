import { describe, expect, it } from 'vitest';
import { isNumberText, numberTyped, withThousands } from '../../../src/studio/page/fields/amount-text.js';

describe('numbers of a form', () => {
  it.each([
    ['１２３４．５', '1234.5'],
    [' 1 234.50 ', '1234.50'],
    ['－3.2', '-3.2'],
    ['−3.2', '-3.2'],
    ['1,234.5', '1,234.5'],
    ['12万', '12万'],
  ])('typed as %j stands in the file as %j', (typed, written) => {
    expect(numberTyped(typed)).toBe(written);
  });

  it.each(['', '0', '-12.30', '1,234,567.8'])('%j can be saved', (text) => {
    expect(isNumberText(text)).toBe(true);
  });

  it.each(['12.', '1,23', '-', '12万', '1e5'])('%j is no number yet', (text) => {
    expect(isNumberText(text)).toBe(false);
  });

  it.each([
    ['1234567.80', '1,234,567.80'],
    ['-1234', '-1,234'],
    ['123', '123'],
    ['12345678901234567.89', '12,345,678,901,234,567.89'],
    ['待定', '待定'],
  ])('%j is shown as %j', (text, shown) => {
    expect(withThousands(text)).toBe(shown);
  });
});
