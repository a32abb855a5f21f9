/** A file whose 收入总计 is 120 and was 100, with one reason for it. */
export const grown = (reason: string) => `
科目: [{编码: "2101501", 收入: {一般公共预算: 120}, 支出: {基本: {一般公共预算: 50}, 项目: {一般公共预算: 70}}}]
经济分类: {"30101": 50}
上年: {收入: {总计: 100}}
增减原因: {收入: {总计: "${reason}"}}
`;

/** A file whose 支出 is 120, with one text. */
export const told = (text: string) => `
科目: [{编码: "2101501", 收入: {一般公共预算: 120}, 支出: {基本: {一般公共预算: 50}, 项目: {一般公共预算: 70}}}]
经济分类: {"30101": 50}
其他说明: '${text}'
`;
