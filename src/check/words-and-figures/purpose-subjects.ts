import type { Subject } from '../../catalogue/read-catalogue.js';
import type { Span } from '../../kernel/span.js';
import { benefitsIn, isFor, isOfBenefit } from '../engine/narrative/benefits.js';
import { literally } from '../engine/narrative/label-patterns.js';
import type { Audit, Finding, Rule } from '../engine/rule.js';
import { type FreeText, freeTexts } from '../engine/texts.js';

/** Shorter names of 科目 are words like any other: 教育, 水利. */
const LEAST_OWN = 3;
const LEAST_OTHER = 4;
/** 援助其他地区支出 and the like have 款 that are called as 类 are. */
const NAMESAKES = /^(?:219|234|203)/;
const LEAST_NEIGHBOUR = 5;
const CHANGED = '(?=[^，。；、]{0,6}(?:增加|减少|增长|下降|上升|压减|追加|较|比))';
/** Around the name of a 科目 in a list of what money was spent on. */
const BEFORE = '(?<=^|[、，；。：:]|用于|以及|和|及|与)';
const BEHIND = '(?:支出|经费)?(?=$|[、，；。]|以及|和|及|与|等|方面|的支出)';
/** Money that came from another 科目, or went there, may well be told of. */
const MOVED = /调[剂整入出减增至]|列[入支报]|转[入出列]|改列|改由|并入|科目|从|由|统一/;

export const purposeSubjects: Rule = {
  id: '用途科目',
  title:
    '各类的支出用途只写这一类的科目，并且本文件有这一款；类级、项级科目的原因说的是它自己，不是相邻的科目。',
  source: '政府收支分类科目；文字说明与决算表一致',
  *check(audit) {
    const codes = audit.read.report.科目.map(({ 编码 }) => 编码);
    for (const text of freeTexts(audit.read)) {
      const [group, step, field] = text.path;
      if (group === '支出用途') yield* misplaced(text, String(step), codes, audit);
      const own = text.path.indexOf('类级');
      if (own > 0 && /原因$/.test(String(group)) && !MOVED.test(text.text))
        yield* ofAnotherClass(text, String(text.path[own + 1]), audit);
      const code = group === '科目' && field === '预算差异原因' ? codes[step as number] : undefined;
      if (code === undefined || MOVED.test(text.text)) continue;
      const finding = ofBenefit(text, code) ?? ofNeighbour(text, code, codes, audit);
      if (finding !== undefined) yield finding;
    }
  },
};

/** What the purpose of a 类 names of another, or of a 款 that the file does not have. */
function* misplaced(
  text: FreeText,
  own: string,
  codes: readonly string[],
  { catalogue }: Audit,
): Generator<Finding> {
  for (const { subject, match } of namedIn(text.text, catalogue.functionalSubjects, own)) {
    const isOwn = subject.code.startsWith(own);
    if (isOwn && codes.some((code) => code.startsWith(subject.code))) continue;
    yield {
      message: isOwn
        ? `用途写了“${subject.name}”，数据中没有这一款`
        : `${own} 类的用途写了“${subject.name}”，这是 ${subject.code.slice(0, 3)} 类的科目`,
      span: text.spanOf(match.index, match.index + match[0].length),
      hint: isOwn
        ? `核对用途；确有这笔支出的，核对科目（${subject.code} ${subject.name}）。`
        : '核对用途，按本类的科目改写。',
    };
  }
  for (const { word, start, of } of benefitsIn(text.text)) {
    if (of === own || !['208', '210', '221'].includes(own)) continue;
    yield {
      message: `${own} 类的用途写了“${word}”，这是 ${of} 类的支出`,
      span: text.spanOf(start, start + word.length),
      hint: '核对用途，按本类的科目改写。',
    };
  }
}

/** The 款 that a text names: of its own 类 any, of others those whose name is no other's. */
function* namedIn(text: string, subjects: readonly Subject[], own: string) {
  for (const subject of subjects) {
    const { code, level, name } = subject;
    const isOwn = code.startsWith(own);
    const short = name.replace(/支出$/, '');
    if (level !== '款' || NAMESAKES.test(code) || name.startsWith('其他')) continue;
    if (short.length < (isOwn ? LEAST_OWN : LEAST_OTHER) || !text.includes(short)) continue;
    const match = new RegExp(`${BEFORE}${literally(short)}${BEHIND}`, 'u').exec(text);
    if (match !== null) yield { subject, match };
  }
}

/** A reason that speaks of the contribution of another 科目 alone, as where the reason of the next line was taken. */
function ofBenefit({ text, spanOf }: FreeText, code: string): Finding | undefined {
  const told = isOfBenefit(code) ? benefitsIn(text) : [];
  const [first] = told;
  if (first === undefined || told.some((benefit) => isFor(benefit, code))) return undefined;
  return another(code, first.word, spanOf(first.start, first.start + first.word.length));
}

/** A reason that says of another 科目 of the file that it rose or fell. */
function ofNeighbour(
  { text, spanOf }: FreeText,
  own: string,
  codes: readonly string[],
  { catalogue }: Audit,
): Finding | undefined {
  const nameOf = (code: string) => catalogue.functional(code)?.name.replace(/支出$/, '') ?? '';
  if (nameOf(own) !== '' && text.includes(nameOf(own))) return undefined;
  for (const name of new Set(codes.map(nameOf))) {
    if (name.length < LEAST_NEIGHBOUR || name.startsWith('其他') || !text.includes(name)) continue;
    const match = new RegExp(`${BEFORE}${literally(name)}(?:支出|经费)?${CHANGED}`, 'u').exec(text);
    if (match !== null) return another(own, name, spanOf(match.index, match.index + name.length));
  }
  return undefined;
}

/** The reason of a 类 that speaks of another 类. */
function* ofAnotherClass({ text, spanOf }: FreeText, own: string, { catalogue }: Audit): Generator<Finding> {
  const nameOf = (code: string) => catalogue.functional(code)?.name ?? '';
  if (nameOf(own) !== '' && text.includes(nameOf(own).replace(/支出$/, ''))) return;
  for (const { code, name, level } of catalogue.functionalSubjects) {
    if (level !== '类' || code === own || NAMESAKES.test(code) || !text.includes(name)) continue;
    if (name.length < LEAST_NEIGHBOUR || name.startsWith('其他')) continue;
    const start = text.indexOf(name);
    yield another(own, name, spanOf(start, start + name.length));
  }
}

function another(code: string, word: string, span: Span): Finding {
  return {
    message: `科目 ${code} 的差异原因说的是“${word}”，像是另一个科目的`,
    span,
    hint: '核对原因，改写为这一科目的。',
  };
}
