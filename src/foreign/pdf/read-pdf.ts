import type { Unread } from '../../print/printed-document.js';
import type { ReadFile } from '../read-file.js';
import { refuseFile } from '../refuse.js';
import { PdfCore, PdfError } from './core/pdf-core.js';
import { SwollenFile } from './core/unpacking.js';
import { blocksOf } from './flow/document-flow.js';
import { missingPages, withoutFurniture } from './flow/furniture.js';
import { type PaperPage, readPage } from './flow/read-page.js';
import { CrowdedPage } from './page/read-ink.js';

/** Five times the longest publication that was seen. */
const MOST_PAGES = 2000;
/** Part of the characters that cannot be told, from which on nothing is concluded from the rest. */
const MOST_UNREADABLE = 0.02;

const ORIGINAL = '请制作单位由 Word、WPS 或 Excel 直接导出 PDF（不要打印后扫描），或改用 .docx。';

/**
 * Reads a PDF as it is printed: paragraphs, headings, the 目录 and tables by their rules, each with page and box; what
 * the end of a page parts is joined, page numbers and running titles are left out. What cannot be read is named.
 * @throws Failure when it is locked, damaged, scanned, has no table of characters, or is too large
 */
export async function readPdf(file: string, bytes: Uint8Array): Promise<ReadFile> {
  try {
    return await PdfCore.open(bytes, async (core, count) => {
      if (count > MOST_PAGES)
        return refuseFile(file, `有 ${count} 页，超过 ${MOST_PAGES} 页，没有读`, '只留下公开文本的各页。');
      const bookmarks = await core.bookmarks();
      const pages: PaperPage[] = [];
      for (let index = 0; index < count; index += 1) pages.push(await readPage(core, index));
      refuseUnreadable(file, pages);
      const blocks = blocksOf(withoutFurniture(pages), bookmarks);
      return { printed: { blocks, unread: unreadOf(pages) }, remarks: missingPages(pages) };
    });
  } catch (error) {
    if (error instanceof PdfError && error.kind === 'locked')
      return refuseFile(file, '有打开密码', '取消密码，另存为新文件，再运行一次。');
    if (error instanceof PdfError && error.kind === 'endless')
      return refuseFile(file, '一页上要画的没有尽头，没有读', ORIGINAL);
    if (error instanceof SwollenFile) return refuseFile(file, '有一段内容展开后太大，没有读', ORIGINAL);
    if (error instanceof PdfError) return refuseFile(file, '文件已损坏，无法打开', ORIGINAL);
    if (error instanceof CrowdedPage) return refuseFile(file, '一页上的笔画太多，没有读', ORIGINAL);
    throw error;
  }
}

function refuseUnreadable(file: string, pages: readonly PaperPage[]): void {
  const all = pages.reduce((sum, { characters }) => sum + characters.all, 0);
  const unreadable = pages.reduce((sum, { characters }) => sum + characters.unreadable, 0);
  if (all === 0) refuseFile(file, '没有文字，是扫描件或图片', ORIGINAL);
  if (unreadable > MOST_UNREADABLE * all)
    refuseFile(file, `${all} 个字中有 ${unreadable} 个没有文字编码，读不出是什么字`, ORIGINAL);
}

function unreadOf(pages: readonly PaperPage[]): Unread[] {
  return pages.flatMap(({ number, characters: { unreadable }, unread }) => {
    const what = `${unreadable} 个字没有文字编码`;
    return unreadable === 0 ? unread : [...unread, { what, place: { page: number } }];
  });
}
