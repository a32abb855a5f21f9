import { anyOf } from '../../prose/flaw.js';
import { IDENTITY_NUMBER } from '../engine/personal/identity-number.js';
import type { Rule } from '../engine/rule.js';
import { freeTexts, matchesIn } from '../engine/texts.js';

const NUMBER = anyOf(
  // whatever is called so
  /(?<=身份证(?:件)?(?:号码?)?[为是：:\s]{0,5})\d[\d -]{12,20}[\dXx](?![\dA-Za-z])/,
  IDENTITY_NUMBER,
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
