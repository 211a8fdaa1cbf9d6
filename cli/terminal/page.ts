/** What is written on: how wide it is, where that is known, and whether it has colours. What is piped is as wide as it needs. */
import { noPaint, paintOn } from './paint.ts';
import type { Paint } from './paint.ts';

export type Page = { width?: number; paint: Paint };

export const pageOn = (stream: NodeJS.WriteStream): Page => ({ paint: paintOn(stream), ...(stream.isTTY && stream.columns > 0 && { width: stream.columns }) });

export const PLAIN_PAGE: Page = { paint: noPaint };
