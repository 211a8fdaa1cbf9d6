/** The grid of intake, as a policy holds it: its questions, their choices, and the marks that an answer leaves. */
import type { Words } from './kinds/taskKind.ts';

/** The answer that every question of a grid has: it is kept, shown and asked again. */
export const UNKNOWN = 'unknown';

/** What a project turns out to be; gates and conditions may depend on it. */
export const MARKS = ['not-digital', 'agents-work-changes', 'personal-data', 'in-house', 'outsourced', 'flagship'] as const;
export type Mark = (typeof MARKS)[number];

/** The three families of the grid (Mulhouse): fit to the users' needs, impact on data management, digital use possible or not. */
export const FAMILIES = ['fit', 'data', 'digital'] as const;
export type GridQuestion = {
  name: string;
  family: (typeof FAMILIES)[number];
  /** Citizens and agents are scored apart and never averaged. */
  for: 'citizens' | 'agents' | 'city';
  question: Words;
  /** From 0, the worst, to 3; `unknown` may always be answered and is asked again. */
  choices: readonly { value: string; score: number; words: Words; marks?: readonly Mark[] | undefined }[];
};
