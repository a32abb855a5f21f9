import type { PrintedChart } from '../../print/printed-document.js';
import type { ReadFile } from '../read-file.js';
import { attributeOf, readXml, XmlError } from '../read-xml.js';
import { refuseFile } from '../refuse.js';
import { unzipParts } from '../unzip-parts.js';
import { BodyReader } from './body-reader.js';
import { readChartPart } from './chart-part.js';
import { Numbering } from './numbering.js';
import { ParagraphStyles } from './paragraph-styles.js';

const DOCUMENT = 'word/document.xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const WANTED =
  /^word\/(?:document|styles|numbering)\.xml$|^word\/_rels\/document\.xml\.rels$|^word\/charts\/[^/]+\.xml$/;
const HINT = '在 Word 或 WPS 中打开，另存为 .docx 再试；带密码的先取消密码。';

/**
 * Reads a Word file as it is printed: headings, paragraphs with their automatic numbers, tables, charts and text boxes
 * in the order of reading. Tracked changes count as accepted, hidden text is left out, pictures are named as unread.
 * @throws Failure when it is no .docx, is damaged, or would fill the memory
 */
export function readDocx(file: string, bytes: Uint8Array): ReadFile {
  const parts = unzipParts(file, bytes, (name) => WANTED.test(name));
  const document = parts.get(DOCUMENT);
  if (!document) return refuseFile(file, '不是 Word 文件（.docx），没有正文', HINT);
  try {
    const relations = relationsOf(parts.get(RELATIONS));
    const reader = new BodyReader({
      file,
      styles: new ParagraphStyles(parts.get('word/styles.xml')),
      numbering: new Numbering(parts.get('word/numbering.xml')),
      chart: (relation) => chartOf(parts, relations.get(relation)),
    });
    readXml(document, reader);
    return resultOf(reader);
  } catch (error) {
    if (error instanceof XmlError) return refuseFile(file, '文件已损坏，正文读不通', HINT);
    throw error;
  }
}

function resultOf({ blocks, pictures, isTracked }: BodyReader): ReadFile {
  const what = `${pictures.length} 幅图片，其中的字没有读`;
  const unread = pictures.length === 0 ? [] : [{ what, blocks: pictures }];
  const remarks = isTracked ? ['文件带有修订标记，按全部接受读。'] : [];
  return { printed: { blocks, unread }, remarks };
}

function relationsOf(part: Uint8Array | undefined): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  if (part)
    readXml(part, {
      open: (name, attributes) => {
        const id = attributeOf(attributes, 'Id');
        const target = attributeOf(attributes, 'Target');
        if (name === 'Relationship' && id !== undefined && target !== undefined) targets.set(id, target);
      },
    });
  return targets;
}

function chartOf(
  parts: ReadonlyMap<string, Uint8Array>,
  target: string | undefined,
): PrintedChart | undefined {
  const name = target?.replace(/^\/?(?:word\/)?/, 'word/');
  const part = name === undefined ? undefined : parts.get(name);
  return part && readChartPart(part);
}
