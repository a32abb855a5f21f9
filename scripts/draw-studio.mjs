// Draws the studio's pictures of docs/ as a user sees it: node scripts/draw-studio.mjs <folder for the pictures>.
// Needs a build and Chromium; `CHROMIUM` names one that is not Debian's.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openChromium } from './open-chromium.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [out] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'studio-'));
cpSync(join(root, 'data/2024.yaml'), join(folder, '2024.yaml'));
cpSync(join(root, 'data/2024'), join(folder, '2024'), { recursive: true });
cpSync(join(root, 'data/wuhai/2023.yaml'), join(folder, '乌海2023.yaml'));

const program = spawn(
  process.execPath,
  [join(root, 'dist/bin/gen-report.js'), 'studio', folder, '--no-open', '--keep'],
  { stdio: ['ignore', 'pipe', 'ignore'] },
);
const browser = await openChromium();
try {
  const address = await new Promise((told) => program.stdout.once('data', (line) => told(`${line}`.trim())));
  const page = await browser.newPage();
  page.setDefaultTimeout(90_000);
  await drawStart(page, address);
  await drawWork(page, address);
  await drawGrid(page);
} finally {
  await browser.close();
  program.kill();
  rmSync(folder, { recursive: true });
}

async function drawStart(page, address) {
  await page.setViewportSize({ width: 1020, height: 440 });
  await page.goto(address);
  await page.locator('.files li:has-text("通过") ~ li:has-text("通过")').waitFor();
  await page.locator('.where').evaluate((place) => {
    place.textContent = 'D:\\决算公开';
  });
  await page.screenshot({ path: join(out, 'studio-start.png') });
}

/** A figure of the narrative is explained, and its section open. */
async function drawWork(page, address) {
  await page.setViewportSize({ width: 1180, height: 700 });
  await page.goto(`${address}#/2024.yaml`);
  const pages = page.frameLocator('iframe.front');
  await page
    .locator('.outline button', { hasText: /^一、收入支出决算总体情况说明/ })
    .first()
    .click();
  await pages
    .locator('data', { hasText: /^72\.44$/ })
    .first()
    .click();
  await page.locator('.explanation').waitFor();
  await page.screenshot({ path: join(out, 'studio-work.png') });
}

/** The table of 科目 in the whole width. */
async function drawGrid(page) {
  await page.locator('.explanation').getByRole('button', { name: '关闭说明' }).click();
  await page
    .locator('.outline button', { hasText: /^一、收入支出决算总表/ })
    .first()
    .click();
  await page.getByRole('button', { name: '旁边显示页面' }).click();
  await page.getByLabel('第 1 行 编码').waitFor();
  const middle = await page.locator('.middle').boundingBox();
  await page.screenshot({ path: join(out, 'studio-grid.png'), clip: { ...middle, height: 420 } });
}
