import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/foreign/docx/read-docx.js';
import { Failure } from '../../src/kernel/diagnostic.js';

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** A Word file with this body, as another program might have written it. */
function docx(body: string, parts: Record<string, string> = {}): Uint8Array {
  const files = { 'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`, ...parts };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}

const p = (text: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const tc = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const textsOf = (bytes: Uint8Array) =>
  readDocx('他人.docx', bytes).printed.blocks.map((block) =>
    block.type === 'paragraph' ? block.text : block,
  );

describe('what other programs write', () => {
  const NUMBERING = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="（%2）"/></w:lvl>
    </w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>
    <w:num w:numId="8"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`;
  const numbered = (text: string, level = 0, list = 7) =>
    p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

  it('numbers paragraphs as Word does', () => {
    const body = [
      numbered('收入'),
      numbered('事业收入', 1),
      numbered('其他收入', 1),
      numbered('支出'),
      numbered('基本支出', 1),
      numbered('另起', 0, 8),
    ];
    expect(textsOf(docx(body.join(''), { 'word/numbering.xml': NUMBERING }))).toEqual([
      '一、收入',
      '（1）事业收入',
      '（2）其他收入',
      '二、支出',
      '（1）基本支出',
      '一、另起',
    ]);
  });

  it('knows headings by styles of any id, their bases and their outline', () => {
    const styles = `<w:styles ${W}><w:style w:styleId="2"><w:name w:val="heading 1"/></w:style>
      <w:style w:styleId="a7"><w:name w:val="部分标题"/><w:basedOn w:val="2"/></w:style>
      <w:style w:styleId="10"><w:name w:val="toc 2"/></w:style></w:styles>`;
    const body =
      p('第一部分', '<w:pStyle w:val="a7"/>') +
      p('一、职责', '<w:outlineLvl w:val="1"/>') +
      p('负责学校管理。') +
      '<w:p><w:pPr><w:pStyle w:val="10"/></w:pPr><w:r><w:t>一、职责</w:t><w:tab/><w:t>3</w:t></w:r></w:p>';
    const { blocks } = readDocx('他人.docx', docx(body, { 'word/styles.xml': styles })).printed;
    expect(blocks).toEqual([
      { type: 'paragraph', role: 'heading', level: 1, text: '第一部分' },
      { type: 'paragraph', role: 'heading', level: 2, text: '一、职责' },
      { type: 'paragraph', role: 'text', text: '负责学校管理。' },
      { type: 'paragraph', role: 'contents', level: 2, text: '一、职责' },
    ]);
  });

  it('accepts tracked changes, and says so', () => {
    const body = `<w:p><w:r><w:t>本年收入</w:t></w:r><w:del><w:r><w:delText>12</w:delText></w:r></w:del><w:ins><w:r><w:t>21</w:t></w:r></w:ins><w:r><w:t>万元。</w:t></w:r></w:p>
      <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>本年支出</w:t></w:r></w:p>${p('20万元。')}`;
    const { printed, remarks } = readDocx('他人.docx', docx(body));
    expect(printed.blocks.map((block) => block.type === 'paragraph' && block.text)).toEqual([
      '本年收入21万元。',
      '本年支出20万元。',
    ]);
    expect(remarks).toEqual(['文件带有修订标记，按全部接受读。']);
  });

  it('reads a text box once, leaves hidden text out and takes the result of a field', () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const body = `<w:p><w:r><w:t>封面</w:t><mc:AlternateContent><mc:Choice>${box('2024年度')}</mc:Choice><mc:Fallback>${box('2024年度')}</mc:Fallback></mc:AlternateContent></w:r>
      <w:r><w:rPr><w:vanish/></w:rPr><w:t>草稿</w:t></w:r></w:p>
      <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> =SUM(ABOVE) </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>36.5</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
    expect(textsOf(docx(body))).toEqual(['封面', '2024年度', '36.5']);
  });

  it('places merged cells, leaves out deleted rows and sets nested tables behind', () => {
    const inner = `<w:tbl><w:tr>${tc(p('内'))}</w:tr></w:tbl>`;
    const body = `<w:tbl>
      <w:tr>${tc(p('项目'), '<w:gridSpan w:val="2"/>')}${tc(p('决算数') + p('（万元）'))}</w:tr>
      <w:tr><w:trPr><w:del/></w:trPr>${tc(p('旧行'))}${tc(p(''))}${tc(p('1'))}</w:tr>
      <w:tr>${tc(p('支出'), '<w:vMerge w:val="restart"/>')}${tc(p('基本支出'))}${tc(p('8.5') + inner)}</w:tr>
      <w:tr>${tc(p(''), '<w:vMerge/>')}${tc(p('项目支出'))}${tc(p('—'))}</w:tr></w:tbl>`;
    const cell = (row: number, column: number, text: string, rowspan = 1, colspan = 1) => ({
      row,
      column,
      rowspan,
      colspan,
      text,
    });
    expect(readDocx('他人.docx', docx(body)).printed.blocks).toEqual([
      {
        type: 'table',
        rows: 3,
        columns: 3,
        cells: [
          cell(0, 0, '项目', 1, 2),
          cell(0, 2, '决算数\n（万元）'),
          cell(1, 0, '支出', 2),
          cell(1, 1, '基本支出'),
          cell(1, 2, '8.5'),
          cell(2, 1, '项目支出'),
          cell(2, 2, '—'),
        ],
      },
      { type: 'table', rows: 1, columns: 1, cells: [cell(0, 0, '内')] },
    ]);
  });

  it('names pictures as unread: what they say is not blank', () => {
    const { unread } = readDocx(
      '他人.docx',
      docx('<w:p><w:r><w:drawing><pic/></w:drawing></w:r></w:p>'),
    ).printed;
    expect(unread).toEqual([{ what: '1 幅图片，其中的字没有读', blocks: [0] }]);
  });

  it.each([
    ['no zip', strToU8('不是压缩包'), '文件已损坏'],
    ['another Office file', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), '不是 Word 文件'],
    ['broken XML', zipSync({ 'word/document.xml': strToU8('<w:document><w:body>') }), '正文读不通'],
  ])('refuses %s', (_, bytes, message) => {
    const read = () => readDocx('他人.docx', bytes);
    expect(read).toThrow(Failure);
    expect(read).toThrow(
      expect.objectContaining({
        diagnostics: [expect.objectContaining({ message: expect.stringContaining(message) })],
      }),
    );
  });
});
