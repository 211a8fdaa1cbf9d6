import { expect, test } from 'vitest';
import type { ApiClient } from '../../../cli/commands/apiClient.ts';
import { capacity } from '../../../cli/commands/capacity.ts';
import { deliveries, errands } from '../../../cli/commands/deliveries.ts';
import { history } from '../../../cli/commands/history.ts';
import { me } from '../../../cli/commands/me.ts';
import { options } from '../../../cli/commands/options.ts';
import type { Output } from '../../../cli/commands/output.ts';
import { register } from '../../../cli/commands/register.ts';
import { rounds } from '../../../cli/commands/rounds.ts';
import { sitting } from '../../../cli/commands/sitting.ts';
import type { DeliveryList, ErrandList } from '../../../services/api/deliveryViews.ts';
import { PLAIN_PAGE } from '../../../cli/terminal/page.ts';
import type { CapacityView } from '../../../services/api/capacityViews.ts';
import type { SittingView } from '../../../services/api/committeeViews.ts';
import type { OptionsView, RoundSummary, RoundView } from '../../../services/api/roundViews.ts';
import type { MeView } from '../../../services/api/routes/meRoutes.ts';
import type { HistoryView } from '../../../services/api/views.ts';
import { LICENCE } from '../../../services/register/registerViews.ts';
import type { EntryView, RegisterList } from '../../../services/register/registerViews.ts';
import { wordsIn } from '../../../services/words/words.ts';
import type { Language } from '../../../services/words/words.ts';

const DIRECTORY = { services: [{ id: 'legal', name: { fr: 'Affaires juridiques', en: 'Legal affairs' }, head: null }] };
const AT = '2026-12-03T14:30:00.000Z';

/** What a command says of what the API shows. */
async function said(language: Language, view: unknown, command: (output: Output) => Promise<void>): Promise<string> {
  const lines: string[] = [];
  const never = (): Promise<never> => Promise.reject(new Error('nothing is sent'));
  const api: ApiClient = { get: (path) => Promise.resolve(path === '/v1/directory' ? DIRECTORY : view), post: never, ready: never, open: never };
  await command({ api, words: wordsIn(language), page: PLAIN_PAGE, isJson: false, isRecognised: false, print: (line) => void lines.push(line), warn: () => {} });
  return lines.join('\n').replaceAll(/[\u00A0\u202F]/g, ' ');
}

const MINE: MeView = { is: 'person', id: 'head-legal', name: 'Odile Escalonne', language: 'fr', seats: ['service:legal', 'role:dpo'], speaksFor: [], may: ['public', 'signed-in'], isDemonstration: false };
const HISTORY: HistoryView = { history: [{ id: 'f1', type: 'jalon.phase.concluded.v1', sequence: 7, time: AT, data: { phase: 'intake', result: 'accepted', because: 'all is known\u001B[2J' } }] };
const summary: RoundSummary = { round: 'consultation-1', phase: 'consultation', number: 1, enteredAt: AT, concludedAt: null, result: null, because: null, inWords: null, counts: [{ kind: 'interview', asked: 7, answered: 4, lapsed: 0, waiting: 3 }], minutesSpent: 120 };
const ROUND: RoundView = {
  ...summary,
  tasks: [{ task: 'consultation-1/interview/legal', kind: 'interview', of: 'service:legal', status: 'asked', health: 'late', askedAt: AT, dueAt: AT, closedAt: null }],
  verdicts: { 'favourable': 0, 'with-reservations': 1, 'unfavourable': 0, 'silence': 0 },
  opinions: [{ service: 'legal', verdict: 'with-reservations', isLate: true, isConfidential: false, forCitizens: 'faster', forAgents: null, reason: 'a contract is due', reservations: [{ text: 'sign it first', within: null }] }],
  meeting: { at: AT, attended: ['legal'], minutesSpent: 60, record: null },
  contributions: [{ party: 'dinum', text: 'we have one', document: null }],
};
const OPTIONS: OptionsView = {
  project: 'p', rankedAt: AT, weights: { skills: 2, market: 1 }, refused: null, refusedInWords: null, ranking: [{ option: 'reuse', points: 71, contributions: { skills: 4, market: 3 } }, { option: 'build', points: 64.5, contributions: { skills: 1 } }],
  eliminated: [{ option: 'outsource', fails: ['open-export'] }], flips: [{ criterion: 'skills', from: 2, to: 4, option: 'build' }], decision: { option: 'build', because: 'we have the people', differs: true, at: AT },
};
const CAPACITY: CapacityView = { perQuarter: 240, quarters: [{ quarter: '2027-Q1', personDays: 240, booked: 180, free: 60, bookings: [{ project: 'meals-1', title: 'Meals', personDays: 180 }] }] };
const SITTING: SittingView = { sitting: '2027-02-04', at: AT, agenda: [{ project: 'meals-1', title: 'Meals', department: 'legal', path: null, pack: '', convening: 2, motions: [{ motion: 'go', verdict: 'not-carried', at: AT, because: '1 for, 2 against', inWords: { fr: '1 pour, 2 contre', en: '1 for, 2 against' }, body: { fr: 'le conseil', en: 'the council' }, for: ['role:dpo'], against: ['role:arbiter'], abstaining: [], aside: [], absent: [] }] }, { project: 'vote-2', title: 'Votes', department: 'x', path: null, pack: '', convening: 1, motions: [] }] };
const DELIVERIES: DeliveryList = { deliveries: [{ id: 'd1', fact: 'f1', task: null, settledAt: null, factType: 'jalon.task.asked.v1', project: 'meals-1', channel: 'mail', recipient: 'head-legal', state: 'failing', attempts: 3, madeAt: AT, nextAt: AT, lastError: '451 later' }] };
const ERRANDS: ErrandList = { errands: [{ id: 'e1', askedOf: 'role:operator', channel: 'mail', recipient: 'head-legal', because: '550 unknown', raisedAt: AT, waiting: 4, settledAt: null, settledBy: null, settledBecause: null }] };
const listed: RegisterList['projects'][number] = { id: 'meals-1', title: 'Meals', themes: [{ theme: 'education', role: null, name: { fr: 'Éducation', en: 'Education' } }], phase: 'deployment', outcome: null, since: AT };
const PUBLIC: RegisterList = { projects: [listed], total: 1, licence: LICENCE };
const ENTRY: EntryView = { ...listed, decisions: [{ at: AT, phase: 'steering', result: 'go', reason: 'it helps', decidedBy: { fr: 'le comité', en: 'the committee' }, option: null, votes: [] }], maker: { option: 'build', team: { fr: 'la DSI', en: 'the IT team' }, parties: [] }, cost: { oneOff: { least: 0, most: 50_000 }, yearly: { least: 90_000, most: null } }, datasets: [{ name: 'menus', opening: 'yes' }] };

test.each<[string, unknown, (output: Output) => Promise<void>, string[], string[]]>([
  ['who one is', MINE, me, ['vous êtes : Odile Escalonne (head-legal)', 'vos sièges : Affaires juridiques (service:legal), Délégué à la protection des données (role:dpo)', 'vous pouvez : voir ce qui est public, voir les projets et répondre'], ['you are: Odile Escalonne (head-legal)', 'your seats: Legal affairs (service:legal), Data protection officer (role:dpo)']],
  ['the owner of a demonstration', { ...MINE, is: 'owner', id: null, name: null, seats: [], isDemonstration: true }, me, ['vous êtes : qui a démarré cette démonstration', 'Démonstration :'], ['you are: whoever started this demonstration']],
  ['a history', HISTORY, (output) => history(output, 'p', {}), ['7  3 déc. 2026, 14:30  phase.concluded  « Instruction » se conclut : accepté (all is known [2J)'], ['7  3 Dec 2026, 14:30  phase.concluded  “Intake” concludes: accepted (all is known [2J)']],
  ['all rounds', { rounds: [summary] }, (output) => rounds(output, 'p', undefined), ['4 / 7     120'], ['consultation-1  Consultation  3 Dec 2026, 14:30']],
  ['a round', ROUND, (output) => rounds(output, 'p', 'consultation-1'), ['Affaires juridiques', 'En retard', 'Favorable avec réserves, tardif  faster', 'a contract is due ; sign it first', 'réunion : 3 déc. 2026, 14:30, 60 minutes, Affaires juridiques', 'dinum : we have one'], ['Legal affairs', 'With reservations, late', 'meeting: 3 Dec 2026, 14:30, 60 minutes, Legal affairs', 'dinum: we have one']],
  ['a confidential opinion', { ...ROUND, opinions: ROUND.opinions.map((each) => ({ ...each, isConfidential: true })) }, (output) => rounds(output, 'p', 'consultation-1'), ['(confidentiel)'], ['(confidential)']],
  ['a comparison', OPTIONS, (output) => options(output, 'p'), ['Réutiliser', '64,5', 'Acheter : éliminée, il lui manque', 'passait de 2 à 4, « Faire nous-mêmes » viendrait en tête.', 'autrement que le classement : Faire nous-mêmes : we have the people'], ['Reuse', '64.5', 'Outsource: eliminated, it fails', '4 instead of 2, “Build” would come first.', 'other than the ranking: Build: we have the people']],
  ['a comparison that nothing flips', { ...OPTIONS, flips: [], decision: null }, (output) => options(output, 'p'), ['Aucun poids'], ['No weight by itself']],
  ['the capacity', CAPACITY, (output) => capacity(output, {}), ['2027-Q1    240              180       60', 'meals-1  180'], ['2027-Q1  240          180     60']],
  ['a sitting', SITTING, (output) => sitting(output, '2027-02-04'), ['meals-1  Meals (Affaires juridiques, 2ᵉ convocation)', 'Engager le projet : Rejetée. 1 pour, 2 contre', 'Pour : Délégué à la protection des données', 'Contre : Arbitrage', 'Qui a légalement le pouvoir de décider : le conseil.', 'Rien n’est encore mis aux voix.'], ['Go: Not carried. 1 for, 2 against', 'Against: Arbitration', 'Nothing has been put to the vote yet.']],
  ['deliveries', DELIVERIES, (output) => deliveries(output, {}), ['courriel  head-legal    meals-1  task.asked  échoue        3       3 déc. 2026, 14:30  451 later'], ['mail  head-legal  meals-1  task.asked  failing  3']],
  ['errands', ERRANDS, (output) => errands(output, {}), ['Exploitation de Jalon', '550 unknown'], ['Operation of Jalon']],
  ['the public register', PUBLIC, (output) => register(output, undefined, {}), ['meals-1  Déploiement', '3 décembre 2026', 'Éducation'], ['meals-1  Deployment', '3 December 2026', 'Education']],
  ['one project of it', ENTRY, (output) => register(output, 'meals-1', {}), ['qui le réalise : Faire nous-mêmes, la DSI', 'investissement 0 € – 50 000 €, par an plus de 90 000 €', 'données : menus (Ouvertes)', '3 décembre 2026  Comité de pilotage : engagé. it helps (le comité)'], ['who makes it: Build, the IT team', 'each year above €90,000', 'Steering committee: go. it helps (the committee)']],
])('%s, in the words of the console', async (_case, view, command, french, english) => {
  const [fr, en] = [await said('fr', view, command), await said('en', view, command)];
  for (const each of french) expect(fr).toContain(each);
  for (const each of english) expect(en).toContain(each);
  expect(fr + en).not.toContain('\u001B');
});
