/** What the people of a measurement answer, by kind: always the same, so that every project goes the same way. */
import type { About } from '../domain/kinds/taskKind.ts';
import type { GridQuestion } from '../domain/grid.ts';

const PROCESSING = {
  purposes: 'answer questions', legalBasis: 'public-task', people: 'inhabitants', data: 'questions asked', recipients: 'the service', retention: '30 days', processors: [],
  transfers: 'none', location: 'France',
};

const ANSWERS: Readonly<Record<string, object>> = {
  'data-statement': { datasets: [{ name: 'questions', value: 'what people do not find', opening: 'yes' }] },
  'open-data': { publish: ['questions'] },
  'estimate': { oneOff: { least: 10_000, most: 20_000 }, yearly: { least: 1_000, most: 2_000 } },
  'triage': { decision: 'accept' },
  'meeting': { attended: ['information-systems', 'legal'], minutesSpent: 60 },
  'interview': { verdict: 'favourable', forCitizens: 'easier', forAgents: 'fewer calls', minutesSpent: 45 },
  'screening': { personalData: 'yes', criteria: ['innovative-use'], art35: [], cnilTypes: [] },
  'processing': PROCESSING,
  'screening-decision': { assessment: 'not-due', reason: 'one criterion, few people' },
  'dpo-opinion': { opinion: 'favourable' },
  'comparison': { options: [{ option: 'reuse', fails: [], scores: { citizens: 4, agents: 4 } }, { option: 'outsource', fails: ['data-location'], scores: { citizens: 5 } }] },
  'sourcing-decision': { option: 'reuse' },
  'motion': { motion: 'go' },
  'vote': { vote: 'for' },
  'gate': { result: 'done', validMonths: 36 },
  'step': { result: 'done' },
};

/** The best answer to every question of the grid leads to the light path, the second best to the standard one. */
const CHOICE = { light: 0, standard: 1 } as const;

export function answerOfABench(kind: string, about: About, path: keyof typeof CHOICE): object {
  if (kind !== 'grid') return ANSWERS[kind] ?? {};
  const questions = (about['questions'] ?? []) as readonly GridQuestion[];
  return { answers: Object.fromEntries(questions.map(({ name, choices }) => [name, choices[CHOICE[path]]?.value])) };
}
