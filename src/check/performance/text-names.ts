import type { Finding, Rule } from '../engine/rule.js';

/** Of the shorter name, what the two share in one order: of other words for the same, and where the kind of money differs. */
const ALIKE = 0.4;
const SAME = 0.85;

export const textNames: Rule = {
  id: '正文名称',
  title: '“正文名称”是同一项目的简称或别称，不是另一个项目的名称，也不把经费写成资金。',
  source: '审核的通行要求：正文与自评表的项目名称一致',
  *check({ read }) {
    const projects = read.report.绩效?.项目 ?? [];
    for (const [index, { 名称, 正文名称 }] of projects.entries()) {
      if (正文名称 === undefined || 正文名称 === 名称) continue;
      const other = projects.find((project) => project.名称 === 正文名称);
      if (other === undefined && isShortening(plain(正文名称), plain(名称))) continue;
      const span = read.locate(['绩效', '项目', index, '正文名称']);
      yield { span, ...finding(名称, 正文名称, other !== undefined) };
    }
  },
};

function finding(name: string, short: string, isOther: boolean): Finding {
  return {
    message: isOther ? `“${name}”的正文名称是另一个项目的名称` : `“${name}”的正文名称不像是它的简称`,
    expected: `${name}，或它的简称`,
    actual: short,
    hint: '核对两个名称；正文与自评表名称相同的，删去“正文名称”。',
  };
}

function plain(name: string): string {
  return name.replace(/[“”"（）()\s]/g, '').replace(/项目$/, '');
}

function isShortening(short: string, name: string): boolean {
  const share = shared(short, name) / Math.min(short.length, name.length);
  return share >= (name.includes(short.slice(-2)) ? ALIKE : SAME);
}

/** How many characters two names have in common, in the same order. */
function shared(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const char of a) {
    const next = [0];
    for (let at = 0; at < b.length; at += 1)
      next.push(char === b[at] ? row[at]! + 1 : Math.max(row[at + 1]!, next[at]!));
    row = next;
  }
  return row.at(-1)!;
}
