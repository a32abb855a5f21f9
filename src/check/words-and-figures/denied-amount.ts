import type { Figure } from '../../kernel/figure.js';
import { comparisons } from '../engine/narrative/comparisons.js';
import { purposes } from '../engine/narrative/purposes.js';
import type { Audit, Finding, Rule } from '../engine/rule.js';
import { freeTexts, matchesIn } from '../engine/texts.js';
import { worded } from '../engine/wording.js';

/** 我部门没有这项内容, 本单位无公务用车购置支出. */
const DENIAL =
  /^(?:[我本](?:部门|单位|局))?(?:本年|今年|本年度)?(?:没有|无|未发生|不涉及)(?=[^，；。]*(?:内容|支出|收入|经费|费用?|结余|结转|事项|业务)(?:$|[。；，]))/;

/** Texts without any of these deny nothing. */
const DENIES = /没有|未发生|未安排|不涉及|无/;

/** 没有使用政府性基金预算财政拨款安排的支出: of the topic as a whole, not 没有政府采购违规行为; of the bureau with its units, not 局本级没有. */
const NO = '(?<![^，。；（、]{12}|本级)(?:没有|未发生|未安排|不涉及|(?<!有)无)(?:使用|安排|发生)?';
const WHOLE =
  '(?:预算|财政拨款|安排的|的|（境）|运行|维护|费用?|经费|收入|支出|收支|决算|总额|方面|内容|情况|项目|和|、|及)*(?=[，。；）]|$)';

const HINT = '改写说明，或核对决算数。';

export const deniedAmount: Rule = {
  id: '有数写无',
  title: '有数的项目，说明不写“没有”“无”。',
  source: '审核的通行要求：文字说明与决算表一致',
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
        hint: HINT,
      };
    }
    yield* deniedElsewhere(audit, new Set(told.map(({ path }) => path.join('.'))));
  },
};

/** Texts that stand beside no figure of their own: 本部门没有政府性基金预算财政拨款收入、支出. */
function* deniedElsewhere(audit: Audit, told: ReadonlySet<string>): Generator<Finding> {
  const { read } = audit;
  const texts = freeTexts(read).filter(({ path, text }) => DENIES.test(text) && !told.has(path.join('.')));
  for (const [topic, spent, received = spent] of topics(audit)) {
    for (const { match, span } of matchesIn(texts, new RegExp(`${NO}${topic}${WHOLE}`, 'gu'))) {
      const figure = /收入$/.test(match[0]) && !match[0].includes('支出') ? received : spent;
      if (figure === undefined || figure.value.isZero()) continue;
      yield {
        message: `文中写“${match[0]}”，决算却有数`,
        span,
        actual: worded(figure.kind, figure.value, read.report.金额单位),
        hint: HINT,
      };
    }
  }
}

/** What a text may deny as a whole; of a budget what was spent of it, then what came in. */
function topics({
  accounts,
}: Audit): readonly (readonly [topic: string, spent: Figure | undefined, received?: Figure])[] {
  const { 收入, 一般公共预算, 财政拨款, 三公经费, 政府采购 } = accounts;
  return [
    ['一般公共预算', 一般公共预算.支出, 收入.一般公共预算],
    ['政府性基金', 财政拨款.支出.政府性基金, 收入.政府性基金],
    ['国有资本经营', 财政拨款.支出.国有资本经营, 收入.国有资本经营],
    ['“?三公”?经费', 三公经费?.决算],
    ['因公出国', 三公经费?.因公出国境费.决算],
    ['(?:公务)?(?:用)?车购置(?!费?[及和、]运行)', 三公经费?.公务用车购置费.决算],
    ['公务用车购置费?[及和、]运行', 三公经费?.公务用车购置及运行维护费.决算],
    ['公务用车运行', 三公经费?.公务用车运行维护费.决算],
    ['公务用车(?:保有量)?(?=[，。；）]|$)', 三公经费?.公务用车运行维护费.保有量],
    ['公务接待', 三公经费?.公务接待费.决算],
    ['政府采购', 政府采购?.总额],
  ];
}
