import { namesIn } from '../engine/personal/find-names.js';
import type { Rule } from '../engine/rule.js';
import { freeTexts } from '../engine/texts.js';

export const privateNames: Rule = {
  id: '个人姓名',
  title: '遗属、低保户、患者、当事人、救助对象等个人，公开的文字中不写姓名。',
  source: '《政府信息公开条例》第十五条：涉及个人隐私的政府信息不得公开',
  *check({ read }) {
    for (const text of freeTexts(read))
      for (const { name, start } of namesIn(text.text))
        yield {
          message: `“${name}”可能是个人的姓名`,
          span: text.spanOf(start, start + name.length),
          hint: '是姓名的，改写为人数或“某某”之外的统称，例如“1名遗属”。',
        };
  },
};
