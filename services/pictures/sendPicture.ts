/** Answers with a picture: to be looked at again each time, by its content, and with no script in it ever run. */
import type { FastifyReply } from 'fastify';
import type { EChartsOption } from 'echarts';
import { z } from 'zod';
import { LANGUAGES } from '../words/words.ts';
import { drawPicture } from './drawPicture.ts';
import { LOOKS, THEMES } from './look.ts';
import type { Look } from './look.ts';

export const SHAPES = ['wide', 'narrow'] as const;
export type Shape = (typeof SHAPES)[number];
/** `lang` is looked at where a request is received. */
export const pictureQuery = z.object({ theme: z.enum(THEMES).default('light'), shape: z.enum(SHAPES).default('wide'), lang: z.enum(LANGUAGES).optional() });
export type PictureQuery = z.infer<typeof pictureQuery>;

export const WIDTHS: Readonly<Record<Shape, number>> = { wide: 960, narrow: 360 };

/** `height` is in pixels for each shape. The option is made for the look and the shape that are asked for. */
export type Picture = { height: Readonly<Record<Shape, number>>; option(look: Look, shape: Shape): EChartsOption };

export async function sendPicture(reply: FastifyReply, { height, option }: Picture, { theme, shape }: PictureQuery): Promise<FastifyReply> {
  const drawn = await drawPicture(option(LOOKS[theme], shape), { width: WIDTHS[shape], height: height[shape] });
  return reply
    .type('image/svg+xml')
    .header('cache-control', 'private, no-cache')
    // The picture styles its own texts, which the pages' policy would forbid where it is opened by itself.
    .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
    .send(drawn);
}
