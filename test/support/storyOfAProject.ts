/** The ordinary way of a project, phase by phase: the part of a story that a test is not about. */
import type { Played } from './workflowBench.ts';

export type Said = readonly [task: string, by: string, answer: object];

const processing = {
  purposes: 'answer questions about waste collection', legalBasis: 'public-task', people: 'inhabitants', data: 'questions asked', recipients: 'the waste service', retention: '30 days',
  processors: [], transfers: 'none', location: 'France',
};

type Part<N extends number, T extends Said[] = []> = T['length'] extends N ? T : Part<N, [...T, Said]>;

export const ordinary: { intake: Part<4>; consultation: Part<3>; dpoReview: Part<4>; sourcing: Part<2>; steering: Part<4>; deployment: Part<5> } = {
  intake: [
    ['intake-1/grid', 'service:recycling', { answers: { citizens: 'score-2', agents: 'score-2', data: 'score-2', digital: 'possible' } }],
    ['intake-1/data-statement', 'service:recycling', { datasets: [] }],
    ['intake-1/estimate', 'service:recycling', { oneOff: { least: 10_000, most: 20_000 }, yearly: { least: 1_000, most: 2_000 } }],
    ['intake-1/triage', 'role:coordinator', { decision: 'accept' }],
  ],
  consultation: [
    ['consultation-1/meeting', 'role:coordinator', { attended: ['waste', 'desk'], minutesSpent: 60 }],
    ['consultation-1/interview/waste', 'service:waste', { verdict: 'favourable', minutesSpent: 45 }],
    ['consultation-1/interview/desk', 'service:desk', { verdict: 'with-reservations', reservations: [{ text: 'a human channel must stay', within: 60 }] }],
  ],
  dpoReview: [
    ['dpo-review-1/screening', 'service:recycling', { personalData: 'yes', criteria: ['innovative-use'], art35: [], cnilTypes: [] }],
    ['dpo-review-1/processing', 'service:recycling', processing],
    ['dpo-review-1/screening-decision', 'dpo-1', { assessment: 'not-due', reason: 'one criterion, few people' }],
    ['dpo-review-1/dpo-opinion', 'dpo-1', { opinion: 'favourable' }],
  ],
  sourcing: [
    ['sourcing-1/comparison', 'role:it-department', { options: [{ option: 'outsource', fails: ['data-location'], scores: { citizens: 5 } }, { option: 'reuse', fails: [], scores: { citizens: 4, agents: 3 } }] }],
    ['sourcing-1/sourcing-decision', 'role:sourcing-lead', { option: 'reuse' }],
  ],
  steering: [
    ['steering-1/motion', 'role:mayor', { motion: 'go' }],
    ['steering-1/vote/mayor', 'role:mayor', { vote: 'for' }],
    ['steering-1/vote/deputy', 'role:deputy', { vote: 'for' }],
    ['steering-1/vote/opposition', 'role:opposition', { vote: 'abstain' }],
  ],
  deployment: [
    ['deployment-1/condition/consultation-1/interview/desk/1', 'service:desk', { result: 'lifted' }],
    ['deployment-1/gate/security', 'role:security', { result: 'done' }],
    ['deployment-1/step/environment', 'role:deployer', { result: 'done' }],
    ['deployment-1/step/pilot', 'role:deployer', { result: 'done' }],
    ['deployment-1/step/go-live', 'role:deployer', { result: 'done' }],
  ],
};

export async function goThrough({ asked, answer }: Played, ...parts: readonly (readonly Said[])[]): Promise<void> {
  for (const [task, by, content] of parts.flat()) {
    await asked(task);
    await answer(task, by, content);
  }
}
