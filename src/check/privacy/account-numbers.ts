import { textBefore } from '../../prose/near.js';
import { IDENTITY_NUMBER } from '../engine/personal/identity-number.js';
import type { Rule } from '../engine/rule.js';
import { freeTexts, matchesIn } from '../engine/texts.js';

/** Called so, whatever its digits. */
const NAMED =
  /(?<=(?:账号|帐号|卡号|银行卡|(?:银行|对公|基本|专用|收款|结算)账户)(?:号码)?[为是：:\s]{0,5})\d[\d ]{8,28}\d/g;
/** Of a contract, a voucher, a code: no card, whatever its digits. */
const OTHER_NUMBER =
  /(?:编号|编码|代码|文号|合同号?|协议号?|项目号|单号|票号|发票|凭证号?|流水号?|订单|序列号|批号|证号|标识码)[^，。；]{0,8}$/;
/** 银联, the older cards of single banks, Visa, Mastercard, JCB, each with its lengths. */
const CARD = /^(?:62\d{14,17}|9558\d{15}|60[13]\d{13,16}|4\d{15}|5[1-5]\d{14}|35[2-8]\d{13})$/;
const NUMBER = /(?<![\dA-Za-z.])(?:\d{16,19}|\d{4}(?: \d{4}){3}(?: \d{1,3})?)(?![\dA-Za-z.])/g;

export const accountNumbers: Rule = {
  id: '银行账号',
  title: '公开的文字中没有银行卡号、账号。',
  source: '《政府信息公开条例》第十五条；GB/T 15694（Luhn 校验）',
  *check({ read }) {
    const texts = freeTexts(read);
    const hint = '删去；个人和单位的账号不得公开。';
    for (const { span } of matchesIn(texts, NAMED)) yield { message: '这里有一个银行账号', span, hint };
    for (const { text, match, span } of matchesIn(texts, NUMBER)) {
      const number = match[0].replaceAll(' ', '');
      if (!isCard(number) || IDENTITY_NUMBER.test(number) || isNamed(text.text, match.index)) continue;
      if (OTHER_NUMBER.test(textBefore(text.text, match.index))) continue;
      yield { message: '这里有一个银行卡号', span, hint };
    }
  },
};

function isNamed(text: string, at: number): boolean {
  return [...text.matchAll(NAMED)].some(({ index }) => index === at);
}

/** The beginning and length of a card; and Luhn: every second digit from the right doubled; the digits add up to a multiple of ten. */
function isCard(number: string): boolean {
  const digits = Array.from(number, Number).reverse();
  const sum = digits.reduce((total, digit, place) => {
    const doubled = place % 2 === 0 ? digit : digit * 2;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0 && CARD.test(number);
}
