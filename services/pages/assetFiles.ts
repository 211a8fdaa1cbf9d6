/** What pages load beside themselves: read once, and addressed by content, so that a browser keeps it for a year and never shows an old one. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

export type Asset = { name: string; url: string; mediaType: string; content: Buffer };

const FOLDER = join(import.meta.dirname, 'assets');
const MEDIA_TYPES: Readonly<Record<string, string>> = { '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.svg': 'image/svg+xml' };

export const ASSETS: readonly Asset[] = readdirSync(FOLDER)
  .filter((name) => extname(name) in MEDIA_TYPES)
  .map((name) => {
    const content = readFileSync(join(FOLDER, name));
    const version = createHash('sha256').update(content).digest('hex').slice(0, 12);
    return { name, url: `/assets/${version}/${name}`, mediaType: MEDIA_TYPES[extname(name)] ?? '', content };
  });

const urls = new Map(ASSETS.map(({ name, url }) => [name, url]));

/** Of a file that is there: all are named in our own pages. */
export const assetUrl = (name: string): string => urls.get(name) ?? `/assets/none/${name}`;
