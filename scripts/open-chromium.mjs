import { chromium } from 'playwright-core';

/** Chromium without a window; `CHROMIUM` names one that is not Debian's. */
export function openChromium() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    // Its sandbox refuses to work for root.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}
