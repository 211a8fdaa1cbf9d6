import type { Dossier } from '../../domain/dossier.ts';
import type { Instant, ProjectId } from '../../domain/ids.ts';
import { REAL_TIME } from '../../domain/pace.ts';
import { policyForTests } from './policyForTests.ts';
import { rollForTests } from './rollForTests.ts';

/** A dossier at the start of intake, unless the test says otherwise. */
export function dossierForTests(change: Partial<Dossier> = {}): Dossier {
  return {
    project: 'chatbot-0000' as ProjectId,
    source: 'urn:test:department',
    request: { title: 'A chatbot', department: 'recycling' },
    policy: policyForTests(),
    roll: rollForTests(),
    pace: REAL_TIME,
    startedAt: '2026-11-01T09:00:00.000Z' as Instant,
    phase: 'intake', rounds: { intake: 1 }, attempt: 1, path: 'full',
    marks: [], unknowns: [], services: ['waste', 'desk'], parties: [], datasets: [], opinions: [], silences: [],
    conditions: [], decisions: [], minutesSpent: {}, answered: {}, approvals: [], absorbed: [], mergersRefused: {}, joined: [], formerLeads: [],
    openTasks: [], closedTasks: {}, settled: [], stoppedClocks: {}, replies: {},
    sequence: 0, outbox: [], closed: false,
    ...change,
  };
}
