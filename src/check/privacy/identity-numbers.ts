import type { Rule } from '../rule.js';
import { freeTexts, matchesIn } from '../texts.js';

const NUMBER =
  /(?<![\dA-Za-z])\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

export const identityNumbers: Rule = {
  id: '身份证号',
  title: '公开的文字中没有公民身份号码。',
  source: '《政府信息公开条例》第十五条；GB 11643—1999《公民身份号码》',
  *check({ read }) {
    for (const { match, span } of matchesIn(freeTexts(read), NUMBER)) {
      if (!isValid(match[0])) continue;
      yield { message: '这里有一个公民身份号码', span, hint: '删去；个人信息不得公开。' };
    }
  },
};

function isValid(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(number[place]), 0);
  return CHECK_DIGITS[sum % CHECK_DIGITS.length] === number[17]!.toUpperCase();
}
