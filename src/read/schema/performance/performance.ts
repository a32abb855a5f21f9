import { z } from 'zod';
import type { DeclaredFields } from '../declared-fields.js';
import { amount, quantity, score } from '../numbers.js';
import { someOf } from '../some-of.js';
import { appropriations } from '../subject-rows.js';
import type { Unit } from '../unit.js';
import { text, word } from '../words.js';
import { project } from './project.js';
import { wholeEvaluation } from './whole.js';

const evaluation = (unit: Unit) =>
  z.strictObject({
    项目: someOf(text('项目名称，与“绩效”的“项目”一致')).describe('开展部门评价的项目'),
    资金: z
      .strictObject(appropriations(unit))
      .optional()
      .describe('部门评价涉及的资金，按预算；不填为各项目全年预算数之和'),
    得分: score('部门评价的得分').optional(),
    等级: word(['优', '良', '中', '差'], '部门评价的等级').optional(),
    结果: text('从评价情况看……').optional(),
    报告: z
      .strictObject({
        标题: text('评价报告标题'),
        文件: text('评价报告的 Markdown 文件，从本文件所在的文件夹算起', '2024/评价报告.md'),
      })
      .optional()
      .describe('部门评价报告'),
  });

const scope = (unit: Unit, budget: string) =>
  z
    .strictObject({
      项目个数: quantity(`自评的${budget}项目个数，不填则为一级、二级项目之和`).optional(),
      一级项目: quantity(`自评的${budget}一级项目个数`).optional(),
      二级项目: quantity(`自评的${budget}二级项目个数`).optional(),
      资金: amount(unit, `自评涉及的${budget}资金`).optional(),
    })
    .optional()
    .describe(`自评的${budget}项目`);

/** What the text says of self-evaluation, where the file does not hold every project's form. */
const scopes = (unit: Unit) =>
  z.strictObject({
    一般公共预算: scope(unit, '一般公共预算'),
    政府性基金: scope(unit, '政府性基金预算'),
    国有资本经营: scope(unit, '国有资本经营预算'),
    结果: text('从绩效自评情况看……').optional(),
  });

/**
 * 绩效: the projects with their self-evaluation forms, and what the 情况说明 tells of them.
 * Source of the form: 项目支出绩效自评表 (财预〔2020〕10号 annex 1).
 */
export const performance = (unit: Unit, declared: DeclaredFields) =>
  z.strictObject({
    项目: someOf(project(unit, declared)).describe('项目支出绩效自评表，每个项目一份'),
    全部项目: word(['是'], '所列项目包括全部项目支出，程序据此核对执行数之和').optional(),
    自评: scopes(unit)
      .optional()
      .describe('自评的总体情况；个数、资金不填则由“项目”推算，自评项目多于所列项目时填写'),
    类别结果: z
      .record(z.string(), text('该类项目的自评结果：从自评情况看……'))
      .optional()
      .meta({ description: '各类项目的自评结果，项目类别作字段名', 样例: [{ 市级预算项目: '……' }] }),
    重点项目: text('正文中列出自评表和综述的项目名称').optional(),
    整体支出自评: text('部门整体支出绩效自评的结果').optional(),
    整体自评: wholeEvaluation(unit).optional().describe('部门（单位）整体支出绩效自评表'),
    结果应用: text('绩效自评结果应用情况').optional(),
    部门评价: evaluation(unit).optional().describe('部门评价'),
    单位整体评价: text('对所属单位整体支出开展部门评价的情况').optional(),
    财政重点评价: text('财政重点评价结果').optional(),
  });
