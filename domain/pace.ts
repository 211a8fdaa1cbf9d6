/**
 * Pace: how long a day of the policy lasts. Real time unless `JALON_PACE` says otherwise, as in `1d=2s`.
 * It shortens waiting where deadlines are computed and nowhere else.
 */
export type Pace = { msPerDay: number };

export const MS_PER_DAY = 86_400_000;
export const REAL_TIME: Pace = { msPerDay: MS_PER_DAY };

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: MS_PER_DAY };

/** `undefined` text is real time; a text that is no pace gives `undefined`. */
export function parsePace(text: string | undefined): Pace | undefined {
  if (text === undefined) return REAL_TIME;
  const [, amount, unit] = /^1d=(\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(text.trim()) ?? [];
  const msPerDay = Number(amount) * (UNITS[unit ?? ''] ?? Number.NaN);
  return msPerDay >= 1 && msPerDay <= MS_PER_DAY ? { msPerDay } : undefined;
}

export const isAccelerated = (pace: Pace): boolean => pace.msPerDay < MS_PER_DAY;

/** In words, for whoever reads a due date: `1 day = 2 s`. */
export const paceInWords = (pace: Pace): string => `1 day = ${pace.msPerDay / 1_000} s`;
