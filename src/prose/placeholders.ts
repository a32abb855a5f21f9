import { type Flaw, flawsAt } from './flaw.js';

const MORE = '增加|增长|上升|提高|大于|高于|多于';
const LESS = '减少|下降|降低|小于|低于|少于';

const LEFT_OVER: readonly RegExp[] = [
  // XX万元, ××局; not 7×24, XXL or a Roman number
  /[XxＸ×╳✕](?<![A-Za-zＡ-Ｚ].)(?:(?<=X)X+|(?<=x)x+|(?<=Ｘ)Ｘ+|(?<=[×╳✕])[×╳✕]+)(?![A-Za-zＡ-Ｚ])/g,
  // ○○○, __, ？？
  /[○〇□]{3,}|[□◯]{2,}|_{2,}|＿{2,}|[?？]{2,}/g,
  // X项, 完成N个, 增长Y%, **辆, ……年; not “1+N”项; a name that was hidden has no unit behind it
  /(?<![\dA-Za-z.+＋])(?:[XxＸNnYＹ]|(?<!\*)\*{2,}|(?<!…)…+)(?=[项个家名户次人台辆%]|万?元|年\d|月|日)/g,
  // 为  万元: nothing before the unit
  /(?<=[\p{Script=Han}，：])[ 　]{2,}(?=万?元|%|[项个家名户次人台辆])/gu,
  // 增加（减少）, 增长/下降
  choiceOf(MORE, LESS),
  choiceOf(LESS, MORE),
  // 待补充, 结果待定; not 有待补充, 设备待更新
  /待(?<![有亟尚仍急等]待)(?:补充|填写|填报|补齐)(?!\p{Script=Han})|待定(?=$|[。；，）])|\b(?:TODO|TBD|FIXME|XXX)\b/gu,
  // what a form asks of those who fill it in
  /请(?:在此|在这里|自行|如实)?(?:填写|填入|填无|补充)|此处(?:填[写入报]|插入)|在此(?:填[写入报]|输入)/g,
  /(?:根据|按照?|结合)实际(?:情况)?(?:填写|填报|修改|选择)(?=[）)。；，]|$)|(?<=^|[（(])据实(?:填列|修改)(?=[）)]|$)/g,
  /如无(?:此项|该项|相关)(?:内容|情况)(?:，|请|的|$)|^(?:示例|样例|填报说明|填写说明)[：:]/g,
  // {{名称}}, ${name}, 【】, （）
  /\{\{[^}]*\}?\}?|\$\{[^}]*\}?|【\s*】|（\s*）|《\s*》|“\s*”|〔\s*〕/g,
  // [单位名称], {年度}, 【金额】; not 【2021】18号 and not a link of Markdown
  /(?:\[|【)(?:\p{Script=Han}{0,4}(?:单位|部门|项目|年度|名称|金额|日期|数字))\p{Script=Han}{0,6}(?:\]|】)(?!\()|\{\p{Script=Han}{1,12}\}/gu,
  /^…+$|……$/g,
  /某某(?:局|市|县|区|单位|部门|项目)|某(?:市|县|区)某?局/g,
];

/** 增加（减少）, 增长/下降: which of the two was left open. */
function choiceOf(one: string, other: string): RegExp {
  return new RegExp(`(?:${one})(?:[（(]或?(?:${other})[）)]|[/／](?:${other}))`, 'g');
}

/** What a form left to be filled in or chosen, and nobody did. */
export function leftOver(text: string): Iterable<Flaw> {
  return flawsAt(text, LEFT_OVER, ([found]) => ({
    message: `“${found}”像是没有填写的内容`,
    hint: '填上实际内容，或删去。',
  }));
}
