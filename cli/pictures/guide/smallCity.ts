/** A small city in one language, with a project in each place that the guide shows: asked for, being decided on, heard, reviewed, decided by the committee, stuck. */
import { loadCity } from '../../../cities/loadCity.ts';
import type { Language } from '../../../services/words/words.ts';
import { CITY_TEXTS } from './cityTexts.ts';
import type { CityTexts } from './cityTexts.ts';
import type { Said, Teller } from './teller.ts';

/** Projects by where they are, and the sitting that decided. */
export type SmallCity = { texts: CityTexts; heard: string; reviewed: string; stuck: string; decided: string; sitting: string };
/** What a project's view says of what is asked. */
type Asked = { tasks: readonly { task: string }[]; counters: readonly { answered: number; asked: number }[] };
type Telling = Teller & { texts: CityTexts };

/** At which it is told: the committee sits once a minute. */
export const CITY_PACE = '1d=2s';

export async function tellSmallCity(teller: Teller, language: Language): Promise<SmallCity> {
  const telling = { ...teller, texts: CITY_TEXTS[language] };
  const stuck = await toTheDpo(telling, 'school-cameras', { title: telling.texts.cameras, department: 'buildings', themes: ['energy'] });
  const { decided, sitting } = await toADecision(telling);
  // The others come after: what they are asked is not late when they are looked at.
  await telling.reads<{ stuck: readonly { project: string }[] }>('/v1/stuck', (list) => list.stuck.some(({ project }) => project === stuck));
  const [heard, reviewed] = [await toAHearing(telling), await toTheDpo(telling, 'home-help', { title: telling.texts.homeHelp, department: 'social-action', themes: ['health'] })];
  await toTheTriage(telling);
  return { texts: telling.texts, heard, reviewed, stuck, decided, sitting };
}

/** The first choice of each question of the grid is what leads to the light path. */
function gridOf(change: Readonly<Record<string, string>> = {}): { answers: Record<string, string> } {
  const { grid: questions } = loadCity('default').policy.intake;
  return { answers: Object.fromEntries(questions.map(({ name, choices }) => [name, change[name] ?? choices[0]?.value ?? ''])) };
}

const intake = (department: string, texts: CityTexts, [least, most]: readonly [number, number] = [20_000, 30_000]): readonly Said[] => [
  ['intake-1/grid', `head-${department}`, gridOf({ 'need-of-agents': 'mostly', 'work-of-agents': 'habits' })],
  ['intake-1/data-statement', `head-${department}`, { datasets: [{ name: texts.dataset, value: texts.datasetValue, opening: 'later' }] }],
  ['intake-1/estimate', `head-${department}`, { oneOff: { least, most }, yearly: { least: 2_000, most: 4_000 } }],
  ['intake-1/open-data', 'open-data-1', { publish: [texts.dataset], licence: 'Licence Ouverte 2.0' }],
];
const accept = (path: 'light' | 'full', services: readonly string[], texts: CityTexts): Said => ['intake-1/triage', 'coordinator-1', { decision: 'accept', path, services, reason: texts.triage }];
const meeting = (services: readonly string[]): Said => ['consultation-1/meeting', 'coordinator-1', { attended: services, minutesSpent: 60 }];
const agrees = (service: string, texts: CityTexts): Said => [`consultation-1/interview/${service}`, `head-${service}`, { verdict: 'favourable', forCitizens: texts.citizensGain, forAgents: texts.agentsGain, minutesSpent: 30 }];
const screening = (department: string): readonly Said[] => [['dpo-review-1/screening', `head-${department}`, { personalData: 'yes', criteria: ['innovative-use'], art35: [], cnilTypes: [] }]];

/** Its DPO has yet to say whether an impact assessment is due. */
async function toTheDpo({ texts, request, say, reads }: Telling, subject: string, data: { title: string; department: string; themes: string[] }): Promise<string> {
  const services = ['legal'];
  const project = await request(subject, { ...data, summary: texts.homeHelpSummary, services });
  await say(project, ...intake(data.department, texts), accept('light', services, texts), meeting(services), agrees('legal', texts), ...screening(data.department));
  await say(project, ['dpo-review-1/processing', `head-${data.department}`, { purposes: texts.purposes, legalBasis: 'public-task', people: texts.people, data: texts.data, recipients: texts.recipients, retention: texts.retention, processors: [], transfers: texts.none, location: 'France' }]);
  await reads<Asked>(`/v1/projects/${project}`, ({ tasks }) => tasks.some(({ task }) => task === 'dpo-review-1/screening-decision'));
  return project;
}

/** All the way to the committee, which says yes. */
async function toADecision({ texts, request, say, reads }: Telling): Promise<{ decided: string; sitting: string }> {
  const services = ['legal', 'information-systems', 'telephone-desk'];
  const decided = await request('school-meals', { title: texts.meals, department: 'schools', themes: ['education'], summary: texts.mealsSummary, services });
  await say(decided, ...intake('schools', texts, [60_000, 90_000]), accept('full', services, texts), meeting(services), ...services.map((service) => agrees(service, texts)));
  await say(
    decided,
    ['dpo-review-1/screening', 'head-schools', { personalData: 'no', criteria: [], art35: [], cnilTypes: [] }],
    ['dpo-review-1/screening-decision', 'dpo-1', { assessment: 'not-due' }],
    ['dpo-review-1/dpo-opinion', 'dpo-1', { opinion: 'with-conditions', conditions: [{ text: texts.condition, within: 90 }] }],
    ['dpo-review-1/controller-decision', 'controller-1', { decision: 'follow', reason: texts.followed }],
    ['sourcing-1/comparison', 'it-1', { options: optionsCompared() }],
    ['sourcing-1/sourcing-decision', 'sourcing-1', { option: 'reuse', reason: texts.chosen }],
  );
  const { members } = loadCity('default').policy.steering;
  await say(decided, ['steering-1/motion', 'adjoint-numerique-1', { motion: 'go' }]);
  await say(decided, ...members.map((member): Said => [`steering-1/vote/${member}`, `${member}-1`, { vote: member === 'adjoint-finances' ? 'abstain' : member === 'conseiller-transition' ? 'step-aside' : 'for' }]));
  const { votes } = await reads<{ votes: readonly { sitting: string }[] }>(`/v1/projects/${decided}`, (project) => project.votes.length > 0);
  return { decided, sitting: votes[0]?.sitting ?? '' };
}

const optionsCompared = () => [
  { option: 'build', fails: [], scores: { 'citizens': 4, 'agents': 4, 'specific-to-us': 5, 'skills': 2, 'whole-life-cost': 2, 'time-to-service': 1, 'reversibility': 5, 'open-standards': 4 }, plan: [{ personDays: 120 }] },
  { option: 'reuse', fails: [], scores: { 'citizens': 4, 'agents': 4, 'reuse-available': 5, 'skills': 4, 'whole-life-cost': 4, 'time-to-service': 4, 'reversibility': 3, 'open-standards': 4 } },
  { option: 'partner', fails: ['open-export'], scores: { 'citizens': 3, 'agents': 3 } },
  { option: 'outsource', fails: [], scores: { 'citizens': 4, 'agents': 3, 'market': 5, 'skills': 5, 'whole-life-cost': 2, 'time-to-service': 5, 'reversibility': 2, 'open-standards': 3 }, needs: [{ what: 'software', amount: 85_000, category: 'supplies' }], submission: 'electronic' },
];

/** Three of four services have said what they think. */
async function toAHearing({ texts, request, say, reads }: Telling): Promise<string> {
  const services = ['recycling-centres', 'legal', 'information-systems', 'telephone-desk'];
  const heard = await request('waste-chatbot', { title: texts.chatbot, department: 'waste', themes: ['circular-economy'], summary: texts.chatbotSummary, services });
  await say(heard, ...intake('waste', texts), accept('full', services, texts), meeting(services));
  await say(
    heard,
    ['consultation-1/interview/recycling-centres', 'head-recycling-centres', { verdict: 'favourable', forCitizens: texts.openingHours, forAgents: texts.fewerCalls, minutesSpent: 30 }],
    ['consultation-1/interview/legal', 'head-legal', { verdict: 'with-reservations', forCitizens: texts.citizensGain, forAgents: texts.agentsGain, reservations: [{ text: texts.reservation, within: 60 }], minutesSpent: 45 }],
    ['consultation-1/interview/information-systems', 'head-information-systems', { verdict: 'favourable', forAgents: texts.agentsGain, minutesSpent: 20 }],
  );
  await reads<Asked>(`/v1/projects/${heard}`, ({ counters }) => counters.some(({ answered, asked }) => answered === 3 && asked === 4));
  return heard;
}

/** The coordinator has to decide on two, and a third still waits for its department. */
async function toTheTriage({ texts, request, say, reads }: Telling): Promise<void> {
  const street = await request('street-defects', { title: texts.street, department: 'roads', themes: ['mobility'], summary: texts.streetSummary });
  const postcards = await request('postcards', { title: texts.postcards, department: 'culture', themes: ['culture'] });
  await request('heating', { title: texts.heating, department: 'energy', themes: ['energy'] });
  await say(street, ...intake('roads', texts));
  await say(postcards, ...intake('culture', texts, [5_000, 9_000]));
  for (const project of [street, postcards]) await reads<Asked>(`/v1/projects/${project}`, ({ tasks }) => tasks.some(({ task }) => task === 'intake-1/triage'));
}
