/** A small policy for tests: every term the same unless the test says otherwise. */
import type { Policy, Terms } from '../../domain/policy.ts';
import { mayLapse, TASK_KINDS } from '../../domain/taskKinds.ts';

const terms: Terms = { due: 10, remindBefore: 3, escalateAfter: 5, lapseAfter: 'never' };
const words = (en: string) => ({ fr: en, en });

export function policyForTests(change: Partial<Policy> = {}): Policy {
  return {
    name: 'test',
    version: '1',
    terms: Object.fromEntries(TASK_KINDS.map((kind) => [kind, mayLapse(kind) ? { ...terms, lapseAfter: 8 } : terms])) as Policy['terms'],
    escalation: 'role:coordinator',
    consultation: { defaultServices: ['waste', 'desk'], servicesByTheme: {}, maxRounds: 2, maxServices: 10 },
    dpo: { criteriaThatRequireAssessment: 2 },
    sourcing: { weights: { citizens: 3, agents: 3, reversibility: 2 } },
    steering: { paths: ['standard', 'full'], members: ['mayor', 'deputy', 'opposition'], quorum: 0.5, secondConveningWithoutQuorum: true, maxConvenings: 2, tie: 'chair', chair: 'mayor' },
    deployment: {
      gates: [{ name: 'security', of: 'role:security', question: words('security?') }],
      steps: ['environment', 'pilot', 'go-live'].map((name) => ({ name, of: 'role:deployer', question: words(name) })),
      maxAttempts: 2,
    },
    inService: { reviewAfter: 180 },
    capacity: { personDaysPerQuarter: 100 },
    mandates: { 'dpo-1': ['role:dpo'] },
    substitutions: [{ substitute: 'agent-2', principal: 'dpo-1' }],
    acceptUnsigned: true,
    ...change,
  };
}
