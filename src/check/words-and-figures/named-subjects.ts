import type { Audit, Rule } from '../engine/rule.js';
import { freeTexts, matchesIn } from '../engine/texts.js';

/** 修订制度（项）: a unit behind what it counts. */
const IS_COUNTED =
  /(?:制度|办法|方案|标准|规范|政策|措施|任务|课题|成果|专利|奖项|数量|个数|总数|提案|议案)$/;
const NAMED = /([\p{Script=Han}、（）]{2,40}?)（([类款项])）/gu;

export const namedSubjects: Rule = {
  id: '提及科目',
  title: '文字中写作“……（类）”“……（款）”“……（项）”的科目，在本文件的科目中。',
  source: '部门决算公开文本：文字说明与决算表一致',
  *check({ read, accounts }) {
    const known = namesByLevel(accounts);
    for (const { text, match } of matchesIn(freeTexts(read), NAMED)) {
      const level = match[2] as Level;
      const name = match[1]!.split(/（[类款]）/).at(-1)!;
      const end = match.index + match[0].length;
      if (name === '' || IS_COUNTED.test(name) || endsIn(known[level], name)) continue;
      yield {
        message: `科目中没有“${name}（${level}）”`,
        span: text.spanOf(end - name.length - `（${level}）`.length, end),
        hint: `核对名称；本文件的${level}级科目：${listed(known[level])}。`,
      };
    }
  },
};

/** Names that a hint tells. */
const SHOWN = 30;

type Level = '类' | '款' | '项';

/** The names of every 科目 of the file, those of 类 also without 支出, as running text writes them. */
function namesByLevel({
  收入,
  支出,
  一般公共预算,
  政府性基金,
}: Audit['accounts']): Record<Level, ReadonlySet<string>> {
  const rows = [...收入.科目, ...支出.科目, ...政府性基金.科目];
  const named = (level: Level) => rows.filter(({ 级次 }) => 级次 === level).map(({ 名称 }) => 名称);
  const unspent = 一般公共预算.全部项级;
  const classes = [...named('类'), ...unspent.map(({ 类全称 }) => 类全称)];
  return {
    类: unique([...classes, ...classes.map((name) => name.replace(/支出$/, ''))]),
    款: unique([...named('款'), ...unspent.map(({ 款 }) => 款)]),
    项: unique([...named('项'), ...unspent.map(({ 项 }) => 项)]),
  };
}

function unique(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.filter((name) => name.length > 1));
}

/** Whether one of the names stands at the end of a text. */
function endsIn(names: ReadonlySet<string>, text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (names.has(text.slice(at))) return true;
  return false;
}

function listed(names: ReadonlySet<string>): string {
  const shown = [...names].slice(0, SHOWN).join('、');
  return names.size > SHOWN ? `${shown}等 ${names.size} 个` : shown;
}
