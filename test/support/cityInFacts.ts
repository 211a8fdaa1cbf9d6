/** A city of many projects as facts, each project somewhere on its way: drawn by its number, the same each time. */
import type { FactData, FactType } from '../../domain/contracts/events.ts';
import { rank } from '../../domain/sourcing.ts';
import type { Comparison } from '../../domain/sourcing.ts';
import { PHASES } from '../../domain/journey.ts';
import type { Phase } from '../../domain/journey.ts';
import type { Policy } from '../../domain/policy.ts';
import type { ReadFact } from '../../services/projection/readFact.ts';

const NEEDS = [
  'Rendez-vous pour les papiers d’identité', 'Réservation de la cantine', 'Signalements dans l’espace public', 'Suivi énergétique des bâtiments', 'Déchèteries : accès par badge', 'Portail des données ouvertes',
  'Plan de salage sur tablette', 'Inscriptions aux activités culturelles', 'Agenda des associations', 'Télérelève des compteurs d’eau', 'Assistant de réponse aux usagers', 'Dossier unique d’aide sociale',
];
const DEPARTMENTS = ['town-hall-reception', 'schools', 'roads', 'energy', 'recycling-centres', 'open-data', 'culture', 'social-action', 'waste', 'legal', 'parks', 'buildings'];
const THEMES = ['citizens', 'education', 'mobility', 'energy', 'circular-economy', 'data', 'culture', 'health'];
const SERVICES = ['information-systems', 'telephone-desk', 'legal', 'citizen-relations', 'geographic-information', 'buildings', 'schools'];
const DAY = 86_400_000;

export type CityInFacts = { policy: Policy; /** An instant. */ now: string };
type Teller = <T extends FactType>(type: T, data: FactData<T>, day: number) => void;
type Drawn = { index: number; project: string; department: string; tell: Teller; dayIn(days: number): string; city: CityInFacts };

export const projectNamed = (index: number): string => `projet-${index}-${(index * 2_654_435_761 % 4_294_967_296).toString(16).padStart(8, '0')}`;

export function storyInFacts(index: number, city: CityInFacts): ReadFact[] {
  const project = projectNamed(index);
  const facts: ReadFact[] = [];
  const startedAt = Date.parse(city.now) - (20 + (index * 7) % 400) * DAY;
  const dayIn = (days: number): string => new Date(startedAt + days * DAY + index * 1_000).toISOString();
  const tell: Teller = (type, data, day) => {
    facts.push({ id: `${project}|${facts.length + 1}`, project, sequence: facts.length + 1, type, time: dayIn(day), data });
  };
  const department = DEPARTMENTS[index % DEPARTMENTS.length] ?? '';
  const drawn: Drawn = { index, project, department, tell, dayIn, city };
  const until = PHASES[(index * 5) % PHASES.length] ?? 'intake';
  for (const phase of PHASES) {
    tell('jalon.phase.entered.v1', { phase, round: 1 }, PHASES.indexOf(phase) * 3);
    if (phase === 'intake') begin(drawn);
    if (phase === until) {
      STORIES[phase](drawn, true);
      break;
    }
    STORIES[phase](drawn, false);
  }
  if (index % 31 === 0) tell('jalon.project.held.v1', { reason: 'arbitrage budgétaire' }, 19);
  if (index % 23 === 0) tell('jalon.project.ended.v1', { outcome: 'declined', because: 'hors de nos compétences' }, 19.5);
  return facts;
}

function begin({ index, department, tell }: Drawn): void {
  const themes = [THEMES[index % THEMES.length] ?? '', ...(index % 3 === 0 ? ['data'] : [])];
  tell('jalon.project.started.v1', { title: `${NEEDS[index % NEEDS.length] ?? ''}${index < NEEDS.length ? '' : ` (${index})`}`, department, themes, services: [...SERVICES], source: `urn:city:${department}`, policy: 'default 1' }, 0);
  if (index % 4 !== 0) tell('jalon.project.estimated.v1', { oneOff: { least: 4_000 + (index % 17) * 3_000, most: 9_000 + (index % 17) * 5_000 }, yearly: { least: 500, most: 1_500 + (index % 5) * 400 } }, 1);
  tell('jalon.project.routed.v1', { path: ['light', 'standard', 'full'][index % 3] ?? 'full', because: ['score'], scores: {}, unknowns: [], marks: [], services: [...SERVICES] }, 2);
}

/** One asked; every fifth is late and every eleventh stuck, where it stays open. */
function ask({ index, tell, dayIn }: Drawn, phase: Phase, kind: string, of: string, day: number, { whom, about = {}, isAnswered = false, content = {}, by = of }: { whom?: string; about?: Record<string, unknown>; isAnswered?: boolean; content?: Record<string, unknown>; by?: string } = {}): void {
  const task = { task: `${phase}-1/${kind}${whom === undefined ? '' : `/${whom}`}`, kind, of };
  const dueAt = dayIn(day + 30);
  tell('jalon.task.asked.v1', { ...task, phase, dueAt, about }, day);
  if (isAnswered) return tell('jalon.answer.accepted.v1', { answer: `${task.task}-a`, ...task, by, signed: false, content, isRestricted: false }, day + 1);
  if (index % 5 === 0 || index % 11 === 0) tell('jalon.task.late.v1', { ...task, dueAt }, day + 2);
  if (index % 11 === 0) tell('jalon.task.escalated.v1', { ...task, dueAt, step: 'tell', to: 'role:general-manager', health: 'stuck' }, day + 2.5);
}

const STORIES: Readonly<Record<Phase, (drawn: Drawn, isOpen: boolean) => void>> = {
  'intake': (drawn, isOpen) => ask(drawn, 'intake', 'triage', 'role:coordinator', 2.5, { isAnswered: !isOpen, content: { decision: 'accept' } }),
  'consultation': (drawn, isOpen) => {
    for (const [place, service] of SERVICES.entries()) ask(drawn, 'consultation', 'interview', `service:${service}`, 4, { whom: service, isAnswered: !isOpen || place < drawn.index % 7, content: { verdict: 'favourable' } });
  },
  'dpo-review': protect,
  'sourcing': compare,
  'steering': sit,
  'deployment': (drawn, isOpen) => ask(drawn, 'deployment', 'gate', 'role:security-officer', 16, { whom: 'security-approval', isAnswered: !isOpen }),
  'in-service': ({ tell }) => tell('jalon.project.deployed.v1', { option: 'build' }, 18.5),
};

function protect(drawn: Drawn, isOpen: boolean): void {
  const { index, tell, dayIn } = drawn;
  const isDue = index % 2 === 0;
  tell('jalon.assessment.screened.v1', { result: isDue ? 'required-two-criteria' : 'not-required', because: isDue ? 'large-scale, matching' : 'none of the nine criteria', isDue, rule: 'two', answers: {}, rebutted: [] }, 7);
  tell('jalon.condition.set.v1', { condition: 'dpo-review-1/dpo-opinion/1', text: 'Supprimer les données au bout de six mois', owner: `service:${drawn.department}`, setBy: 'role:dpo', dueAt: dayIn(90) }, 8);
  if (!isOpen) {
    if (index % 3 === 0) tell('jalon.condition.lifted.v1', { condition: 'dpo-review-1/dpo-opinion/1', by: 'dpo-1', isLate: false }, 8.5);
    return tell('jalon.data-protection.decided.v1', { opinion: 'favourable', decision: 'followed', because: 'rien à ajouter', reviewAt: dayIn(60 + index % 500) }, 9);
  }
  if (index % 4 === 0) return ask(drawn, 'dpo-review', 'impact-assessment', `service:${drawn.department}`, 8);
  if (index % 3 !== 0) return ask(drawn, 'dpo-review', 'dpo-opinion', 'role:dpo', 8);
  tell('jalon.authority.consulted.v1', { dueAt: dayIn(64) }, 8);
  ask(drawn, 'dpo-review', 'authority-reply', 'role:dpo', 8, { about: { consultedOn: dayIn(8).slice(0, 10), isExtended: false, extendableUntil: dayIn(38).slice(0, 10) } });
}

export const comparisonForTests = (index: number): Comparison => ({
  options: [
    { option: 'build', fails: [], scores: { 'citizens': 4, 'agents': 3, 'specific-to-us': 5, 'market': 1, 'reuse-available': 1, 'skills': 3, 'whole-life-cost': 3, 'time-to-service': 1, 'open-standards': 5, 'reversibility': 5, 'supplier-independence': 5, 'sobriety': 4 }, plan: [{ personDays: 20 + (index % 9) * 5 }] },
    { option: 'reuse', fails: [], scores: { 'citizens': 4, 'agents': 4, 'specific-to-us': 2, 'market': 3, 'reuse-available': 5, 'skills': 3, 'whole-life-cost': 4, 'time-to-service': 4, 'open-standards': 4, 'reversibility': 4, 'supplier-independence': 4, 'sobriety': 3 } },
    { option: 'outsource', fails: [], scores: { 'citizens': 5, 'agents': 4, 'specific-to-us': 1, 'market': 5, 'reuse-available': 2, 'skills': 5, 'whole-life-cost': 2, 'time-to-service': 5, 'open-standards': 2, 'reversibility': 2, 'supplier-independence': 1, 'sobriety': 2 }, needs: [{ what: 'licence', amount: 80_000, category: 'supplies' }] },
    { option: 'partner', fails: ['data-location', 'open-export'], scores: { citizens: 3 } },
    { option: 'do-not-digitise', fails: [], scores: { citizens: 1, agents: 2, sobriety: 5 } },
  ],
});

function compare(drawn: Drawn, isOpen: boolean): void {
  const { index, tell, city, dayIn } = drawn;
  const { weights } = city.policy.sourcing;
  const comparison = comparisonForTests(index);
  const ranking = rank(comparison, weights);
  ask(drawn, 'sourcing', 'comparison', 'role:it-department', 9.5, { isAnswered: true, content: { ...comparison } });
  tell('jalon.options.ranked.v1', ranking, 11);
  ask(drawn, 'sourcing', 'sourcing-decision', 'role:sourcing-lead', 11, { isAnswered: !isOpen, about: { ...ranking, weights }, content: { option: 'build', reason: 'la compétence est chez nous' } });
  if (isOpen) return;
  tell('jalon.sourcing.decided.v1', { option: 'build', because: 'la compétence est chez nous', differs: ranking.ranking[0]?.option !== 'build' }, 12);
  const year = dayIn(12).slice(0, 4);
  tell('jalon.capacity.reserved.v1', { plan: [{ quarter: `${year}-Q4`, personDays: 5 + index % 20 }, { quarter: `${Number(year) + 1}-Q1`, personDays: 5 + index % 13 }] }, 12);
}

function sit(drawn: Drawn, isOpen: boolean): void {
  const { index, tell, city, dayIn, department } = drawn;
  const day = (days: number): string => new Date(Date.parse(city.now) + days * DAY).toISOString().slice(0, 10);
  const sitting = isOpen ? day(7 + (index % 3) * 28) : day(-7 - (index % 20) * 28);
  const pack = { title: NEEDS[index % NEEDS.length], department, path: 'full', marks: [], themes: [], opinions: [], openConditions: [], minutesSpent: 90 };
  tell('jalon.sitting.scheduled.v1', { sitting, at: `${sitting}T13:00:00.000Z`, convening: 1, pack }, 13);
  if (isOpen) return ask(drawn, 'steering', 'motion', 'role:adjoint-numerique', 13, { about: { ...pack, heldIn: sitting } });
  const { members } = city.policy.steering;
  const cast = (member: string): string => (member === members[1] && index % 3 === 0 ? 'against' : member === members[2] ? 'abstain' : 'for');
  const said = (vote: string): string[] => members.slice(0, 4).filter((member) => cast(member) === vote);
  for (const member of members.slice(0, 4)) ask(drawn, 'steering', 'vote', `role:${member}`, 13.5, { whom: member, isAnswered: true, content: { vote: cast(member) }, by: `${member}-1` });
  tell('jalon.committee.decided.v1', {
    sitting, convening: 1, motion: index % 40 === 3 ? 'flagship' : 'go', verdict: 'carried', because: `${said('for').length} for`, body: city.policy.steering.body,
    for: said('for'), against: said('against'), abstaining: said('abstain'), aside: [], absent: members.slice(4),
  }, 15);
  tell('jalon.phase.concluded.v1', { phase: 'steering', round: 1, result: 'go', because: dayIn(15) }, 15);
}
