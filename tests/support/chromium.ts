import { accessSync, constants } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Where a Chromium is installed: `CHROMIUM_PATH`, or one of the usual places. */
export const chromiumPath = [process.env.CHROMIUM_PATH, ...usualPlaces].find(
  (path) => path !== undefined && path !== '' && isExecutable(path),
);

/** What a suite without a browser says instead of passing silently. */
export const withoutChromium =
  'SKIPPED, NOT PASSED: no Chromium was found. Install one (apt-get install chromium) or set CHROMIUM_PATH.';

export async function launchChromium(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error(withoutChromium);
  return chromium.launch({ executablePath: chromiumPath, args: flags });
}
