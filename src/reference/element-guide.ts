/** What template authors want to know of an element beside its rules. */
export interface ElementGuide {
  /** A template that has it: blocks of a section, or a whole publication. */
  readonly example: string;
  /** How each format shows it; names of their own elements stand in backticks. */
  readonly docx: string;
  readonly pdf: string;
  readonly html: string;
}

const TABLE = `<table title="收支情况">
  <col weight="2"/><col class="居右"/>
  <thead><tr><th>项目</th><th>金额</th></tr></thead>
  <tbody>
    <tr><td scope="row">收入</td><td>{{数 收入.合计}}</td></tr>
    <tr><td colspan="2" class="居中 加粗">以上为合计数</td></tr>
  </tbody>
</table>`;

const CHART = `<chart kind="bar" title="收支变动" unit="万元">
  <series name="{{上年度}}年"><point name="总计">{{数值 上年.收入.总计}}</point></series>
  <series name="{{年度}}年"><point name="总计">{{数值 收入.总计}}</point></series>
</chart>`;

const OUTLINED = '进入书签；由指向它的目录、链接跳到这里';

/** Every element of the vocabulary, by its name. A test runs the examples and looks for what each format is said to hold. */
export const ELEMENT_GUIDE: Readonly<Record<string, ElementGuide>> = {
  title: {
    example: '<title>{{名称}}{{年度}}年度{{类型}}决算</title>\n<section><p>正文</p></section>',
    docx: '文件属性的标题 `dc:title`，不印在页上',
    pdf: '文件属性的标题，阅读器显示在窗口上，不印在页上',
    html: '`<title>`，显示在浏览器标签上',
  },
  author: {
    example: '<title>{{年度}}年度决算</title>\n<author>{{名称}}</author>\n<section><p>正文</p></section>',
    docx: '文件属性的作者 `dc:creator`',
    pdf: '文件属性的作者',
    html: '`<meta name="author"`',
  },
  section: {
    example:
      '<title>{{年度}}年度决算</title>\n<section numbering="none"><p>封面</p></section>\n<section orientation="landscape" numbering="start"><p>横页</p></section>',
    docx: '一个分节 `w:sectPr`：纸张方向、页边距、页脚和页码各自一份，下一页开始',
    pdf: '另起一页，按方向排纸；页码印在页脚',
    html: '`<section`，屏幕上连着显示，打印时另起一页',
  },
  h1: {
    example: '<h1>第一部分 {{名称}}概况</h1>',
    docx: '样式 `Heading1`（标题 1），导航窗格列出，带书签供目录、链接引用',
    pdf: OUTLINED,
    html: '`<h1`',
  },
  h2: {
    example: '<h2 entry="一、收入决算表">收入决算表</h2>',
    docx: '样式 `Heading2`（标题 2），其余同一级标题',
    pdf: OUTLINED,
    html: '`<h2`',
  },
  h3: {
    example: '<h3>（一）机关运行经费支出情况</h3>',
    docx: '样式 `Heading3`（标题 3），其余同一级标题；写了 `listed="no"` 的用同样子、不进目录的样式',
    pdf: OUTLINED,
    html: '`<h3`',
  },
  h4: {
    example: '<h4>1. 总体情况</h4>',
    docx: '样式 `Heading4`（标题 4），其余同一级标题',
    pdf: OUTLINED,
    html: '`<h4`',
  },
  p: {
    example: '<p>{{年度}}年度收入合计{{万元 收入.合计}}。</p>',
    docx: '一个段落 `w:p`，用所写的样式（`class` 不写为“正文”）',
    pdf: '按样式的字体、行距、缩进排行；行首不出现句读',
    html: '`<p class=`，样式写成同名的 CSS',
  },
  table: {
    example: TABLE,
    docx: '固定列宽的表格 `w:tbl`，列宽之和等于版心；`title` 是替代文字 `w:tblCaption`',
    pdf: '线、字、跨页由程序排定；放不下时先缩小字号（不小于表格样式的最小字号），再换页',
    html: '`<table`，`title` 是看不见的 `<caption>`，供读屏软件使用；列宽按份数折成百分数，窗口窄（手机）时表在自己的框里左右滚动，数不折行',
  },
  col: {
    example: TABLE,
    docx: '列宽 `w:gridCol`',
    pdf: '按份数分版心的宽度',
    html: '`<col style="width`',
  },
  thead: {
    example: TABLE,
    docx: '每行是标题行 `w:tblHeader`，跨页时 Word 自动重复（表格样式“重复表头: 否”则不重复）',
    pdf: '跨页时重复',
    html: '`<thead>`',
  },
  tbody: {
    example: TABLE,
    docx: '其余的行；栏目名（全是 `th` 的一行，其中有向下合并的一格）在版面跨页处再写一行',
    pdf: '逐行排，一行排不下时拆到下页；栏目名连同向下合并的格跨页时重复',
    html: '`<tbody>`',
  },
  tr: {
    example: TABLE,
    docx: '一行 `w:tr`，不拆开（`w:cantSplit`），高过一页的除外',
    pdf: '一行，不拆开，高过一页的除外',
    html: '`<tr>`',
  },
  th: {
    example: TABLE,
    docx: '单元格 `w:tc`，用表格样式的“表头”',
    pdf: '用表格样式的“表头”，默认居中',
    html: '`<th scope="col"`',
  },
  td: {
    example: TABLE,
    docx: '单元格 `w:tc`；跨列是 `w:gridSpan`，跨行是 w:vMerge',
    pdf: '跨行的格子拆到下页时，文字在下页再印一遍；`scope="row"` 的在结构里是行标题',
    html: '`<td`，带 `colspan`、rowspan',
  },
  contents: {
    example:
      '<title>目录</title>\n<section numbering="none"><contents depth="2"/></section>\n<section numbering="start"><h1>第一部分</h1><h2>一、职责</h2></section>',
    docx: '目录域（` TOC `），页码已经填好（` PAGEREF `），打开时不提示更新，在 Word 里可以右键更新：选“只更新页码”，各行文字不变；选“更新整个目录”，各行改写成标题原文，另写的条目（表名前的序号）要补上',
    pdf: '各行可以点；“目录: {页码: 是}”时带点线和页码，页码就是标题所在的页',
    html: '`<nav role="doc-toc"`，各行是链接，没有页码',
  },
  ul: {
    example: '<ul><li>收入</li><li>支出</li></ul>',
    docx: '项目符号 `w:numPr`，在 Word 里接着写会自动加符号',
    pdf: '每项前印符号',
    html: '`<ul`',
  },
  ol: {
    example: '<ol><li>收入</li><li>支出</li></ol>',
    docx: '自动编号 `w:numPr`，在 Word 里增删会重新编号',
    pdf: '每项前印序号',
    html: '`<ol`',
  },
  li: { example: '<ul><li>收入</li><li>支出</li></ul>', docx: '一项一个段落', pdf: '一项', html: '`<li>`' },
  chart: {
    example: CHART,
    docx: '可以编辑数据的图表 `c:chart`；题注是带序号域（` SEQ `）的“题注”段落，与图同页',
    pdf: '矢量图，文字可以选取；题注与图同页',
    html: '`<svg`，手机上换用另画的窄图；另附一张看不见的表供读屏软件使用',
  },
  series: { example: CHART, docx: '图表数据的一列', pdf: '一种颜色和图例中的一项', html: '同 PDF' },
  point: {
    example: CHART,
    docx: '图表数据的一格，数据标签照印',
    pdf: '一根柱或一个扇区，旁边印所写的字',
    html: '同 PDF',
  },
  strong: {
    example: '<p><strong>一、财政拨款收入：</strong>本级财政拨给的资金。</p>',
    docx: '字符样式 `Strong`（要点）',
    pdf: '本字体的粗体；没有粗体的，用代替字体的粗体',
    html: '`<strong>`',
  },
  a: {
    example: '<h1 id="附件">附件</h1>\n<p>详见<a href="#附件">附件</a>。</p>',
    docx: '文字与标题相同的是交叉引用域（` REF `），在 Word 里可随标题更新；不同的是超链接 w:hyperlink；都不变色、不加下划线',
    pdf: '可以点的链接，字样不变',
    html: '`<a href=`',
  },
  br: {
    example: '<p>项目支出绩效自评表<br/>（{{年度}}年度）</p>',
    docx: '手动换行 `w:br`，仍是同一段',
    pdf: '换行，仍是同一段',
    html: '`<br/>`',
  },
  data: {
    example: '<p>收入合计{{万元 收入.合计}}</p>',
    docx: '普通文字',
    pdf: '普通文字',
    html: '`<data value=`，以元计；写 --explanations 时，指向它即显示由来',
  },
};
