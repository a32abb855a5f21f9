import { Decimal, halfUnit, ZERO } from '../../kernel/decimal.js';
import type { PrintedParagraph } from '../../print/printed-document.js';
import type { Entry } from '../figures/entry.js';
import type { Ledger } from '../ledger.js';

const SHARE = /(货物|工程|服务)采购授予中小企业(?:的)?合同金额占[^，。；%]{0,12}支出金额的(\d+(?:\.\d+)?)%/g;

/**
 * Of what was bought from 中小企业 often only the shares are printed: those of 货物, 工程 and 服务 must come to the amount
 * of all.
 */
export function compareProcurement(text: PrintedParagraph, ledger: Ledger): void {
  const whole = ledger.first('授予中小企业合同金额');
  if (whole === undefined || !text.text.includes('采购授予')) return;
  const shares = [...text.text.matchAll(SHARE)];
  let [value, half] = [ZERO, whole.half];
  const entries: Entry[] = [];
  for (const name of ['货物', '工程', '服务']) {
    const spent = ledger.first(`政府采购${name}支出`);
    const found = shares.find(([, own]) => own === name);
    if (spent === undefined || (found === undefined && !spent.value.isZero())) return;
    if (found === undefined) continue;
    const share = shareEntry(text, found);
    value = value.plus(share.value.times(spent.value));
    half = half.plus(share.half.times(spent.value)).plus(share.value.times(spent.half));
    entries.push(share, spent);
  }
  if (entries.length === 0) return;
  ledger.add({
    kind: '比率',
    entries: [whole, ...entries],
    holds: whole.value.minus(value).abs().lte(half),
    relation: '授予中小企业合同金额 = 各类采购支出 × 占比之和',
  });
}

function shareEntry(text: PrintedParagraph, found: RegExpExecArray): Entry {
  const [words, name, rate] = found;
  const start = found.index + words.lastIndexOf(rate!);
  const places = rate!.split('.')[1]?.length ?? 0;
  return {
    name: `${name}采购授予中小企业的占比`,
    value: new Decimal(rate!).div(100),
    half: halfUnit(places + 2),
    unit: '%',
    printed: `${rate}%`,
    marks: [{ text, start, end: start + rate!.length }],
  };
}
