/** What options take, and the words for what they do not. */
import { InvalidArgumentError } from 'commander';
import { REPORTS, type ReportFormat } from '../report/create-reporter.js';
import { FORMATS, type Format } from '../writers.js';
import type { Shard } from './request.js';

export function reportFormat(value: string): ReportFormat {
  const known = REPORTS.find((name) => name === value);
  if (known === undefined)
    throw new InvalidArgumentError(`没有“${value}”这种核对信息，可用 ${REPORTS.join('、')}。`);
  return known;
}

export function formats(value: string): Format[] {
  const names = value.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !FORMATS.includes(name as Format));
  if (unknown !== undefined)
    throw new InvalidArgumentError(`没有“${unknown}”这种格式，可用 ${FORMATS.join('、')}。`);
  return FORMATS.filter((format) => names.includes(format));
}

export function fourDigits(value: string): number {
  if (!/^(19|20)\d{2}$/.test(value)) throw new InvalidArgumentError('年度是四位数字，例如 2024。');
  return Number(value);
}

export function ordinal(value: string): number {
  if (!/^[1-9]\d*$/.test(value)) throw new InvalidArgumentError('第几种是从 1 起的整数。');
  return Number(value);
}

/** 2/4: the second of four parts. */
export function shard(value: string): Shard {
  const match = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(value);
  const [index, count] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || index > count)
    throw new InvalidArgumentError('写第几份/共几份，例如 2/4；从 1 起，不大于份数。');
  return { index, count };
}

export function collect(value: string, earlier: string[]): string[] {
  return [...earlier, value];
}
