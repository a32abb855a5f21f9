import { clueOf } from './clause-clue.js';
import type { Clue, Explained } from './clue.js';
import type { Strength } from './words.js';

/** What a reason says of the figure that it explains. */
export interface ToldDirection {
  readonly direction: '增加' | '减少';
  readonly strength: Strength;
  /** Every clause says in so many words that money rose or fell. */
  readonly certain: boolean;
  /** The clause that says it, by its offsets in the reason. */
  readonly start: number;
  readonly end: number;
}

const CLAUSE = /(?:[^，。；：;,\n]|(?<=\d),(?=\d{3}))+/g;
const BUT = /但是?|然而|不过/g;
/** Speaks of what the clauses before it come to: decides alone. */
const CONCLUDES =
  /^(?:综上|因此|从而|总体|整体|以上|上述|[^，。；]{0,2}金额|总额)|导致|致使|使得|造成|相应|随之|不[在再][^，。；]{1,10}列支|改列|才到岗/;
/** Who pays changes: whether that is the bureau or somebody else is not told. */
const ELSEWHERE =
  /由(?!本|我)[^，。；]{1,12}(?:承担|负担|保障|列支|统筹|统一|支付|拨付|发放|安排|结算|代编|代付|解决|配置|采购)|调剂|改[由为](?!本|我)/;
/** What came back or was set off: its end is a rise. */
const CAME_BACK = /退[回款库]|冲[减销抵]|抵扣|抵减|收回/;
const ENDED = /上年|去年|不再|没有|未/;
/** Of money, in so many words. */
const MONEY = /收入|支出|经费|费用|资金|工资|补助|补贴|拨款|基数|标准|金额|投入|决算|成本|[费款金薪]/;
const ADDS_NOTHING = /^[^，。；]{0,6}退休[^，。；]{0,8}$|^[约共]?[\d.,]+万?元$/;

/** What one clause says, at its place in the reason. */
interface Said extends Clue {
  readonly concludes: boolean;
  readonly ofMoney: boolean;
}

/** Undefined where the reason says neither direction or could mean both. */
export function toldDirection(reason: string, explained: Explained): ToldDirection | undefined {
  if (explained.base === '上年' && CAME_BACK.test(reason) && ENDED.test(reason)) return undefined;
  const { clues, open } = readClauses(reason, explained);
  const decisive = decide(clues);
  if (decisive === undefined || (decisive.strength === '暗示' && ELSEWHERE.test(reason))) return undefined;
  if (open && decisive.strength !== '明说' && !decisive.compares) return undefined;
  const { sign, start, end, strength } = decisive;
  const agreeing = clues.every((one) => saysMoney(one) && one.sign === sign);
  return {
    direction: sign === 1 ? '增加' : '减少',
    certain: saysMoney(decisive) && (decisive.concludes || agreeing),
    strength,
    start,
    end,
  };
}

/** What each clause says that says anything; `open` where the last one, which mostly is the main one, says something unknown. */
function readClauses(
  reason: string,
  explained: Explained,
): { readonly clues: readonly Said[]; readonly open: boolean } {
  const clues: Said[] = [];
  let ofLastYear = false;
  let open = false;
  const text = reason.replace(BUT, (word) => '，'.repeat(word.length));
  for (const { 0: clause, index: start } of text.matchAll(CLAUSE)) {
    const found = clueOf(clause, explained, ofLastYear);
    ofLastYear = found.ofLastYear;
    open = !found.clue?.sign && !ADDS_NOTHING.test(clause);
    if (!found.clue?.sign) continue;
    const ofMoney = MONEY.test(clause.slice(0, found.clue.end));
    const concludes = CONCLUDES.test(clause);
    clues.push({ ...found.clue, start, end: start + clause.length, concludes, ofMoney });
  }
  return { clues, open };
}

function saysMoney({ strength, ofMoney }: Said): boolean {
  return strength === '明说' && ofMoney;
}

/** Of clauses that disagree the last decides if it concludes, or says more plainly than those before it what happened. */
function decide(clues: readonly Said[]): Said | undefined {
  const last = clues.at(-1);
  if (last === undefined) return undefined;
  if (last.concludes && last.strength !== '暗示') return last;
  const firm = clues.filter(({ strength }) => strength !== '暗示');
  if (firm.length === 0) return agreed(clues);
  const decided = agreed(firm);
  const open = clues.slice(clues.lastIndexOf(firm.at(-1)!) + 1);
  return decided && open.every(({ sign }) => sign === decided.sign) ? decided : undefined;
}

function agreed<T extends Clue>(clues: readonly T[]): T | undefined {
  const last = clues.at(-1);
  return clues.every(({ sign }) => sign === last?.sign) ? last : undefined;
}
