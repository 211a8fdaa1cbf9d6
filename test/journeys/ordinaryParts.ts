/** The ordinary parts of a story, each in one line: what people answer where the story is not about it. */
import type { GridQuestion } from '../../domain/grid.ts';
import { stepsFor } from '../../domain/rollOut.ts';
import type { Said, Story } from '../support/cityStory.ts';

/** As the story says; the best choice for the other questions, which leads to the light path. */
export async function answerGrid(story: Story, answers: Readonly<Record<string, string>> = {}): Promise<void> {
  const { questions } = (await story.about('intake-1/grid')) as { questions: readonly GridQuestion[] };
  await story.fulfil('intake-1/grid', { answers: Object.fromEntries(questions.map(({ name, choices }) => [name, answers[name] ?? choices[0]?.value])) });
}

/** No data of its own, and little money unless the request says how much; the coordinator decides. */
export async function throughIntake(story: Story, answers: Readonly<Record<string, string>> = {}, triage: object = { decision: 'accept' }): Promise<void> {
  await answerGrid(story, answers);
  await story.fulfil('intake-1/data-statement', { datasets: [] });
  if (story.request['estimate'] === undefined) await story.fulfil('intake-1/estimate', { oneOff: { least: 8_000, most: 12_000 }, yearly: { least: 500, most: 1_000 } });
  await story.say(['intake-1/triage', 'role:coordinator', triage]);
}

/** An hour together, then half an hour with each; a service whose opinion the story gives says that. */
export async function throughConsultation(story: Story, round = 1, opinions: Readonly<Record<string, object>> = {}): Promise<void> {
  const place = `consultation-${round}`;
  const { services } = (await story.about(`${place}/meeting`)) as { services: readonly string[] };
  await story.say([`${place}/meeting`, 'role:coordinator', { attended: services, minutesSpent: 60 }]);
  for (const service of services) await story.fulfil(`${place}/interview/${service}`, opinions[service] ?? { verdict: 'favourable', minutesSpent: 30 });
}

/** No personal data, and so no impact assessment. */
export async function throughDpoReview(story: Story, round = 1): Promise<void> {
  await story.fulfil(`dpo-review-${round}/screening`, { personalData: 'no', criteria: [], art35: [], cnilTypes: [] });
  await story.say(
    [`dpo-review-${round}/screening-decision`, 'dpo-1', { assessment: 'not-due' }],
    [`dpo-review-${round}/dpo-opinion`, 'dpo-1', { opinion: 'favourable' }],
  );
}

/** Some personal data, one criterion: the DPO judges that no impact assessment is due. */
export async function throughDpoReviewOfPersonalData(story: Story, record: object): Promise<void> {
  await story.fulfil('dpo-review-1/screening', { personalData: 'yes', criteria: ['innovative-use'], art35: [], cnilTypes: [] });
  await story.fulfil('dpo-review-1/processing', {
    purposes: story.request.title, legalBasis: 'public-task', recipients: 'the services concerned', retention: 'three months', processors: [], transfers: 'none', location: 'France', ...record,
  });
  await story.say(
    ['dpo-review-1/screening-decision', 'dpo-1', { assessment: 'not-due', reason: 'one criterion, and few data' }],
    ['dpo-review-1/dpo-opinion', 'dpo-1', { opinion: 'favourable' }],
  );
}

/** What another authority has is taken over. */
export async function throughSourcing(story: Story, round = 1): Promise<void> {
  await story.fulfil(`sourcing-${round}/comparison`, { options: [{ option: 'reuse', fails: [], scores: { 'citizens': 4, 'agents': 4, 'reuse-available': 5 } }] });
  await story.fulfil(`sourcing-${round}/sourcing-decision`, { option: 'reuse' });
}

/** On the day of the sitting the chair puts the motion; all members vote for it, unless the story says otherwise. */
export async function throughCommittee(story: Story, motion: object = { motion: 'go' }, { round = 1, votes = {} }: { round?: number; votes?: Readonly<Record<string, string>> } = {}): Promise<void> {
  const { chair, members } = story.policy.steering;
  await story.say(
    [`steering-${round}/motion`, `role:${chair}`, motion],
    ...members.map((member): Said => [`steering-${round}/vote/${member}`, `role:${member}`, { vote: votes[member] ?? 'for' }]),
  );
}

export const GATES = ['security-approval', 'accessibility'] as const;

/** Whoever set a condition lifts it, and each gate is passed; a security approval holds for three years. */
export async function throughGates(story: Story, gates: readonly string[] = GATES, attempt = 1): Promise<void> {
  const lifted = story.facts('jalon.condition.lifted.v1').map(({ condition }) => condition);
  const open = story.facts('jalon.condition.set.v1').map(({ condition }) => String(condition)).filter((condition) => !lifted.includes(condition));
  for (const condition of open) await story.fulfil(`deployment-${attempt}/condition/${condition}`, { result: 'lifted' });
  for (const gate of gates) await story.fulfil(`deployment-${attempt}/gate/${gate}`, { result: 'done', ...(gate === 'security-approval' && { validMonths: 36 }) });
}

/** Each step of the city's policy, for each service concerned where it says so. */
export async function throughSteps(story: Story, services: readonly string[]): Promise<void> {
  for (const { name } of stepsFor(story.policy.deployment.steps, services)) await story.fulfil(`deployment-1/step/${name}`, { result: 'done' });
}
