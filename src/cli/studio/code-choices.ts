import { type FoundSubject, findSubjects } from '../../catalogue/find-subjects.js';
import type { Code, CodeKind } from '../../studio/api.js';

const KINDS: Readonly<Record<FoundSubject['classification'], CodeKind>> = {
  支出功能分类: '功能分类',
  部门预算支出经济分类: '部门经济分类',
  政府预算支出经济分类: '政府经济分类',
};
/** More than these nobody reads. */
const MOST = 200;

/** 科目 that fit all words, those of a kind where one is asked for. */
export function codeChoices(words: string, kind?: CodeKind): readonly Code[] {
  return findSubjects(words)
    .map((subject) => codeOf(subject))
    .filter((code) => kind === undefined || code.kind === kind)
    .slice(0, MOST);
}

function codeOf({ classification, code, names, above, evidence, validity }: FoundSubject): Code {
  const { 自, 至, 改列 } = validity;
  const remarks = [
    ...(evidence === '见于公开文本' ? [] : ['名称以批复的表为准']),
    ...(自 === undefined ? [] : [`${自}年起`]),
    ...(至 === undefined ? [] : [`到${至}年为止${改列 === undefined ? '' : `，此后列 ${改列}`}`]),
  ];
  return {
    code,
    name: names.join(' 或 '),
    kind: KINDS[classification],
    above: above.map(({ name }) => name),
    ...(remarks.length > 0 && { remark: remarks.join('；') }),
  };
}
