// Draws what the studio shows of each format where a data file is made, the publication of an invented bureau from above:
// node scripts/draw-formats.mjs <folder for the pictures>. Needs a build and Chromium, as draw-studio.mjs does.
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCatalogue } from '../dist/catalogue/read-catalogue.js';
import { composeDraft } from '../dist/compose/compose-document.js';
import { listPacks } from '../dist/compose/pack/list-packs.js';
import { loadPack } from '../dist/compose/pack/pack.js';
import { readChain } from '../dist/compose/pack/pack-chain.js';
import { deriveAccounts } from '../dist/derive/derive-accounts.js';
import { readReport } from '../dist/read/read-report.js';
import { renderHtml } from '../dist/render/html/render-html.js';
import { openChromium } from './open-chromium.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [out] = process.argv.slice(2);
const [bureau] = readdirSync(join(root, 'trial')).sort();
const read = readReport(join(root, 'trial', bureau), []);
const { accounts } = deriveAccounts(read, readCatalogue());

const browser = await openChromium();
try {
  const page = await browser.newPage({ viewport: { width: 800, height: 1075 } });
  for (const { template } of listPacks()) {
    const document = composeDraft(read, accounts, loadPack(readChain(template))).document();
    await page.setContent(renderHtml(document, { modified: new Date(0) }));
    await page.screenshot({ path: join(out, `format-${template}.png`) });
  }
} finally {
  await browser.close();
}
