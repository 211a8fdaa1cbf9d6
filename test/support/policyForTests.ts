/** A small policy for tests: every term the same unless the test says otherwise. */
import type { GridQuestion } from '../../domain/grid.ts';
import type { Terms } from '../../domain/kinds/taskTerms.ts';
import { dutiesWith } from '../../domain/duties.ts';
import type { Policy } from '../../domain/policy.ts';
import { mayLapse, TASK_KINDS } from '../../domain/taskKinds.ts';

export const termsForTests: Terms = { due: 10, days: 'calendar', reminders: [-3], escalation: [{ after: 5, step: 'tell', to: 'superior' }], lapseAfter: 'never' };
const words = (en: string) => ({ fr: en, en });
const choices = [3, 2, 1, 0].map((score) => ({ value: `score-${score}`, score, words: words(`${score} of 3`) }));
const question = (name: string, family: GridQuestion['family'], whom: GridQuestion['for']): GridQuestion => ({ name, family, for: whom, question: words(`${name}?`), choices });

const grid: GridQuestion[] = [
  question('citizens', 'fit', 'citizens'),
  question('agents', 'fit', 'agents'),
  question('data', 'data', 'city'),
  {
    ...question('digital', 'digital', 'city'),
    choices: [{ value: 'possible', score: 3, words: words('yes') }, { value: 'not-possible', score: 0, words: words('no'), marks: ['not-digital'] }],
  },
];

export function policyForTests(change: Partial<Policy> = {}): Policy {
  return {
    name: 'test',
    version: '1',
    closedDays: ['2026-12-25', '2027-01-01', '2027-05-01', '2027-07-14'],
    terms: Object.fromEntries(TASK_KINDS.map((kind) => [kind, mayLapse(kind) ? { ...termsForTests, lapseAfter: 8 } : termsForTests])) as Policy['terms'],
    zone: [],
    escalation: 'role:coordinator',
    superiors: {},
    ...dutiesWith({}),
    extensions: { times: 2, days: 45 },
    heldAtMost: 180,
    themes: {},
    collectors: [],
    portfolio: { target: 1_000_000, budgets: [{ year: 2026, amount: 300_000 }] },
    intake: { grid, scores: { light: 3, standard: 2 }, maxInformationRequests: 1 },
    consultation: { defaultServices: ['waste', 'desk'], maxRounds: 2, maxServices: 10, silence: 'agreement', arbiter: 'role:arbiter', reservationWithin: 60 },
    dpo: { criteriaThatRequireAssessment: 2, highRisk: { severity: 3, likelihood: 3 }, priorConsultation: { term: 56, extension: 42, extensionWithin: 30 }, reviewAfter: 1_095 },
    sourcing: { weights: { citizens: 3, agents: 3, reversibility: 2 }, decidedBy: 'role:sourcing-lead' },
    procurement: {
      thresholds: [{ from: '2026-04-01', supplies: { adapted: 60_000, bulletin: 90_000, formal: 216_000 }, works: { adapted: 100_000, bulletin: 100_000, formal: 5_404_000 } }],
      terms: { preparation: 30, adaptedTender: 21, openTender: 30, openTenderOnPaper: 35, analysis: 30, standstill: 11, delivery: 90 },
    },
    steering: {
      paths: ['standard', 'full'], members: ['mayor', 'deputy', 'opposition'], quorum: 0.5, secondConveningWithoutQuorum: true, maxConvenings: 2, tie: 'chair', chair: 'mayor',
      sittings: { first: '2026-01-13T13:00:00Z', everyDays: 28, agenda: 10 }, flagships: 4, body: words('the city council'),
    },
    deployment: {
      gates: [{ name: 'security', of: 'role:security', question: words('security?') }],
      steps: ['environment', 'pilot', 'go-live'].map((name) => ({ name, of: 'role:deployer', question: words(name) })),
      maxAttempts: 2, failureDecidedBy: 'role:coordinator', conditionsAcceptedBy: 'role:controller',
    },
    inService: { reviewAfter: 180, voices: [{ name: 'citizens', of: 'service:desk' }, { name: 'agents' }], renewalMonths: [3, 1] },
    capacity: { personDaysPerQuarter: 100 },
    ...change,
  };
}
