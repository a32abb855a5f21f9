import { describeRules, type RulePage } from '../../catalogue/describe-rules.js';
import { nearestName } from '../../kernel/nearest-name.js';
import { ALL_RULES } from '../described-rules.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { complain } from '../report/tell.js';
import type { Surroundings } from '../surroundings.js';

/** `gen-report rules [规则…]`: every rule, or those named, with source and example. */
export function tellRules(ids: readonly string[], surroundings: Surroundings): ExitCode {
  const pages = describeRules(ALL_RULES);
  const known = pages.map(({ id }) => id);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined) {
    const near = nearestName(unknown, known);
    const hint = near === undefined ? '不写名称则列出全部。' : `是不是“${near}”？`;
    return complain(`没有“${unknown}”这条规则。${hint}`, surroundings);
  }
  const wanted = ids.length === 0 ? pages : pages.filter(({ id }) => ids.includes(id));
  surroundings.stdout(wanted.map(formatRule).join('\n'));
  return EXIT.done;
}

function formatRule({ id, level, title, source, example }: RulePage): string {
  const { wrong, right, message, others } = example;
  const parts: readonly (readonly [string, string])[] = [
    ['有误的写法', wrong],
    ...others.map(({ name, text }) => [`另一份数据文件 ${name}`, text] as const),
    ['核对信息', message],
    ['无误的写法', right],
  ];
  return [`【${id}】${level}`, `  ${title}`, `  来源：${source}`]
    .concat(parts.map(([label, text]) => `  ${label}：\n${indent(text)}`))
    .join('\n')
    .concat('\n');
}

function indent(text: string): string {
  return text.trimEnd().replace(/^(?=.)/gm, '    ');
}
