import { describe, expect, test } from 'vitest';
import type { Dossier, OpenTask } from '../../domain/dossier.ts';
import type { Instant, TaskId } from '../../domain/ids.ts';
import { projectRegister } from '../../domain/projectRegister.ts';
import { receive } from '../../domain/reception.ts';
import { policyForTests } from '../support/policyForTests.ts';
import { rollForTests } from '../support/rollForTests.ts';
import { dossierForTests } from '../support/dossierForTests.ts';

const at = '2026-12-01T09:00:00.000Z' as Instant;
const now = Date.parse(at);
const task = (id: string, kind: OpenTask['kind'], of: OpenTask['of'], more: Partial<OpenTask> = {}): OpenTask =>
  ({ id: id as TaskId, kind, of, about: {}, askedAt: at, dueAt: at, moments: [], health: 'ok', ...more });

const condition = { id: 'consultation-1/interview/desk/1', text: 'a human channel must stay', owner: 'service:recycling', setBy: 'service:desk', dueAt: at, setIn: 'consultation-1/interview/desk' as TaskId, state: 'open' } as const;
const nested = (levels: number): object => JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`) as object;
const manyReplies = Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`r${index}`, { accepted: true, id: `r${index}` as never, task: 't' as TaskId, at }])) as Dossier['replies'];
const open = dossierForTests({
  phase: 'dpo-review',
  openTasks: [task('dpo-review-1/dpo-opinion', 'dpo-opinion', 'role:dpo')],
  request: { title: 'A chatbot', department: 'recycling', lead: 'lead-1', requestedBy: 'agent-3' },
  conditions: [condition],
  silences: [{ task: 'consultation-1/interview/waste' as TaskId, kind: 'interview', of: 'service:waste', whom: 'waste', round: 1 }],
  parties: [{ id: 'acme', role: 'provider' }],
  closedTasks: { ['dpo-review-1/screening' as TaskId]: { is: 'answered', answer: {}, from: { by: 'service:recycling', signed: false }, at } },
  replies: { ['a0' as never]: { accepted: true, id: 'a0' as never, task: 'dpo-review-1/screening' as TaskId, at } },
});
const yes = { id: 'a1', task: 'dpo-review-1/dpo-opinion', by: { id: 'dpo-1' }, answer: { opinion: 'favourable' } };
const held: Partial<Dossier> = { hold: { since: at, reason: 'budget' }, interruption: { is: 'held' }, openTasks: [] };
const standing = (kind: string, by: string, answer: object) => ({ id: 's1', task: `at-any-time/${kind}`, by: { id: by }, answer });

describe('what is receivable', () => {
  test.each([
    ['the DPO’s answer', {}, yes, 'new'],
    ['the seat itself', {}, { ...yes, by: { id: 'role:dpo' } }, 'new'],
    ['a substitute for the one it replaces', {}, { ...yes, by: { id: 'agent-2' }, onBehalfOf: 'dpo-1' }, 'new'],
    ['the same id for the same task again', {}, { ...yes, id: 'a0', task: 'dpo-review-1/screening' }, 'known'],
    ['a withdrawal by the department', {}, standing('withdraw', 'service:recycling', { reason: 'no money' }), 'new'],
    ['a hold by the coordinator', {}, standing('hold', 'role:coordinator', { reason: 'elections' }), 'new'],
    ['a resumption of what is on hold', held, standing('resume', 'role:coordinator', { reason: 'elections are over' }), 'new'],
    ['a withdrawal while on hold', held, standing('withdraw', 'service:recycling', { reason: 'no money' }), 'new'],
    ['a late opinion', {}, { ...yes, id: 'a2', task: 'consultation-1/interview/waste', by: { id: 'service:waste' }, answer: { verdict: 'favourable' } }, 'new'],
    ['a condition lifted by who set it', {}, standing('lift-condition/consultation-1/interview/desk/1', 'service:desk', { document: 'proof/1' }), 'new'],
    ['another service concerned', {}, standing('add-service', 'role:coordinator', { service: 'legal', reason: 'a contract' }), 'new'],
    ['a provider invited', {}, standing('invite', 'role:coordinator', { party: 'other', role: 'provider', reason: 'it knows the matter' }), 'new'],
    ['another lead', held, standing('change-lead', 'service:recycling', { lead: 'agent-7', reason: 'the first one left' }), 'new'],
    ['a project merged into this one, by the engine', {}, standing('absorb', 'service:jalon', { project: 'p', departments: ['roads'] }), 'new'],
    ['a withdrawal past the limit of answers', { replies: manyReplies }, standing('withdraw', 'service:recycling', { reason: 'no money' }), 'new'],
    ['sending back to an earlier phase', {}, standing('send-back', 'role:coordinator', { phase: 'consultation', reason: 'a service was forgotten' }), 'new'],
  ])('%s', (_case, change, sent, is) => {
    expect(receive(projectRegister({ ...open, ...change }), sent, now).is).toBe(is);
  });
});

describe('what is refused, and why', () => {
  test.each([
    ['nothing at all', {}, undefined, 'malformed'],
    ['a text', {}, 'yes', 'malformed'],
    ['a list', {}, [yes], 'malformed'],
    ['an unreadable payload', {}, { unreadable: 'not JSON' }, 'malformed'],
    ['a misspelt field', {}, { ...yes, anwser: {} }, 'malformed'],
    ['an id that answered another task', {}, { ...yes, id: 'a0' }, 'answer-id-reused'],
    ['anything once the project has ended', { closed: true }, yes, 'project-closed'],
    ['a task that nobody asked', {}, { ...yes, task: 'steering-1/vote/mayor' }, 'task-unknown'],
    ['a task named like a method of objects', {}, { ...yes, task: 'constructor' }, 'task-unknown'],
    ['a task that was answered', {}, { ...yes, task: 'dpo-review-1/screening' }, 'task-closed'],
    ['someone who was not asked', {}, { ...yes, by: { id: 'service:recycling' } }, 'not-allowed'],
    ['an actor named like a method of objects', {}, { ...yes, by: { id: 'constructor' } }, 'not-allowed'],
    ['acting for someone without a substitution', {}, { ...yes, by: { id: 'agent-9' }, onBehalfOf: 'dpo-1' }, 'substitution-unknown'],
    ['a substitute gains nothing of its own', {}, { ...yes, by: { id: 'agent-2' } }, 'not-allowed'],
    ['the project’s lead, even as DPO', { roll: rollForTests({ mandates: { 'lead-1': ['role:dpo'] } }) }, { ...yes, by: { id: 'lead-1' } }, 'conflict-of-interest'],
    ['a statement that no known key made, where only signed answers are taken', { roll: rollForTests({ acceptUnsigned: false }) }, { ...yes, statement: { keyId: 'k', at, signature: 's' } }, 'statement-unverifiable'],
    ['an unsigned answer where the city wants signed ones', { roll: rollForTests({ acceptUnsigned: false }) }, yes, 'statement-missing'],
    ['the project’s requester, as DPO', { roll: rollForTests({ mandates: { 'agent-3': ['role:dpo'] } }) }, { ...yes, by: { id: 'agent-3' } }, 'conflict-of-interest'],
    ['a provider that decides', { roll: rollForTests({ mandates: { 'party:acme': ['role:dpo'] } }) }, { ...yes, by: { id: 'party:acme' } }, 'party-decides-nothing'],
    ['a condition lifted by who must fulfil it', {}, standing('lift-condition/consultation-1/interview/desk/1', 'service:recycling', {}), 'not-allowed'],
    ['a condition that nobody set', {}, standing('lift-condition/nothing', 'service:desk', {}), 'condition-unknown'],
    ['a service that is concerned already', {}, standing('add-service', 'role:coordinator', { service: 'waste', reason: 'r' }), 'service-known'],
    ['one service more than the policy allows', { policy: policyForTests({ consultation: { ...policyForTests().consultation, maxServices: 2 } }) }, standing('add-service', 'role:coordinator', { service: 'legal', reason: 'r' }), 'too-many-services'],
    ['a party that is invited already', {}, standing('invite', 'role:coordinator', { party: 'acme', role: 'provider', reason: 'r' }), 'party-known'],
    ['a merger that somebody makes up', {}, standing('absorb', 'role:coordinator', { project: 'p', departments: ['d'] }), 'not-allowed'],
    ['a merger into a project that is being merged itself', { mergingInto: 'q' }, standing('absorb', 'service:jalon', { project: 'p', departments: ['d'] }), 'merging-itself'],
    ['other rules by a department', {}, standing('adopt-policy', 'service:recycling', { policy: 'rennes', version: '1', reason: 'r' }), 'not-allowed'],
    ['an opinion of no known kind', {}, { ...yes, answer: { opinion: 'maybe' } }, 'answer-malformed'],
    ['a rule of content', {}, { ...yes, answer: { opinion: 'unfavourable' } }, 'reason-missing'],
    ['a condition of the DPO lifted by a DPO who leads the project', { conditions: [{ ...condition, setBy: 'role:dpo' as const }], roll: rollForTests({ mandates: { 'lead-1': ['role:dpo'] } }) }, standing(`lift-condition/${condition.id}`, 'lead-1', {}), 'conflict-of-interest'],
    ['whoever led the project before, as DPO', { formerLeads: ['agent-9'], roll: rollForTests({ mandates: { 'agent-9': ['role:dpo'] } }) }, { ...yes, by: { id: 'agent-9' } }, 'conflict-of-interest'],
    ['a request completed when intake is over', {}, standing('complete', 'service:recycling', { request: { summary: 's' } }), 'intake-is-over'],
    ['one party more than are heard', { parties: Array.from({ length: 10 }, (_, index) => ({ id: `p${index}`, role: 'partner' as const })) }, standing('invite', 'role:coordinator', { party: 'other', role: 'provider', reason: 'r' }), 'too-many-parties'],
    ['an answer nested beyond reading', {}, { ...yes, answer: nested(20_000) }, 'malformed'],
    ['any answer past the limit', { replies: manyReplies }, yes, 'too-many-answers'],
    ['a second hold', held, standing('hold', 'role:coordinator', { reason: 'again' }), 'already-held'],
    ['a resumption of what goes on', {}, standing('resume', 'role:coordinator', { reason: 'why not' }), 'not-held'],
    ['sending back while on hold', held, standing('send-back', 'role:coordinator', { phase: 'intake', reason: 'r' }), 'already-held'],
    ['sending “back” to where it is', {}, standing('send-back', 'role:coordinator', { phase: 'dpo-review', reason: 'r' }), 'phase-not-earlier'],
    ['sending forward', {}, standing('send-back', 'role:coordinator', { phase: 'steering', reason: 'r' }), 'phase-not-earlier'],
    ['a withdrawal by a service that was only heard', {}, standing('withdraw', 'service:waste', { reason: 'r' }), 'not-allowed'],
    ['a withdrawal of a service in operation', { outcome: 'deployed' as const }, standing('withdraw', 'service:recycling', { reason: 'r' }), 'already-in-service'],
    ['a second decision while one is carried out', { interruption: { is: 'withdrawn', reason: 'r' } as const }, standing('send-back', 'role:coordinator', { phase: 'intake', reason: 'r' }), 'already-interrupted'],
  ])('%s', (_case, change, sent, reason) => {
    expect(receive(projectRegister({ ...open, ...change }), sent, now)).toMatchObject({ is: 'refused', reason });
  });
});

test('says what was expected and what came', () => {
  expect(receive(projectRegister(open), { ...yes, answer: { opinion: 'maybe' } }, now)).toMatchObject({
    detail: 'answer.answer.opinion: expected "favourable" or "with-conditions" or "unfavourable", got "maybe"',
  });
});

test('a text that is too long is not quoted, for it may be confidential and a refusal is told to everyone', () => {
  const sent = { ...yes, answer: { opinion: 'unfavourable', reason: `the provider is under inquiry ${'x'.repeat(3_000)}` } };
  expect(receive(projectRegister(open), sent, now)).toMatchObject({ detail: 'answer.answer.reason: expected a text of 1 to 2000 characters, got one of 3030' });
});
