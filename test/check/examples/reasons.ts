import { expect } from 'vitest';
import { type Example, silent } from './example.js';
import { grown } from './narrative-files.js';

/** What reasons say beside the way their figures went. */
export const reasons: readonly Example[] = [
  {
    rule: '原因方向',
    shows: 'a rise that is explained by a lower base',
    yaml: grown('缴费基数降低'),
    says: ['4:17 错误 原因方向：比上年增加，原因却只说减少；实为 本年 120 万元，上年 100 万元'],
  },
  {
    rule: '原因方向',
    shows: 'a conclusion that contradicts the figures, whatever stands before it',
    yaml: grown('提升项目资金增加，人员调出，以上因素导致支出同比降幅明显'),
    says: ['4:17 错误 原因方向：比上年增加，原因却只说减少；实为 本年 120 万元，上年 100 万元'],
  },
  ...[
    '信息化项目已完工，本年不再安排',
    '上年设备购置已完成，本年没有安排',
    '房屋租赁到期，不再支付',
    '本年不再开展培训',
  ].map((reason) => ({
    rule: '原因方向',
    shows: `a rise beside what is no more: ${reason}`,
    yaml: grown(reason),
    says: ['4:17 错误 原因方向：比上年增加，原因却只说减少；实为 本年 120 万元，上年 100 万元'],
  })),
  ...[
    '上年财政收回资金，本年没有发生',
    '以前年度结余已用完，本年不再冲减支出',
    '上年项目未完工，本年完工后付款',
    '旧系统到期，不再支付维护费，改由新系统承担，建设费追加',
    '项目已完工，按合同集中付款',
    '培训项目完成，另追加宣传经费',
    '上年抵扣的款项本年不再发生',
    '一次性补助到期，不再安排，人员工资提高',
    '省级统筹结束，本年由市级承担',
    '不再由上级代付，改由本单位列支',
    '扶持政策到期，资金集中兑付',
  ].map((reason) => silent('原因方向', `a rise explained otherwise: ${reason}`, grown(reason))),
  silent(
    '原因方向',
    'what was cancelled may be what held spending down',
    grown('出行限制取消，外出业务恢复'),
  ),
  ...['落实要求，严控一般性支出', '上级补助减少'].map((reason) => ({
    rule: '原因方向',
    shows: `a rise told as a fall: ${reason}`,
    yaml: grown(reason),
    says: [expect.stringContaining('比上年增加，原因却只说减少')],
  })),
  ...['新增信息化项目', '新招录公务员5名', '业务量增大'].map((reason) => ({
    rule: '原因方向',
    shows: `a fall told as a rise: ${reason}`,
    yaml: grown(reason).replace('总计: 100', '总计: 130'),
    says: [expect.stringContaining('比上年减少，原因却只说增加')],
  })),
  ...['本年无新增项目', '严控新增支出', '上年新增项目本年完工'].map((reason) =>
    silent('原因方向', `a fall: ${reason}`, grown(reason).replace('总计: 100', '总计: 130')),
  ),
  silent('原因方向', 'a rise by what is made up for', grown('减少后由补缴补足')),
  silent('原因方向', 'a reason with both directions', grown('压减了公用经费，但项目资金增加较多')),
  ...['厉行节约，压减开支，与上年持平', '压减开支，决算数与上年一致'].map((reason) =>
    silent('持平原因', `why it is no more: ${reason}`, grown(reason).replace('总计: 100', '总计: 120')),
  ),
];
