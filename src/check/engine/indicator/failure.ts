/** What a form sets out to do, of which a result may say that it was not done. */
const WORK =
  '建立|建成|健全|完善|完成|达到|达成|实现|开展|实施|落实|推进|推行|启动|开工|完工|竣工|验收|投入|上线|运行|制定|制订|出台|印发|编制|形成|签订|采购|拨付|支付|发放|到位|举办|召开|组织|安排|整改|办结|覆盖|提高|提升|改善|取得|公开|移交|交付';
const IN_FULL = '(?:完全|全部|全面|按时|按期|如期|及时|正式|有效)*';
/** Of the whole, at the beginning: 未完成的2户 is no whole. */
const WHOLE = '^(?!.{0,10}(?:部分|个别|少数|\\d|其中|其余|除))[^，。；、,]{0,10}';
const NO_ATTRIBUTE = '(?![^，。；,]{0,6}[的原])';
/** 尚未建立, 未按期完工. */
const NOT_DONE = new RegExp(`${WHOLE}(?:未|没有)${IN_FULL}(?:${WORK})${NO_ATTRIBUTE}`);
/** 未能, 尚未 with whatever word, but for what is good that it did not happen. */
const NOT_YET = new RegExp(
  `${WHOLE}(?:(?:[尚仍还暂]|至今|目前)(?:未|没有)|(?:未|没|不)能(?!源)|无法)(?!.{0,4}(?:发现|发生|出现|超|突破|接到|收到|产生|造成|受|有投诉))${NO_ATTRIBUTE}`,
);

/** What must not happen: 不发生, 无, 杜绝. */
const NONE = /^(?:不(?:得|会|再)?(?:发生|出现)|未(?:发生|出现)|没有|无(?!障碍|偿|害|公害)|零|杜绝|防止|避免)/;
const HAPPENED =
  /(?:^(?:共|仍|累计)?(?:存在|发现|查出|有)|发生|出现)[^，。；,\d一二两三四五六七八九十无零未]{0,12}(?:[1-9]\d*|[一二两三四五六七八九十]+)(?:起|次|例|件|人|宗|处|家|户|项)/;
const DENIED = /(?:未|没有|无|不|零)[^，。；,]{0,4}(?:发生|出现|存在|发现)/;
/** A small one is none of the great ones that a target speaks of. */
const GREAT = /重大|较大|特大|严重|群体|恶性/;
const SMALL = /一般|轻微|较小|小型|个别/;

const RISE = /提高|提升|增加|增长|增强|上升|改善|扩大|好转/;
const FALL = /下降|降低|减少|减轻|压减|缩短|缩减/;
const CHANGE =
  '^(?:比|较|同比|与)?(?:上年|去年|年初|以前)?(?:相比)?(?:同期)?(?:有所|略有|明显|大幅|小幅|不升反)*';
const ROSE = new RegExp(`${CHANGE}(?:${RISE.source})`);
const FELL = new RegExp(`${CHANGE}(?:${FALL.source}|恶化)`);

/** 不合格, 不够规范 for what was to be 合格, 规范. */
const NOT_SO =
  /^(?:仍|尚|还|总体|整体|比较|较)?不(?:够|太|很|甚)?(合格|达标|满意|及时|符合|到位|明显|显著|规范|完善|健全|稳定|准确|完整|理想|达)/;
const WANTED = /合格|达标|满意|及时|符合|到位|明显|显著|规范|完善|健全|稳定|准确|完整|良好|优|提高|提升|改善/;

/** Whether a result says in words that its target, in words as well, was not reached. */
export function saysFailure(target: string, result: string): boolean {
  if (target === '' || target === result) return false;
  if (NONE.test(target)) return happened(target, result);
  if (/\d/.test(target)) return false;
  return (
    NOT_DONE.test(result) ||
    NOT_YET.test(result) ||
    isOpposite(target, result) ||
    (WANTED.test(target) && NOT_SO.test(result))
  );
}

function happened(target: string, result: string): boolean {
  if (!HAPPENED.test(result) || DENIED.test(result)) return false;
  return !GREAT.test(target) || GREAT.test(result) || !SMALL.test(result);
}

/** It rose where it was to fall, or the other way round. */
function isOpposite(target: string, result: string): boolean {
  const [rise, fall] = [RISE.test(target), FALL.test(target)];
  if (rise === fall) return false;
  return rise ? FELL.test(result) && !RISE.test(result) : ROSE.test(result) && !FALL.test(result);
}
