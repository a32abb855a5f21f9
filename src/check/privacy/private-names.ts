import type { Rule } from '../engine/rule.js';
import { freeTexts, matchesIn } from '../engine/texts.js';

/** The common surnames that begin few other words. */
const SURNAME =
  '[王李张刘陈杨赵黄吴徐孙朱胡郭林罗梁宋郑谢韩唐冯董萧曹袁邓傅沈彭吕苏卢蒋蔡贾魏薛叶阎潘杜戴钟姜范姚谭廖邹熊郝孔崔邱秦侯邵孟龙尹黎贺龚周许田夏]';
const PERSON =
  '(?:遗属|遗孀|低保(?:户|对象|人员)?|特困(?:人员|供养人员)?|五保户?|患者|病人|救助对象|补助对象|受助人|孤儿|残疾人|伤残军人|困难(?:群众|职工|党员|学生|人员)|已故(?:职工|干部|人员)?|离休干部|家属|烈属)';
/** What may follow a name in a sentence about a person. */
const AFTER_NAME =
  '(?=等?\\d|等(?:人|[一二两三四五六七八九十])|同志|先生|女士|[、，。；（(]|的|因|每月|生活|家庭|反映|申请|住院|就医|报销|医[药疗]费|丧葬|抚恤|病故|去世|[发领]|$)';
const NAMED = new RegExp(`${PERSON}[：:]?(${SURNAME}[\\p{Script=Han}]{1,2}?)${AFTER_NAME}`, 'gu');
/** 张某、李某两名: the first of several names that are counted. */
const COUNTED = new RegExp(
  `(${SURNAME}[\\p{Script=Han}]{1,2})(?:、${SURNAME}[\\p{Script=Han}]{1,2}){1,20}等?[\\d一二两三四五六七八九十]+[名位]`,
  'gu',
);
const ABOUT_PEOPLE = new RegExp(PERSON, 'u');
const ADDRESSED = new RegExp(`(${SURNAME}[\\p{Script=Han}]{1,2})(?:同志|先生|女士|之妻|之子|之女)`, 'gu');

/** Words that only look like a name, and names already hidden. */
const NO_NAME =
  /^(?:周[期边转到年岁末]|许[可多]|陈[旧述列]|张贴|林[业区]|夏季|孔[径隙]|龙头|熊猫|田间|范[围畴]|秦岭|唐氏|罗列|黄[金河山]|杜绝|谢绝|贺词|徐[缓州]|苏[州北南]|董事|宋体|邓小|郑重|郑州|叶酸|于|胡)|[某×*＊XxX]/;

export const privateNames: Rule = {
  id: '个人姓名',
  title: '遗属、低保户、患者、救助对象等个人，公开的文字中不写姓名。',
  source: '《政府信息公开条例》第十五条：涉及个人隐私的政府信息不得公开',
  *check({ read }) {
    const texts = freeTexts(read);
    const aboutPeople = texts.filter(({ text }) => ABOUT_PEOPLE.test(text));
    for (const [own, pattern] of [
      [texts, NAMED] as const,
      [aboutPeople, ADDRESSED] as const,
      [aboutPeople, COUNTED] as const,
    ]) {
      for (const { text, match } of matchesIn(own, pattern)) {
        const name = match[1]!;
        if (NO_NAME.test(name)) continue;
        const at = match.index + match[0].indexOf(name);
        yield {
          message: `“${name}”可能是个人的姓名`,
          span: text.spanOf(at, at + name.length),
          hint: '是姓名的，改写为人数或“某某”之外的统称，例如“1名遗属”。',
        };
      }
    }
  },
};
