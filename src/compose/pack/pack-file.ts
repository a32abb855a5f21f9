import { z } from 'zod';
import { RULE_LEVELS } from '../../kernel/diagnostic.js';
import { Scalar, type Tree } from '../../read/scalar.js';
import { text, word } from '../../read/schema/words.js';
import type { PackSetting } from '../data-shape.js';
import { declaredFieldsSchema } from './field-file.js';
import { fontSize, measure, millimetres, places, sentence, yesNo } from './pack-values.js';

const ALIGNMENTS = { 居左: 'left', 居中: 'center', 居右: 'right', 两端: 'justify' } as const;

const CHANGE = ['{差额}', '{幅度}'];

const numberFormat = z.strictObject({
  小数: places('最多几位小数').optional(),
  补零: yesNo('小数位数不足时补零，例如 1234.50').optional(),
  千分位: yesNo('用逗号分隔千分位').optional(),
  零: text('零写作什么，例如 0 或 —；“空白”表示留空；不写则与其他数同样', '空白').optional(),
});

const paragraphStyle = z.strictObject({
  基于: text('以另一样式为底，只写不同之处', '正文').optional(),
  字体: text('本包“字体”中的名称', '仿宋').optional(),
  字号: fontSize('字号名称或磅数').optional(),
  行距: measure('固定行距，磅').optional(),
  对齐: word(Object.keys(ALIGNMENTS) as (keyof typeof ALIGNMENTS)[], '对齐方式')
    .transform((name) => ALIGNMENTS[name])
    .optional(),
  首行缩进: measure('字符数').optional(),
  悬挂缩进: measure('字符数；首行不动，以下各行缩进，例如表格单元格中“一、”之后的文字').optional(),
  左缩进: measure('字符数').optional(),
  段前: measure('磅').optional(),
  段后: measure('磅').optional(),
  加粗: yesNo('整段加粗').optional(),
  与下段同页: yesNo('不与下一段分在两页').optional(),
  与上表同页: yesNo('不与上面表格的末尾分在两页，例如表注').optional(),
  段前分页: yesNo('总是另起一页').optional(),
});

const margins = z.strictObject({
  上: millimetres('上').optional(),
  下: millimetres('下').optional(),
  左: millimetres('左').optional(),
  右: millimetres('右').optional(),
});

const pageStyle = z.strictObject({
  页边距: margins.optional().describe('这些页的页边距，只写与“页面”不同的边；横页也按看的方向写'),
});

const tableStyle = z.strictObject({
  单元格: text('单元格的样式', '表格正文').optional(),
  表头: text('表头单元格的样式', '表头').optional(),
  最小字号: fontSize('字号可缩到多小').optional(),
  线宽: measure('磅').optional(),
  左右边距: measure('文字到竖线的距离，磅').optional(),
  上下边距: measure('文字到横线的距离，磅').optional(),
  行高: measure('磅；文字多的行更高').optional(),
  最小行高: measure('整张表差一点排不进一页时，行高可减到多少，磅；不写则为行高的九成').optional(),
  重复表头: yesNo(
    '跨页时重复表头，PDF 中在其上标注“（续）”；表中间的栏目名（自评表的“一级指标、二级指标…”）连同左边的合并栏也重复',
  ).optional(),
});

const chartStyle = z.strictObject({
  文字: text('图中文字的样式', '图中文字').optional(),
  题注: text('题注的样式', '题注').optional(),
  编号: sentence(
    ['{n}', '{标题}'],
    '题注的写法：{n} 代表序号，{标题} 代表图题；不写 {n} 则不编号',
    '图 {n}：{标题}',
  ).optional(),
  位置: word(['上', '下'], '题注在图的上面还是下面').optional(),
  只有一份: word(
    ['饼图', '柱形图', '文字'],
    '饼图只有一份（占 100%）时画成什么；文字是“图题：名称 数。”一段，不占图的序号；默认饼图',
  ).optional(),
  宽: millimetres('图宽；不写则与正文同宽').optional(),
  高: millimetres('图高；图中内容多时自动加高').optional(),
});

const addedRule = z.strictObject({
  标题: text('核对什么，一句话', '公务接待费不大于公用经费的 2%'),
  公式: text(
    '左 = 右、左 ≤ 右或左 ≥ 右：数据的名称（与模板中的相同）、数（可带 万元、元、%）、+ − × ÷ 和括号',
    '三公经费.公务接待费.决算 ≤ 基本支出.公用经费 × 2%',
  ),
  来源: text('规定的名称和文号，或格式的说明'),
  级别: word(RULE_LEVELS, '级别'),
});

const typeface = z.strictObject({
  正式名称: text('写入 DOCX 的字体名', '仿宋_GB2312').optional(),
  西文: text('西文和数字的字体名', 'Times New Roman').optional(),
  本机名称: z.array(text('本机可能安装的字体名')).optional().describe('本机可能安装的字体名，优先的在前'),
  替代: word(['宋', '宋细', '宋粗', '黑', '楷'], '没有正式字体时用哪种字体代替').optional(),
});

const named = <T extends z.ZodType>(schema: T, description: string) =>
  z.record(z.string(), schema).optional().describe(description);

/** What one pack.yaml says; what it leaves out comes from the pack that it extends. */
export const packFileSchema = z.strictObject({
  名称: text('包的名称，供人识别', '某省格式').optional(),
  继承: text('以哪个包为底', 'base').optional(),
  语言: text('文档语言', 'zh-CN').optional(),
  入口: text('最先展开的部件', '公开文本').optional(),
  部件: named(text('.hbs 文件，从本文件所在的文件夹算起', 'tables/01.hbs'), '部件名称: 所在文件'),
  页面: z
    .strictObject({
      宽: millimetres('纸宽').optional(),
      高: millimetres('纸高').optional(),
      页边距: margins.optional().describe('页边距'),
      横页边距: word(
        ['不变', '随纸旋转'],
        '横页的上下左右与竖页相同，还是随纸转过来（表头在订口一边：竖页的左边距成为横页的上边距）；不写则不变',
      ).optional(),
      页码: z
        .strictObject({
          格式: sentence(['{n}'], '{n} 代表页码', '— {n} —').optional(),
          样式: text('页码的样式', '页码').optional(),
          外侧: yesNo('单页居右、双页居左').optional(),
          横页: word(
            ['不变', '随纸旋转'],
            '横页的页码在版心之下，还是随纸转过来，装订后与竖页的在同一处：看时在左边，字向右转；不写则不变',
          ).optional(),
        })
        .optional()
        .describe('页码'),
    })
    .optional()
    .describe('页面，按纵向写'),
  页面样式: named(pageStyle, '页面样式名称: 某些节另用的页边距，写在 <section> 的 class 里'),
  字体: named(typeface, '字体名称: 正式字体和替代字体'),
  样式: named(paragraphStyle, '样式名称: 段落和标题的样子'),
  表格样式: named(tableStyle, '表格样式名称: 表格的样子'),
  图样式: named(chartStyle, '图样式名称: 图和题注的样子'),
  整词: z
    .array(text('一个词', '满意度'))
    .optional()
    .describe('表头和居中的单元格折行时不拆开的词；列宽够放其中最长的'),
  题名整词: z
    .array(text('一个词', '文化'))
    .optional()
    .describe('封面等不进目录的居中标题折行时，除“整词”外也不拆开的词：单位名称里的'),
  目录: z
    .strictObject({ 页码: yesNo('目录带页码').optional() })
    .optional()
    .describe('目录'),
  数字: z
    .strictObject({
      表格: numberFormat.optional().describe('表格中的数'),
      正文: numberFormat.optional().describe('正文中的数'),
      百分数: numberFormat.optional().describe('百分数'),
    })
    .optional()
    .describe('数字格式'),
  用语: z
    .strictObject({
      增加: sentence(CHANGE, '{差额}、{幅度} 代表数', '增加{差额}万元，增长{幅度}').optional(),
      减少: sentence(CHANGE, '{差额}、{幅度} 代表数', '减少{差额}万元，下降{幅度}').optional(),
      持平: sentence([], '没有变化时', '持平').optional(),
      上年为零: sentence(['{差额}'], '{差额} 代表数', '增加{差额}万元').optional(),
    })
    .optional()
    .describe('增减变化的写法'),
  字段: declaredFieldsSchema
    .optional()
    .describe('本格式另有的栏目，程序没有的：填写、核对、印出都与程序的栏目一样'),
  规则: named(word(RULE_LEVELS, '级别'), '核对规则的名称: 级别，代替规则集中的级别'),
  附加规则: named(addedRule, '本格式另加的核对规则，名称作字段名；级别也可由继承本包的包在“规则”中改'),
  设置: z.custom<Tree>().transform(settingOf).optional().describe('本包自用的值，模板中写作 设置.名称'),
});

export type PackFile = z.output<typeof packFileSchema>;

function settingOf(tree: Tree): PackSetting {
  if (tree instanceof Scalar) return tree.text === '是' ? true : tree.text === '否' ? false : tree.text;
  if (Array.isArray(tree)) return tree.map(settingOf);
  return Object.fromEntries(Object.entries(tree).map(([name, value]) => [name, settingOf(value)]));
}
