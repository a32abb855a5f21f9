import type { Path } from '../../read/yaml/locate.js';
import type { Audit, Finding, Rule } from '../engine/rule.js';

export const performanceNames: Rule = {
  id: '绩效项目名称',
  title: '绩效项目不重名；“重点项目”“部门评价”“类别结果”所写的名称在绩效项目中。',
  source: '项目支出绩效自评表，正文按名称引用',
  *check(audit) {
    const { read } = audit;
    const { 绩效 } = read.report;
    if (绩效 === undefined) return;
    const first = new Map<string, number>();
    for (const [index, { 名称 }] of 绩效.项目.entries()) {
      const earlier = first.get(名称);
      if (earlier === undefined) first.set(名称, index);
      else yield repeated(名称, index, earlier, audit);
    }
    const named: (readonly [string, Path])[] = [
      ...(绩效.重点项目 === undefined ? [] : [[绩效.重点项目, ['绩效', '重点项目']] as const]),
      ...(绩效.部门评价?.项目 ?? []).map(
        (name, index) => [name, ['绩效', '部门评价', '项目', index]] as const,
      ),
    ];
    for (const [name, path] of named) {
      if (first.has(name)) continue;
      yield {
        message: `绩效项目中没有“${name}”`,
        span: read.locate(path),
        hint: `应与“项目”中的名称一字不差：${[...first.keys()].join('、')}。`,
      };
    }
    yield* unknownCategories(audit);
  },
};

function* unknownCategories({ read, accounts }: Audit): Generator<Finding> {
  const known = Object.keys(accounts.绩效?.按类别 ?? {});
  for (const name of Object.keys(read.report.绩效?.类别结果 ?? {})) {
    if (known.includes(name)) continue;
    yield {
      message: `没有“类别”为“${name}”的绩效项目`,
      span: read.locateKey(['绩效', '类别结果', name]),
      hint: known.length > 0 ? `应与项目的“类别”一字不差：${known.join('、')}。` : '在“项目”中填写“类别”。',
    };
  }
}

function repeated(name: string, index: number, earlier: number, { read }: Audit): Finding {
  const place = (at: number) => read.locate(['绩效', '项目', at, '名称']);
  const related = [{ message: '第一次出现', span: place(earlier) }];
  return { message: `绩效项目“${name}”重名`, span: place(index), related };
}
