import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readRuleSet } from '../../src/catalogue/read-rule-set.js';
import { toldDirection } from '../../src/check/engine/direction/told-direction.js';
import type { Audit, Rule } from '../../src/check/engine/rule.js';
import { DESCRIBED_RULES, RULES } from '../../src/check/rules.js';
import { deriveAccounts } from '../../src/derive/derive-accounts.js';
import type { ReportFile } from '../../src/read/read-report.js';
import { catalogue, reportOf } from '../derive/report-of.js';
import { readCases, readExample } from './rule-example.js';
import { LINES, REASONS, TEXTS, WITNESS, WORD_RULES } from './witness.js';

const { levels } = readRuleSet(2024);
const auditOf = (read: ReportFile): Audit => ({ read, ...deriveAccounts(read, catalogue), catalogue });
const witness = Object.values(WITNESS).map((read) => auditOf(read()));
const items = TEXTS.length + LINES.length + REASONS.length;

/** Its row: how many wrong examples are found, how many right ones and how much of the witness is flagged. */
function measured({ id, check }: Rule, slug: string): string {
  const flags = (audit: Audit) => [...check(audit)].length > 0;
  const cases = readCases(slug).map(({ yaml, says }) => ({
    isWrong: says.some((line) => line.includes(` ${id}：`)),
    isFlagged: flags(auditOf(reportOf(yaml))),
  }));
  const examples = [
    ...cases,
    { isWrong: true, isFlagged: flags(auditOf(readExample(slug, 'wrong.yaml'))) },
    { isWrong: false, isFlagged: flags(auditOf(readExample(slug, 'right.yaml'))) },
  ];
  const [wrong, right] = [true, false].map((isWrong) => examples.filter((one) => one.isWrong === isWrong));
  const count = (some: typeof examples) => some.filter(({ isFlagged }) => isFlagged).length;
  const false_ = witness.reduce((sum, audit) => sum + [...check(audit)].length, 0);
  return `| ${id} | ${levels.get(id)} | ${count(wrong!)}/${wrong!.length} | ${count(right!)}/${right!.length} | ${false_}/${items} |`;
}

it('rules that judge words show what they find and what they flag for nothing', async () => {
  const rows = WORD_RULES.map((id) => {
    const slug = DESCRIBED_RULES.find((rule) => rule.id === id)!.slug;
    return measured(RULES.find((rule) => rule.id === id)!, slug);
  });
  const turned = REASONS.filter(
    ({ reason, base }) => toldDirection(reason, { year: 2024, base }) !== undefined,
  );
  const page = `# 看文字的规则：查出和误报

由测试实测写出（\`npm run accept\`），不手改。例子是各规则的 \`wrong.yaml\`、\`right.yaml\` 和 \`cases.yaml\`。见证语料是本项目自拟的
${items} 条：${TEXTS.length} 条语句、${LINES.length} 行指标、${REASONS.length} 条原因（\`test/witness/\`），都无误，学校、法院、街道、医院、水利等各行各业都有，
一条也不该有错误或提醒。

原因方向：${REASONS.length} 条原因放在方向相反的数旁，查出 ${turned.length} 条（${Math.round((turned.length / REASONS.length) * 100)}%）；放在方向相同的数旁，误报 ${turned.filter(({ reason, base, direction }) => toldDirection(reason, { year: 2024, base })!.direction !== direction).length} 条。

| 规则 | 级别 | 有误的例子：查出/共 | 无误的例子：误报/共 | 见证语料：误报/共 |
|---|---|---|---|---|
${rows.join('\n')}
`;
  await expect(page).toMatchFileSnapshot(join(import.meta.dirname, '../../rules/measured.md'));
});
