/** The machine's Chromium, for tests and measures of the browser page. */
import { execFileSync } from 'node:child_process';
import { type Browser, chromium } from 'playwright-core';

/** Names of Chromium on the path, in the order in which they are tried. */
export const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome'];

/** The machine's Chromium: CHROMIUM, or the first on the path; null without one. */
export const chromiumPath: string | null =
  process.env.CHROMIUM ?? chromiumNames.map(onPath).find((path) => path !== null) ?? null;

function onPath(name: string): string | null {
  try {
    return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
}

/** Chromium without a window. */
export function launchChromium(): Promise<Browser> {
  if (chromiumPath === null) throw new Error('no Chromium');
  return chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
}
