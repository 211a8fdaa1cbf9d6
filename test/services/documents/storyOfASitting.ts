/** Facts of a sitting with three projects: one carried after a tie and with a substitute, one that came to no quorum, one still to be voted on. */
import type { Directory } from '../../../domain/directory.ts';
import { personForTests, smallDirectory } from '../../support/directoryForTests.ts';
import { assessmentForTests } from '../../support/assessmentForTests.ts';
import type { ReadFact } from '../../../services/projection/readFact.ts';
import { factFor, started } from '../projection/factFor.ts';

export const MEALS = 'meals-12345678';
export const LIBRARY = 'library-12345678';
export const POOL = 'pool-12345678';
export const SITTING = '2026-12-15';

const elected = { from: '2026-03-28', until: '2032-03-31' };

export const directoryOfTheSitting = (): Directory =>
  smallDirectory({
    people: {
      ...smallDirectory().people,
      'mayor-1': personForTests({ name: 'Corentin Malavoine', roles: ['mayor'], elected }),
      'deputy-mayor-1': personForTests({ name: 'Clarisse Saintignan', roles: ['deputy'], elected }),
      'opposition-1': personForTests({ name: 'Siméon Rochebelin', roles: ['opposition'], elected }),
      'stand-in-1': personForTests({ name: 'Maxence Fontbrune' }),
    },
    services: { ...smallDirectory().services, schools: { name: { fr: 'Écoles', en: 'Schools' } } },
  });

export const pack = {
  title: 'School meals', department: 'schools', path: 'full', marks: ['personal-data'], themes: [{ theme: 'education', role: { fr: 'L’autorité équipe les écoles', en: 'The authority equips schools' } }],
  estimate: { oneOff: { least: 10_000, most: 1_234_567 }, yearly: { least: 2_000, most: 2_000 } },
  opinions: [{ service: 'legal', verdict: 'with-reservations', isLate: true }, { service: 'waste', verdict: 'silence', isLate: false }],
  openConditions: [{ text: 'Un canal humain reste ouvert', owner: 'service:schools', dueAt: '2027-03-01T00:00:00.000Z' }],
  dataProtection: { result: 'required-35-3', isAssessed: true, residualRisk: 'high', opinion: 'with-conditions' },
  sourcing: { option: 'reuse', because: 'le logiciel d’une ville voisine convient' },
  minutesSpent: 95, leftOut: { opinions: 2 },
};

const body = { fr: 'le conseil municipal', en: 'the city council' };
const nobody = { for: [], against: [], abstaining: [], aside: [], absent: [] };
type Lists = Partial<Record<keyof typeof nobody, string[]>>;

const decided = (sequence: number, project: string, motion: string, verdict: string, lists: Lists, convening = 1): ReadFact =>
  factFor(sequence, 'jalon.committee.decided.v1', { sitting: SITTING, convening, motion, verdict, because: 'in English', ...nobody, ...lists, body }, project);
const answered = (sequence: number, project: string, task: string, by: string, content: Record<string, unknown>, onBehalfOf?: string): ReadFact =>
  factFor(sequence, 'jalon.answer.accepted.v1', { answer: `${project}-${sequence}`, task, kind: task.split('/')[1] ?? '', of: 'role:x', by, ...(onBehalfOf !== undefined && { onBehalfOf }), signed: true, content, isRestricted: false }, project);
const scheduled = (sequence: number, project: string, ofProject: object = pack, sitting = SITTING, convening = 1): ReadFact =>
  factFor(sequence, 'jalon.sitting.scheduled.v1', { sitting, at: `${sitting}T13:00:00.000Z`, convening, pack: { ...ofProject } }, project);
const steering = (sequence: number, project: string): ReadFact => factFor(sequence, 'jalon.phase.entered.v1', { phase: 'steering', round: 1 }, project);
const concluded = (sequence: number, project: string, result: string): ReadFact => factFor(sequence, 'jalon.phase.concluded.v1', { phase: 'steering', round: 1, result, because: 'in English' }, project);

/** All are counted. */
type Counted = ReadFact & { sequence: number };
const counted = (facts: ReadFact[]): Counted[] => facts.map((fact) => ({ ...fact, sequence: fact.sequence ?? 0 }));

export const meals = counted([
  started(1, MEALS),
  factFor(2, 'jalon.project.estimated.v1', pack.estimate, MEALS),
  steering(3, MEALS),
  scheduled(4, MEALS),
  answered(5, MEALS, 'steering-1/motion', 'role:mayor', { motion: 'flagship', reason: 'Un projet attendu des familles' }),
  answered(6, MEALS, 'steering-1/vote/mayor', 'mayor-1', { vote: 'for' }),
  answered(7, MEALS, 'steering-1/vote/deputy', 'stand-in-1', { vote: 'against', reason: 'Le coût n’est pas établi' }, 'deputy-mayor-1'),
  decided(8, MEALS, 'flagship', 'not-carried', { against: ['mayor', 'deputy'], absent: ['opposition'] }),
  answered(9, MEALS, 'steering-1/motion/2', 'mayor-1', { motion: 'go' }),
  answered(10, MEALS, 'steering-1/vote/mayor/2', 'mayor-1', { vote: 'for' }),
  answered(11, MEALS, 'steering-1/vote/deputy/2', 'deputy-mayor-1', { vote: 'against' }),
  decided(12, MEALS, 'go', 'carried', { for: ['mayor'], against: ['deputy'], absent: ['opposition'] }),
  concluded(13, MEALS, 'go'),
  factFor(14, 'jalon.phase.entered.v1', { phase: 'deployment', round: 1 }, MEALS),
]);

export const library = counted([
  started(1, LIBRARY),
  steering(2, LIBRARY),
  scheduled(3, LIBRARY),
  decided(4, LIBRARY, 'go', 'no-quorum', { absent: ['mayor', 'deputy', 'opposition'] }),
  concluded(5, LIBRARY, 'second-convening'),
  factFor(6, 'jalon.phase.entered.v1', { phase: 'steering', round: 2 }, LIBRARY),
  scheduled(7, LIBRARY, { ...pack, minutesSpent: 600 }, '2027-01-12', 2),
]);

export const pool = counted([started(1, POOL), steering(2, POOL), scheduled(3, POOL)]);

const processing = {
  purposes: 'Réserver et facturer les repas', legalBasis: 'public-task', people: 'Parents et élèves', data: 'Identité, allergies', recipients: 'Les cuisines', retention: '2 ans',
  processors: [{ name: 'Un traiteur', contract: 'draft' }, { name: 'Un hébergeur', contract: 'signed' }], transfers: 'Aucun', location: 'France', viewsOfPeople: { asked: 'yes', text: 'Les parents d’élèves élus sont favorables' },
};

/** A whole review, with an authority that has been consulted. */
export const review = counted([
  answered(15, MEALS, 'dpo-review-1/processing', 'service:schools', processing),
  factFor(16, 'jalon.assessment.screened.v1', { result: 'required-35-3', because: 'in English', isDue: true, rule: 'default 1', answers: { personalData: 'yes', criteria: ['vulnerable-people', 'matching'], art35: ['sensitive-large-scale'], cnilTypes: [] }, rebutted: [{ item: 'matching', reason: 'un seul fichier' }] }, MEALS),
  answered(17, MEALS, 'dpo-review-1/impact-assessment', 'service:schools', { ...assessmentForTests() }),
  factFor(18, 'jalon.assessment.made.v1', { residualRisk: 'high', because: 'in English', document: 'documents/abc' }, MEALS),
  answered(19, MEALS, 'dpo-review-1/dpo-opinion', 'dpo-1', { opinion: 'with-conditions', conditions: [{ text: 'Signer le contrat', within: 30 }], reason: 'Le contrat manque' }),
  answered(20, MEALS, 'dpo-review-1/controller-decision', 'role:controller', { decision: 'follow', reason: 'Le contrat sera signé' }),
  factFor(21, 'jalon.condition.set.v1', { condition: 'dpo-review-1/dpo-opinion/1', text: 'Signer le contrat', owner: 'service:schools', setBy: 'role:dpo', dueAt: '2027-02-01T00:00:00.000Z' }, MEALS),
  factFor(22, 'jalon.authority.consulted.v1', { dueAt: '2027-02-01T23:00:00.000Z' }, MEALS),
  factFor(23, 'jalon.authority.extended.v1', { dueAt: '2027-03-15T23:00:00.000Z', reason: 'dossier complexe' }, MEALS),
  factFor(24, 'jalon.authority.replied.v1', { advice: 'no-objection', because: 'Rien à redire' }, MEALS),
  answered(25, MEALS, 'dpo-review-1/controller-decision/after-authority', 'mayor-1', { decision: 'go-on', reason: 'L’autorité n’objecte pas' }),
  factFor(26, 'jalon.data-protection.decided.v1', { opinion: 'with-conditions', decision: 'followed', because: 'in English', reviewAt: '2029-12-01T00:00:00.000Z' }, MEALS),
]);

export const storyOfASitting: ReadFact[] = [...meals, ...library, ...pool, ...review];
