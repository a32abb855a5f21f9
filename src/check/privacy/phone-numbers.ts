import { textBefore } from '../../prose/near.js';
import type { Rule } from '../engine/rule.js';
import { freeTexts, matchesIn } from '../engine/texts.js';

const MOBILE = /(?<![\d.〔【])1[3-9]\d(?:[- ]?\d{4}){2}(?![\d.%]|[万亿]?元)/g;
const LANDLINE =
  /(?<![\d.])(?:0(?:10|2\d|[3-9]\d{2})[-－—]?|[（(]0(?:10|2\d|[3-9]\d{2})[）)])[2-9]\d{6,7}(?![\d.%]|[万亿]?元)/g;
/** Before the number of an office or of a service. */
const PUBLIC = /(?:举报|投诉|咨询|服务|监督|办公|值班|联系|公开|热线|传真)(?:电话|热线|号码)?[为是：:\s]*$/;

export const phoneNumbers: Rule = {
  id: '电话号码',
  title: '公开的文字中没有个人的手机和电话号码；部门的联系电话写在“联系方式”。',
  source: '《政府信息公开条例》第十五条',
  *check({ read }) {
    const texts = freeTexts(read).filter(({ path }) => path[0] !== '联系方式');
    for (const { span } of matchesIn(texts, MOBILE)) {
      yield { message: '这里有一个手机号码', span, hint: '个人的号码不得公开，请删去。' };
    }
    for (const { text, match, span } of matchesIn(texts, LANDLINE)) {
      if (PUBLIC.test(textBefore(text.text, match.index))) continue;
      yield { message: '这里有一个电话号码', span, hint: '个人的号码不得公开；部门的写在“联系方式”。' };
    }
  },
};
