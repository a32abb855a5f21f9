import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { parseDocument } from 'yaml';
import { openPdf } from '../../support/open-pdf.js';
import { holdsSecret } from './secret.js';

const ZIPPED = /\.(docx|xlsx|zip)$/;
/** A field that is a formula and no number. */
const RUNS_IN_EXCEL = /(?:^|,|\n)"?(?:[=＝@＠]|[+\-＋－](?![\d.,%]*(?:,|\r|$)))/;

/** Whether a file that the program wrote is whole, runs nothing, and holds nothing that it may not read. */
export async function judgeFile(name: string, bytes: Uint8Array): Promise<string[]> {
  if (name.endsWith('.pdf')) return judgePdf(name, bytes);
  const texts = ZIPPED.test(name) ? partsOf(bytes) : { [name]: Buffer.from(bytes).toString('utf8') };
  return Object.entries(texts).flatMap(([part, text]) => [
    ...(holdsSecret(text) ? [`${part} has what may not be read`] : []),
    ...(/\.(xml|rels|html)$/.test(part) ? wellFormed(part, text) : []),
    ...(part.endsWith('.json') && !isJson(text) ? [`${part} is no JSON`] : []),
    ...(part.endsWith('.yaml') ? parseDocument(text).errors.map((error) => `${part}: ${error.message}`) : []),
    ...(part.endsWith('.csv') && RUNS_IN_EXCEL.test(text) ? [`${part} runs something`] : []),
    ...(part.endsWith('.html') && runsSomething(text) ? [`${part} runs something`] : []),
  ]);
}

async function judgePdf(name: string, bytes: Uint8Array): Promise<string[]> {
  try {
    const text = await openPdf(bytes, async (pdf) => {
      const pages = Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1));
      const contents = await Promise.all(pages.map(async (page) => (await page).getTextContent()));
      return contents.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : ''))).join('');
    });
    return holdsSecret(text) ? [`${name} has what may not be read`] : [];
  } catch (error) {
    return [`${name} is no whole PDF: ${error}`];
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function partsOf(zip: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(zip)).map(([part, content]) => [
    part,
    Buffer.from(content).toString('utf8'),
  ]);
  return Object.fromEntries(parts);
}

function wellFormed(name: string, text: string): string[] {
  const faults: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', ({ message }) => faults.push(`${name}: ${message}`));
  parser.write(text).close();
  return faults.slice(0, 1);
}

function runsSomething(html: string): boolean {
  return /<script|javascript:|\son\w+=/i.test(html.replaceAll(/>[^<]*</g, '><'));
}
