/** The browser that pictures are taken with: one that is on the machine. */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { CannotStart } from '../cannotStart.ts';

/** @throws CannotStart */
export async function openBrowser(file: string): Promise<Browser> {
  if (!existsSync(file)) throw new CannotStart(`expected a Chromium at ${file}, found none: install one (Debian: apt-get install chromium), or name another with --browser or JALON_CHROMIUM`);
  return chromium.launch({ executablePath: file, args: ['--no-sandbox'] });
}
