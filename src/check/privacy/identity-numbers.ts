import { anyOf } from '../../prose/flaw.js';
import type { Rule } from '../engine/rule.js';
import { freeTexts, matchesIn } from '../engine/texts.js';

const NUMBER = anyOf(
  // whatever is called so
  /(?<=身份证(?:件)?(?:号码?)?[为是：:\s]{0,5})\d[\d -]{12,20}[\dXx](?![\dA-Za-z])/,
  // an address code, a date of birth, three digits and a check digit, which a mistyped number has wrong
  /(?<![\dA-Za-z])\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/,
);

export const identityNumbers: Rule = {
  id: '身份证号',
  title: '公开的文字中没有公民身份号码。',
  source: '《政府信息公开条例》第十五条；GB 11643—1999《公民身份号码》',
  *check({ read }) {
    for (const { span } of matchesIn(freeTexts(read), NUMBER)) {
      yield { message: '这里有一个公民身份号码', span, hint: '删去；个人信息不得公开。' };
    }
  },
};
