import type { Decimal } from '../../kernel/decimal.js';
import { type Figure, isFigure } from '../../kernel/figure.js';
import type { ReportFile } from '../../read/read-report.js';
import type { Report } from '../../read/schema/report.js';
import type { Path } from '../../read/yaml/locate.js';
import { opposite } from './likely-slip.js';
import type { Finding } from './rule.js';
import type { StatedFigure } from './suspects.js';
import { spanOf, worded } from './wording.js';

type UnitFile = ReportFile['所属单位'][number];
type Related = NonNullable<Finding['related']>;
type Amount = Pick<Figure, 'value' | 'tolerance'>;

/** More than these would not help anyone to look. */
const MOST = 12;

/** What one unit has in a sum. */
interface UnitShare {
  readonly unit: UnitFile;
  /** Its place among the units that the department names. */
  readonly index: number;
  readonly share: Amount;
}

/**
 * Which unit a stated sum of a department most probably misses: the one whose own 批复数 of that name differs most from
 * what its file adds up to; else the one that makes up the difference; else all, the largest first.
 * @param path of the stated figure in the report
 */
export function unitSuspects(stated: StatedFigure, path: Path, read: ReportFile): Related {
  const shares = sharesOf(stated.derived, read.所属单位);
  const differing = mostDiffering(shares, path, read);
  if (differing) return [differing];
  const place = ({ index }: UnitShare) => read.locate(['所属单位', index]);
  const gap = stated.figure.value.minus(stated.derived.value);
  const alike = shares.filter(
    ({ share }) => !share.value.isZero() && gap.abs().minus(share.value.abs()).abs().lte(stated.allowed),
  );
  const [only] = alike;
  if (only && alike.length === 1) {
    const isLeftOut = gap.isNegative() === !only.share.value.isNegative();
    const what = isLeftOut ? '批复的合计可能没有包括它' : '批复的合计可能包括了它两次';
    return [{ message: `差额恰是${only.unit.report.名称}的数，${what}`, span: place(only) }];
  }
  const unit = read.report.金额单位;
  return [...shares]
    .filter(({ share }) => !share.value.isZero())
    .sort((a, b) => b.share.value.abs().comparedTo(a.share.value.abs()))
    .slice(0, MOST)
    .map((one) => ({
      message: `${one.unit.report.名称}的数是 ${worded(stated.figure.kind, one.share.value, unit)}`,
      span: place(one),
    }));
}

function mostDiffering(
  shares: readonly UnitShare[],
  path: Path,
  read: ReportFile,
): Related[number] | undefined {
  const found = shares.flatMap(({ unit, share }) => {
    const own = sameField(path, read.report, unit.report);
    const span = own && spanOf(own);
    if (!own || !span) return [];
    const gap = own.value.minus(share.value);
    return gap.abs().gt(own.tolerance.plus(share.tolerance)) ? [{ unit, share, own, span, gap }] : [];
  });
  const [most] = found.sort((a, b) => b.gap.abs().comparedTo(a.gap.abs()));
  if (!most) return undefined;
  const amount = (value: Decimal) => worded(most.own.kind, value, read.report.金额单位);
  const numbers = `批复数 ${amount(most.own.value)}，它的各项相加 ${amount(most.share.value)}`;
  return { message: `相差最大的是${most.unit.report.名称}：${numbers}`, span: most.span };
}

/** What each unit has in a figure, in the order of the files. */
function sharesOf(figure: Figure, units: readonly UnitFile[]): readonly UnitShare[] {
  const byFile = new Map<string, Amount>();
  addShares(figure, 1, byFile);
  return units.flatMap((unit, index) => {
    const share = byFile.get(unit.source.file);
    return share ? [{ unit, index, share }] : [];
  });
}

function addShares(figure: Figure, sign: 1 | -1, byFile: Map<string, Amount>): void {
  const { origin, value, tolerance } = figure;
  if (origin.type === 'entered') {
    const before = byFile.get(origin.span.file);
    byFile.set(origin.span.file, {
      value: value.times(sign).plus(before?.value ?? 0),
      tolerance: tolerance.plus(before?.tolerance ?? 0),
    });
  }
  for (const { part, isTaken } of partsOf(figure)) addShares(part, isTaken ? opposite(sign) : sign, byFile);
}

/** What a figure is the sum or difference of; a stated one is seen as what it derives from. */
function partsOf({ origin }: Figure): readonly { readonly part: Figure; readonly isTaken: boolean }[] {
  if (origin.type === 'stated') return [{ part: origin.derived, isTaken: false }];
  if (origin.type !== 'computed') return [];
  const isDifference = origin.operation === '相减';
  if (!isDifference && origin.operation !== '合计') return [];
  return origin.operands.map((part, index) => ({ part, isTaken: isDifference && index > 0 }));
}

/** What another report has in the field at `path` of this one; rows go by their 编码. */
function sameField(path: Path, report: Report, other: Report): Figure | undefined {
  let [here, there]: unknown[] = [report, other];
  for (const step of path) {
    here = (here as Group | undefined)?.[step];
    there = Array.isArray(there)
      ? there.find(({ 编码 }) => 编码 === (here as Group).编码)
      : (there as Group)?.[step];
  }
  return isFigure(there) ? there : undefined;
}

type Group = Readonly<Record<string | number, unknown>>;
