/** Words that say that money rose; each of them alone makes a reason a rise. */
const RISE =
  /增加(?!值)|增长(?![点极])|增大|(?<![无不])新增|新招录|追加|调增|增多|上涨|补发|(?:基数|标准|比例|工资|待遇)(?:有所|相应|正常)?(?:提高|上调|调高)|调标|提标|增资|增幅(?:明显|较大)/;
/** Words that say that money fell, but as an aim for others (减少群众垫付) or within a term (节约型机关). */
const FALL =
  /减少(?!群众|企业|患者|参保|污染|排放|垫付|负担|骗保|隐患|纠纷|浪费|跑腿|环节|材料|审批)|下降|压减|压缩|缩减|削减|节约(?!型|用|集约)|节省|节支|调减|核减|减员|从严控制|严格控制|严控|过紧日子|(?:基数|标准|比例|费用|成本|支出|经费|补助)(?:有所|相应)?(?:降低|下调|调低)|降幅(?:明显|较大)|取消了?[^，；。]{0,6}(?:项目|活动|会议|培训|经费|支出)|财政收回/;

/** Anything that may speak of the other direction: a reason with both says neither. */
const RISE_HINT = /[增升涨扩追新多]|补(?![助贴偿])|提高|加大|加快|调入|上调|提标/;
const FALL_HINT = /[减降缩压节停少严控退]|收回|调出|转出|取消|废标|过紧日子/;

/** What a reason ends in as a whole: 导致支出同比降幅明显. */
const WHOLE =
  /(?:导致|致使|因此|使得|总体|整体上?)[^，；。]{0,14}?同比(?:有所|略有|明显|大幅)?(?:(?<rise>增幅|增长|增加|上升|上涨)|降幅|下降|减少|降低)/u;

/** What was there last year and is no more; of money that came back or was set off the end is a rise. */
const GONE =
  /(?:完工|完成|结束|到期|竣工|验收|办结)[^，。；]{0,6}，(?:本年|今年|当年)?度?(?:不再|没有再?|未再?)(?:安排|列支|实施|支付|发生)|(?:本年|今年|当年)度?(?:不再|未再|没有再)(?:安排|列支|实施|开展|支付|发生|购置)/;
const CAME_BACK = /收回|退[回款库]|冲[减销抵]|抵扣|抵减|核减|调减|结转|结余/;

/** Comparisons with an estimate, negations, aims and delays: what they do to the figure depends on the figure. */
const UNCLEAR =
  /低于|高于|小于|大于|不足|不及|偏[高低大小多少]|较[高低大小]|未|没有|无法|不再|放缓|推迟|延[迟后期]|测算|预计|预估|估计|为了?(?:进一步)?(?:减少|节约|压减|降低|增加)|预算(?:安排|编制|数)?(?:增加|减少|调[增减])/;

/** What a reason says of the figure that it explains; undefined where it says neither or could mean both. */
export function toldDirection(reason: string, year: number): '增加' | '减少' | undefined {
  const whole = WHOLE.exec(reason);
  if (whole !== null) return whole.groups?.rise === undefined ? '减少' : '增加';
  if (GONE.test(reason) && !CAME_BACK.test(reason) && !RISE_HINT.test(reason)) return '减少';
  const lastYear = new RegExp(`(?<![比较与同])(?:上年|去年|上一年|${year - 1}年)`);
  if (UNCLEAR.test(reason) || lastYear.test(reason)) return undefined;
  if (RISE.test(reason) && !FALL_HINT.test(reason)) return '增加';
  if (FALL.test(reason) && !RISE_HINT.test(reason)) return '减少';
  return undefined;
}
