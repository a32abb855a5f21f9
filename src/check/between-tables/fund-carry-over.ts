import { agree } from '../../kernel/figure.js';
import type { Rule } from '../engine/rule.js';
import { compared } from '../engine/wording.js';

export const fundCarryOver: Rule = {
  id: '基金年初结转',
  title: '政府性基金年初结转和结余按科目填写，07 表与 04 表一致。',
  source: '部门公开04表、07表',
  *check({ read, accounts }) {
    const whole = accounts.财政拨款.年初结转和结余.政府性基金;
    const bySubject = accounts.政府性基金.科目[0]!.年初结转和结余.合计;
    if (agree(whole, bySubject)) return;
    yield {
      message: '07 表政府性基金年初结转和结余与 04 表不一致',
      span: read.locate(['结转结余', '年初结转和结余', '政府性基金']),
      ...compared(whole, bySubject, read.report.金额单位, '04 表'),
      hint: '在“科目”相应的行填写“年初结转和结余”。',
    };
  },
};
