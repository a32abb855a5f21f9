import { Decimal } from '../../../kernel/decimal.js';
import type { Clue } from './clue.js';

/** A number and its scale. Time is no amount: from 30 days to 10. */
const NUMBER =
  '(?<![\\d,.])(\\d+(?:,\\d{3})*(?:\\.\\d+)?)([亿万千百]?)(?![\\d年月日天时周点号届期—~-]|小时|个?工作日|个月)';
const TURN = '(?:增|减|降|升|提高|扩[充大]?|[上下]?调[整增减高低]?|压[减缩]|缩减|核[减增]|撤并|变更?|改)?';
/** 由300元调整为260元, 18人增至24人. */
const CHANGED = new RegExp(
  `(由|从)?[^\\d，。；]{0,6}?${NUMBER}[^\\d，。；]{0,10}?(${TURN}[^\\d，。；]{0,1}[为到至成])[^\\d，。；]{0,6}?${NUMBER}`,
  'gu',
);
const SCALE: Readonly<Record<string, number>> = { '': 1, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };
/** Whose number costs less the more there are, or has no known effect. */
const OTHER_WAY = /退休|离职|缺编|空编|自筹|个人|减免|优惠|周期|频次|间隔|时限|工期|编制数|结余/;

/** What the numbers of a clause say that changed from one to the other. */
export function* changedNumbers(clause: string): Generator<Clue> {
  for (const match of clause.matchAll(CHANGED)) {
    const [whole, from, before, scale, turn, after, scaleAfter] = match as unknown as string[];
    // 3人到5个乡镇 goes there; without 由 it takes a verb to say that one became the other.
    if (from === undefined && turn!.length < 2) continue;
    const change = amount(after!, scaleAfter!).comparedTo(amount(before!, scale || scaleAfter!));
    const sign = OTHER_WAY.test(clause.slice(0, match.index)) ? 0 : (change as 1 | 0 | -1);
    yield { sign, strength: '表明', start: match.index, end: match.index + whole!.length };
  }
}

function amount(digits: string, scale: string): Decimal {
  return new Decimal(digits.replaceAll(',', '')).times(SCALE[scale]!);
}
