import { expect, test } from 'vitest';
import type { FactData, FactType } from '../../../domain/contracts/events.ts';
import { follow } from '../../../services/projection/follow.ts';
import type { ProjectView } from '../../../services/projection/projectView.ts';
import { readFact } from '../../../services/projection/readFact.ts';
import { factFor, messageOf, started } from './factFor.ts';

type Said = { [T in FactType]: [T, FactData<T>] }[FactType];

/** A project of which these facts are told, in this order; each is held against its contract. */
function told(...facts: Said[]): ProjectView {
  let view: ProjectView | undefined;
  for (const fact of [started(), ...facts.map(([type, data], index) => factFor(index + 2, type, data))]) {
    expect(readFact({ value: messageOf(fact), headers: {} })).toMatchObject({ is: 'fact' });
    ({ view } = follow(view, fact, () => false));
  }
  return view as ProjectView;
}

const interview = { kind: 'interview', of: 'service:legal', by: 'service:legal', signed: false, answer: 'a1', content: {}, isRestricted: false };
const opinion = { task: 'consultation-1/interview/legal', service: 'legal', round: 1 };
const dueAt = '2026-12-01T00:00:00.000Z';
const set = (condition: string): Said => ['jalon.condition.set.v1', { condition, text: 'a human channel stays', owner: 'service:schools', setBy: 'service:legal', dueAt }];
const answered = (task: string, isLate?: boolean): Said => ['jalon.answer.accepted.v1', { ...interview, task, ...(isLate !== undefined && { isLate }) }];
const vote = (motion: string, verdict: string): Said => ['jalon.committee.decided.v1', { sitting: '2026-12-15', convening: 1, motion, verdict, because: 'b', for: [], against: [], abstaining: [], aside: [], absent: [], body: { fr: 'x', en: 'x' } }];
const concluded = (result: string): Said => ['jalon.phase.concluded.v1', { phase: 'steering', round: 1, result, because: 'b' }];
const sitting: Said = ['jalon.sitting.scheduled.v1', { sitting: '2026-12-15', at: '2026-12-15T13:00:00.000Z', convening: 2, pack: {} }];
const range = { least: 1, most: 2 };

test.each<[string, Said[], object]>([
  ['its way, with the reasons', [['jalon.project.routed.v1', { path: 'full', because: ['agents: score-0'], scores: {}, unknowns: ['data'], marks: ['personal-data'], services: ['legal'], overridden: 'sensitive' }]], { path: 'full', services: ['legal'], path_because: ['agents: score-0'], path_overridden: 'sensitive', unknowns: ['data'], marks: ['personal-data'] }],
  ['its estimate, the last one', [['jalon.project.estimated.v1', { oneOff: { least: 9, most: 9 }, yearly: range }], ['jalon.project.estimated.v1', { oneOff: range, yearly: range }]], { once_least: 1, once_most: 2, yearly_least: 1, yearly_most: 2 }],
  ['its data', [['jalon.data.stated.v1', { datasets: [{ name: 'menus', value: 'high', opening: 'yes' }] }]], { datasets: [{ name: 'menus', value: 'high', opening: 'yes' }] }],
  ['the time that it took', [['jalon.time.recorded.v1', { round: 'consultation-1', minutes: 60, total: 60 }], ['jalon.time.recorded.v1', { round: 'consultation-2', minutes: 30, total: 90 }]], { minutes_spent: 90 }],
  ['an opinion', [['jalon.opinion.recorded.v1', { ...opinion, verdict: 'favourable', isLate: false }]], { opinions: [{ ...opinion, verdict: 'favourable', isLate: false }] }],
  ['a late opinion in place of silence', [['jalon.opinion.recorded.v1', { ...opinion, verdict: 'silence', isLate: false }], ['jalon.opinion.recorded.v1', { ...opinion, verdict: 'unfavourable', isLate: true }]], { opinions: [{ ...opinion, verdict: 'unfavourable', isLate: true }] }],
  ['one opinion a round', [['jalon.opinion.recorded.v1', { ...opinion, verdict: 'unfavourable', isLate: false }], ['jalon.opinion.recorded.v1', { ...opinion, task: 'consultation-2/interview/legal', round: 2, verdict: 'favourable', isLate: false }]], { opinions: [{ round: 1 }, { round: 2 }] }],
  ['a service that was added, once', [['jalon.service.added.v1', { service: 'it', reason: 'r' }], ['jalon.service.added.v1', { service: 'it', reason: 'r' }]], { services: ['legal', 'it'] }],
  ['a partner that the request names, from the start', [['jalon.project.started.v1', { title: 'School meals', department: 'schools', themes: [], services: ['legal'], source: 'urn:city:schools', policy: 'default 1', parties: [{ id: 'public-bank', role: 'partner' }] }], ['jalon.party.invited.v1', { party: 'acme', role: 'provider', reason: 'r' }]], { parties: [{ id: 'public-bank', role: 'partner' }, { id: 'acme', role: 'provider' }] }],
  ['a party in its last role', [['jalon.party.invited.v1', { party: 'acme', role: 'provider', reason: 'r' }], ['jalon.party.invited.v1', { party: 'acme', role: 'partner', reason: 'r' }]], { parties: [{ id: 'acme', role: 'partner' }] }],
  ['what a later request completes', [['jalon.request.completed.v1', { event: 'e', fields: ['summary', 'themes'], summary: 'Families book', themes: ['education'] }]], { summary: 'Families book', themes: ['education'] }],
  ['a lead', [['jalon.lead.changed.v1', { lead: 'agent-7', reason: 'r' }]], { lead: 'agent-7' }],
  ['the policy that it was moved to', [['jalon.policy.adopted.v1', { from: 'default 1', to: 'default 2', reason: 'r' }]], { policy: 'default 2' }],
  ['the policy that it kept', [['jalon.policy.kept.v1', { policy: 'default 1', because: 'b' }]], { policy: 'default 1' }],
  ['what it took in', [['jalon.project.absorbed.v1', { project: 'other-12345678', department: 'sports' }]], { absorbed: [{ project: 'other-12345678', department: 'sports' }] }],
  ['how it is bought', [['jalon.procurement.determined.v1', { procedure: 'adapted', publicity: 'p', amount: 70_000, because: 'b', earliest: '2027-06-01', steps: [] }]], { procurement_procedure: 'adapted', procurement_earliest: '2027-06-01' }],
  ['an approval, the last one', [['jalon.approval.given.v1', { approval: 'security', expiresAt: dueAt }], ['jalon.approval.given.v1', { approval: 'security', expiresAt: '2028-01-01T00:00:00.000Z' }]], { approvals: [{ approval: 'security', givenAt: '2026-11-23T10:00:03.000Z', expiresAt: '2028-01-01T00:00:00.000Z' }] }],
  ['a sitting to come', [sitting], { sitting: '2026-12-15', sitting_at: '2026-12-15T13:00:00.000Z', convening: 2 }],
  ['no sitting once the committee has decided', [sitting, vote('go', 'carried'), concluded('go')], { sitting: null, sitting_at: null, is_flagship: false }],
  ['a flagship', [sitting, vote('flagship', 'carried'), concluded('go')], { is_flagship: true }],
  ['no flagship while it is only voted', [sitting, vote('flagship', 'carried')], { is_flagship: false }],
  ['no flagship where the motion fell', [sitting, vote('flagship', 'not-carried'), concluded('refused')], { is_flagship: false }],
  ['no flagship where all names were given, and it goes as any other', [sitting, vote('flagship', 'carried'), vote('go', 'carried'), concluded('go')], { is_flagship: false }],
  ['a flagship that comes back and goes on is one no longer', [vote('flagship', 'carried'), concluded('go'), vote('go', 'carried'), concluded('go')], { is_flagship: false }],
  ['a flagship that is deferred stays one', [vote('flagship', 'carried'), concluded('go'), vote('defer', 'carried'), concluded('deferred')], { is_flagship: true }],
])('shows %s', (_case, facts, expected) => {
  expect(told(...facts).project).toMatchObject(expected);
});

test('a summary and who collected it come with the start', () => {
  const begun = { ...started(), data: { ...started().data, summary: 'Families book', collectedBy: 'digital' } };
  expect(follow(undefined, begun, () => false).view?.project).toMatchObject({ source: 'urn:city:schools', summary: 'Families book', collected_by: 'digital' });
});

test.each<[string, Said[], Record<string, object>]>([
  ['set', [set('consultation-1/interview/legal/1')], { 'consultation-1/interview/legal/1': { state: 'open', set_in: 'consultation-1/interview/legal', owner: 'service:schools', set_by: 'service:legal', due_at: dueAt } }],
  ['lifted late, with what shows it', [set('c/1'), ['jalon.condition.lifted.v1', { condition: 'c/1', by: 'service:legal', isLate: true, document: 'https://x' }]], { 'c/1': { state: 'lifted', settled_by: 'service:legal', settled_because: 'https://x', is_late: true } }],
  ['accepted though it is open, with the reason', [set('c/1'), ['jalon.condition.accepted.v1', { condition: 'c/1', by: 'controller-1', reason: 'small' }]], { 'c/1': { state: 'accepted', settled_because: 'small' } }],
  ['lifted in a fact whose setting is missing', [['jalon.condition.lifted.v1', { condition: 'c/1', by: 'x', isLate: false }]], {}],
  ['replaced when its author says otherwise', [set('consultation-1/interview/legal/1'), ['jalon.condition.replaced.v1', { condition: 'consultation-1/interview/legal/1' }], set('consultation-2/interview/legal/1')], { 'consultation-1/interview/legal/1': { state: 'replaced' }, 'consultation-2/interview/legal/1': { state: 'open' } }],
])('a condition is %s', (_case, facts, expected) => {
  expect(told(...facts).conditions).toMatchObject(expected);
  expect(Object.keys(told(...facts).conditions)).toEqual(Object.keys(expected));
});

test('a late answer leaves its task lapsed', () => {
  const legal = { task: opinion.task, kind: 'interview', of: 'service:legal' };
  const view = told(['jalon.task.asked.v1', { ...legal, phase: 'consultation', dueAt, about: {} }], ['jalon.task.lapsed.v1', legal], answered(opinion.task, true));
  expect(view.tasks[opinion.task]?.status).toBe('lapsed');
});
