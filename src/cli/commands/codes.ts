import { CLASSIFICATIONS, type FoundSubject, findSubjects } from '../../catalogue/find-subjects.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { visible } from '../report/visible.js';
import type { Surroundings } from '../surroundings.js';

/** `gen-report codes <词或编码>`: the 科目 that fit all words; exit code 1 where there is none. */
export function tellCodes(words: string, { stdout, stderr }: Surroundings): ExitCode {
  const found = findSubjects(words);
  if (found.length === 0) {
    stderr.write(
      `科目表里没有“${visible(words)}”。可以只写名称中的几个字，或编码的前几位，例如 gen-report codes 21015。\n`,
    );
    return EXIT.data;
  }
  for (const classification of CLASSIFICATIONS) {
    const own = found.filter((subject) => subject.classification === classification);
    if (own.length > 0) stdout(`【${classification}】\n${own.map(formatSubject).join('')}`);
  }
  if (found.some(isUncertain)) stdout('* 名称未见原文，以批复的表为准。\n');
  return EXIT.done;
}

function formatSubject(subject: FoundSubject): string {
  const { code, names, above, budget, departmental } = subject;
  const remarks = [
    ...above.map(({ name }) => name),
    ...(budget === undefined || budget === '一般公共预算' ? [] : [`${budget}预算`]),
    ...yearsOf(subject),
    ...(departmental.length === 0 ? [] : [`对应部门预算的 ${departmental.join('、')}`]),
  ];
  const name = `${names.join(' 或 ')}${isUncertain(subject) ? '*' : ''}`;
  return `${code.padEnd(7)}  ${name}${remarks.length === 0 ? '' : `（${remarks.join('；')}）`}\n`;
}

function isUncertain({ evidence }: FoundSubject): boolean {
  return evidence !== '见于公开文本';
}

function yearsOf({ validity: { 自, 至, 改列 } }: FoundSubject): string[] {
  const moved = 改列 === undefined ? '' : `，此后列 ${改列}`;
  return [...(自 === undefined ? [] : [`${自}年起`]), ...(至 === undefined ? [] : [`到${至}年为止${moved}`])];
}
