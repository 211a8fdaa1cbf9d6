import type { Instant } from '../../domain/ids.ts';
import type { Roll } from '../../domain/roll.ts';

export const FOR_YEARS = { from: '2020-01-01T00:00:00.000Z' as Instant, until: '2090-01-01T00:00:00.000Z' as Instant };

/** One DPO with a substitute for years, and unsigned answers, unless the test says otherwise. */
export function rollForTests(change: Partial<Roll> = {}): Roll {
  return {
    version: 'test-1',
    madeAt: '2026-01-01T00:00:00.000Z' as Instant,
    mandates: { 'dpo-1': ['role:dpo'] },
    heads: {},
    substitutions: [{ substitute: 'agent-2', principal: 'dpo-1', ...FOR_YEARS }],
    departed: {},
    closedDays: ['2026-12-25', '2027-01-01', '2027-05-01', '2027-07-14'],
    keys: {},
    acceptUnsigned: true,
    ...change,
  };
}
