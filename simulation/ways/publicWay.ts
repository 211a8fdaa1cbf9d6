/** A public way of answering: the same for simulated people as for anyone. */
import type { AnswerData } from '../../domain/contracts/events.ts';

export const WAY_NAMES = ['http', 'kafka', 'update', 'signal'] as const;
export type WayName = (typeof WAY_NAMES)[number];

/** `on-its-way`: taken, and the reply will be a fact; `unavailable`: to be tried again. */
export type Sent = { is: 'accepted' } | { is: 'refused'; reason: string; detail: string } | { is: 'on-its-way' } | { is: 'unavailable'; detail: string };
export type PublicWay = (project: string, answer: AnswerData) => Promise<Sent>;
