import type { Rule } from '../rule.js';
import { worded } from '../wording.js';
import { comparisons } from './comparisons.js';
import { purposes } from './zero-reason.js';

/** 我部门没有这项内容, 本单位无公务用车购置支出. */
const DENIAL =
  /^(?:[我本](?:部门|单位|局))?(?:本年|今年|本年度)?(?:没有|无|未发生|不涉及)(?=[^，；。]*(?:内容|支出|收入|经费|费用?|结余|结转|事项|业务)(?:$|[。；，]))/;

export const deniedAmount: Rule = {
  id: '有数写无',
  title: '有数的项目，说明不写“没有”“无”。',
  source: '部门决算公开工作要求：文字说明与决算表一致',
  *check(audit) {
    const { locate, report } = audit.read;
    const told = [
      ...comparisons(audit).map(({ path, reason, now }) => ({ path, text: reason, now })),
      ...purposes(audit).map(({ path, purpose, spent }) => ({ path, text: purpose ?? '', now: spent })),
    ];
    for (const { path, text, now } of told) {
      if (now.value.isZero() || !DENIAL.test(text)) continue;
      yield {
        message: '说明写没有这项内容，决算却有数',
        span: locate(path),
        actual: worded(now.kind, now.value, report.金额单位),
        hint: '改写说明，或核对决算数。',
      };
    }
  },
};
