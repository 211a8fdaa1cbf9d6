/** The ordinary way of a project, phase by phase: the part of a story that a test is not about. */
import type { Played } from './workflowBench.ts';

export type Said = readonly [task: string, by: string, answer: object];

export const ordinary = {
  intake: [
    ['intake-1/grid', 'service:recycling', { fitForCitizens: 2, fitForAgents: 2, dataImpact: 'some', digitalUse: 'possible' }],
    ['intake-1/triage', 'role:coordinator', { decision: 'accept' }],
  ],
  consultation: [
    ['consultation-1/meeting', 'role:coordinator', { attended: ['waste', 'desk'], minutesSpent: 60 }],
    ['consultation-1/interview/waste', 'service:waste', { verdict: 'favourable', minutesSpent: 45 }],
    ['consultation-1/interview/desk', 'service:desk', { verdict: 'with-reservations', reason: 'a human channel must stay' }],
  ],
  dpoReview: [
    ['dpo-review-1/screening', 'service:recycling', { criteria: ['innovative-use'], personalData: 'yes' }],
    ['dpo-review-1/dpo-opinion', 'dpo-1', { opinion: 'with-conditions', conditions: [{ text: 'keep no conversation beyond 30 days', within: 60 }] }],
  ],
  sourcing: [
    ['sourcing-1/comparison', 'role:it-department', { options: [{ option: 'outsource', fails: ['data-location'], scores: { citizens: 5 } }, { option: 'reuse', fails: [], scores: { citizens: 4, agents: 3 } }] }],
    ['sourcing-1/sourcing-decision', 'role:sourcing-lead', { option: 'reuse' }],
  ],
  steering: [
    ['steering-1/vote/mayor', 'role:mayor', { vote: 'for' }],
    ['steering-1/vote/deputy', 'role:deputy', { vote: 'for' }],
    ['steering-1/vote/opposition', 'role:opposition', { vote: 'abstain' }],
  ],
  deployment: [
    ['deployment-1/gate/security', 'role:security', { result: 'done' }],
    ['deployment-1/step/environment', 'role:deployer', { result: 'done' }],
    ['deployment-1/step/pilot', 'role:deployer', { result: 'done' }],
    ['deployment-1/step/go-live', 'role:deployer', { result: 'done' }],
  ],
} satisfies Record<string, readonly Said[]>;

export async function goThrough({ asked, answer }: Played, ...parts: readonly (readonly Said[])[]): Promise<void> {
  for (const [task, by, content] of parts.flat()) {
    await asked(task);
    await answer(task, by, content);
  }
}
