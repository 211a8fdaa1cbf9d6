/** Colours, for a terminal alone: NO_COLOR takes them away, FORCE_COLOR brings them back. */
import { styleText } from 'node:util';

export type Style = 'bold' | 'dim' | 'red' | 'yellow';
export type Paint = (style: Style, text: string) => string;

/** Node looks itself whether the stream is a terminal, and at the environment. */
export const paintOn = (stream: NodeJS.WriteStream): Paint => (style, text) => styleText(style, text, { stream });

export const noPaint: Paint = (_style, text) => text;
