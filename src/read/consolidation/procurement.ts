import { type Figure, sum } from '../../kernel/figure.js';
import type { Report } from '../schema/report.js';

type Procurement = NonNullable<Report['政府采购']>;

const KINDS = ['货物', '工程', '服务'] as const;

/**
 * 政府采购 of units in a form that can be added up: contracts of which a unit says nothing are not zero, so that those of
 * all are only known where every unit knows its own; by kind, or for all purchases together where one unit gives no more.
 */
export function addable(all: readonly Procurement[]): readonly Procurement[] {
  const byKind = KINDS.filter((kind) =>
    all.every((own) => isKnown(own[kind]?.支出, own[kind]?.授予中小企业)),
  );
  const wholes = all.map(contracts);
  const together = byKind.length < KINDS.length && wholes.every((whole) => whole !== undefined);
  const small = all.every((own, at) => isKnown(wholes[at], own.授予小微企业));
  return all.map((own, at) => ({
    ...Object.fromEntries(
      KINDS.map((kind) => [kind, purchase(own[kind], !together && byKind.includes(kind))]),
    ),
    ...(together && { 授予中小企业: wholes[at] }),
    ...(small && { 授予小微企业: own.授予小微企业 }),
  }));
}

/** Of nothing, nothing was granted; of what is unknown, who knows. */
function isKnown(whole: Figure | undefined, part: Figure | undefined): boolean {
  return part !== undefined || whole === undefined || whole.value.isZero();
}

function contracts(own: Procurement): Figure | undefined {
  if (own.授予中小企业 !== undefined) return own.授予中小企业;
  const parts = KINDS.flatMap((kind) => own[kind] ?? []);
  if (!parts.every(({ 支出, 授予中小企业 }) => isKnown(支出, 授予中小企业))) return undefined;
  return sum(parts.flatMap(({ 授予中小企业 }) => 授予中小企业 ?? []));
}

function purchase(given: Procurement['货物'], byKind: boolean): Procurement['货物'] {
  return given && { 支出: given.支出, ...(byKind && { 授予中小企业: given.授予中小企业 }) };
}
