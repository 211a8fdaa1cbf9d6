import { describe, expect, test } from 'vitest';
import type { Dossier, OpenTask } from '../../domain/dossier.ts';
import type { Instant, TaskId } from '../../domain/ids.ts';
import { projectRegister } from '../../domain/projectRegister.ts';
import { receive } from '../../domain/reception.ts';
import { dossierForTests } from '../support/dossierForTests.ts';
import { rollForTests } from '../support/rollForTests.ts';

const at = '2026-12-01T09:00:00.000Z' as Instant;
const TASK = 'consultation-1/interview/waste';
const task = (change: Partial<OpenTask> = {}): OpenTask => ({ id: TASK as TaskId, kind: 'interview', of: 'service:waste', about: {}, askedAt: at, dueAt: '2026-12-11T09:00:00.000Z' as Instant, due: 'counted', moments: [], health: 'ok', ...change });
const roll = rollForTests({
  mandates: { 'anne': ['service:waste'], 'bruno': ['service:waste'], 'coordinator-1': ['role:coordinator'], 'operator-1': ['role:operator'], 'operator-2': ['role:operator'], 'lead-1': ['service:waste'], 'dpo-1': ['role:dpo'] },
  heads: { waste: 'head-waste' },
  departed: { gone: null },
});
const held: OpenTask['holder'] = { by: 'anne', since: at, how: 'claimed' };

type Case = [string, string, string, object, Partial<OpenTask>, Partial<Dossier>, string];
const becomes = ([, act, by, content, change, dossier]: Case, id = TASK) => {
  const receipt = receive(projectRegister(dossierForTests({ roll, request: { title: 't', department: 'recycling', requestedBy: 'lead-1' }, openTasks: [task(change)], ...dossier })), { id: 'a', task: `at-any-time/${act}/${id}`, by: { id: by }, answer: content }, Date.parse(at));
  return receipt.is === 'refused' ? receipt.reason : receipt.is;
};
const reason = 'for a reason';
const triage: Partial<OpenTask> = { kind: 'triage', of: 'role:coordinator' };
const opinion: Partial<OpenTask> = { kind: 'dpo-opinion', of: 'role:dpo' };

describe('with an open task one may', () => {
  test.each<Case>([
    ['claim it, where one holds its seat', 'claim', 'anne', {}, {}, {}, 'new'],
    ['not as a seat, which is nobody in particular', 'claim', 'service:waste', {}, {}, {}, 'person-expected'],
    ['not where somebody holds it', 'claim', 'bruno', {}, { holder: held }, {}, 'held-by-another'],
    ['not what one may not answer', 'claim', 'lead-1', {}, { kind: 'triage', of: 'service:waste' }, {}, 'conflict-of-interest'],
    ['release what one holds', 'release', 'anne', {}, { holder: held }, {}, 'new'],
    ['release as coordinator what somebody holds', 'release', 'coordinator-1', {}, { holder: held }, {}, 'new'],
    ['not release what a colleague holds', 'release', 'bruno', {}, { holder: held }, {}, 'held-by-another'],
    ['not release what nobody holds', 'release', 'anne', {}, {}, {}, 'not-held'],
    ['assign it as head of the service', 'assign', 'head-waste', { to: 'bruno' }, {}, {}, 'new'],
    ['assign it as coordinator', 'assign', 'coordinator-1', { to: 'bruno' }, {}, {}, 'new'],
    ['not assign it as a colleague', 'assign', 'anne', { to: 'bruno' }, {}, {}, 'not-allowed'],
    ['not assign it to somebody of another service', 'assign', 'head-waste', { to: 'dpo-1' }, {}, {}, 'not-a-candidate'],
    ['not assign to whoever may not answer', 'assign', 'coordinator-1', { to: 'lead-1' }, { kind: 'triage', of: 'service:waste' }, {}, 'conflict-of-interest'],
    ['delegate it to somebody without a seat', 'delegate', 'anne', { to: 'agent-9', reason }, {}, {}, 'new'],
    ['not delegate what a colleague holds', 'delegate', 'bruno', { to: 'agent-9', reason }, { holder: held }, {}, 'held-by-another'],
    ['not delegate what was delegated to one', 'delegate', 'agent-9', { to: 'agent-8', reason }, { holder: { by: 'agent-9', since: at, how: 'delegated', from: 'anne' } }, {}, 'not-allowed'],
    ['not delegate to oneself', 'delegate', 'anne', { to: 'anne', reason }, {}, {}, 'delegate-unfit'],
    ['not delegate to oneself in somebody else’s name', 'delegate', 'sam', { to: 'sam', reason }, {}, {}, 'not-allowed'],
    ['not delegate to whoever has left', 'delegate', 'anne', { to: 'gone', reason }, {}, {}, 'delegate-unfit'],
    ['not delegate the DPO’s opinion', 'delegate', 'dpo-1', { to: 'agent-9', reason }, opinion, {}, 'not-delegable'],
    ['comment on it', 'comment', 'anne', { text: 'see the annex' }, {}, {}, 'new'],
    ['not say nothing', 'comment', 'anne', {}, {}, {}, 'comment-empty'],
    ['change its priority', 'prioritise', 'coordinator-1', { priority: 'urgent' }, {}, {}, 'new'],
    ['not to a priority that nobody knows', 'prioritise', 'coordinator-1', { priority: 'asap' }, {}, {}, 'answer-malformed'],
    ['have it brought up again', 'follow-up', 'anne', { on: '2026-12-07' }, {}, {}, 'new'],
    ['ask for more time', 'extend', 'anne', { until: '2026-12-20', reason }, {}, {}, 'new'],
    ['not more than the policy allows', 'extend', 'anne', { until: '2027-06-01', reason }, {}, {}, 'extension-unfit'],
    ['not to a day that the calendar has not', 'extend', 'anne', { until: '2027-02-30', reason }, {}, {}, 'answer-malformed'],
    ['not less', 'extend', 'anne', { until: '2026-12-10', reason }, {}, {}, 'extension-unfit'],
    ['not again and again', 'extend', 'anne', { until: '2026-12-20', reason }, { extensions: 2 }, {}, 'extensions-exhausted'],
    ['not of a term of the law', 'extend', 'role:coordinator', { until: '2026-12-20', reason }, { due: 'fixed' }, {}, 'term-fixed'],
    ['not without a reason', 'extend', 'anne', { until: '2026-12-20' }, {}, {}, 'answer-malformed'],
    ['nudge as operator', 'nudge', 'operator-1', { reason }, {}, {}, 'new'],
    ['not nudge as a colleague', 'nudge', 'anne', { reason }, {}, {}, 'not-allowed'],
    ['reassign to another service', 'reassign', 'operator-1', { to: 'service:desk', reason }, {}, {}, 'new'],
    ['reassign to a person who holds the seat', 'reassign', 'operator-1', { to: 'bruno', reason }, {}, {}, 'new'],
    ['not to a stranger', 'reassign', 'operator-1', { to: 'agent-9', reason }, {}, {}, 'not-a-candidate'],
    ['not to a seat of one’s own, to answer it oneself', 'reassign', 'coordinator-1', { to: 'role:coordinator', reason }, {}, {}, 'second-person-needed'],
    ['not to a name or an address', 'delegate', 'anne', { to: 'Zoé <zoe@ville.fr>', reason }, {}, {}, 'answer-malformed'],
    ['not to a provider', 'reassign', 'operator-1', { to: 'party:acme', reason }, {}, {}, 'answer-malformed'],
    ['not the DPO’s opinion to anybody', 'reassign', 'operator-1', { to: 'role:controller', reason }, opinion, {}, 'not-transferable'],
    ['propose as operator to skip what may lapse', 'skip', 'operator-1', { reason }, {}, {}, 'new'],
    ['not what silence does not decide, without saying what is taken as answered', 'skip', 'operator-1', { reason }, triage, {}, 'answer-missing'],
    ['with what is taken as answered', 'skip', 'operator-1', { reason, answer: { decision: 'accept' } }, triage, {}, 'new'],
    ['not with an answer that is none', 'skip', 'operator-1', { reason, answer: { decision: 'maybe' } }, triage, {}, 'answer-malformed'],
    ['not with one that the kind refuses', 'skip', 'operator-1', { reason, answer: { decision: 'decline' } }, triage, {}, 'reason-missing'],
    ['never the DPO’s opinion', 'skip', 'operator-1', { reason, answer: { opinion: 'favourable' } }, opinion, {}, 'not-skippable'],
    ['not as a coordinator', 'skip', 'coordinator-1', { reason }, {}, {}, 'not-allowed'],
    ['not as a seat', 'skip', 'role:operator', { reason }, {}, {}, 'person-expected'],
    ['confirm it as a second person', 'confirm-skip', 'operator-2', { reason }, {}, { skips: { [TASK as TaskId]: { from: { by: 'operator-1', signed: false }, reason, at } } }, 'new'],
    ['not as the same', 'confirm-skip', 'operator-1', { reason }, {}, { skips: { [TASK as TaskId]: { from: { by: 'operator-1', signed: false }, reason, at } } }, 'second-person-needed'],
    ['not for oneself, who proposed it for somebody else', 'confirm-skip', 'operator-2', { reason }, {}, { skips: { [TASK as TaskId]: { from: { by: 'operator-2', onBehalfOf: 'operator-1', signed: false }, reason, at } } }, 'second-person-needed'],
    ['not what somebody proposed who is an operator no more', 'confirm-skip', 'operator-2', { reason }, {}, { skips: { [TASK as TaskId]: { from: { by: 'gone', signed: false }, reason, at } } }, 'skip-unknown'],
    ['not what nobody proposed', 'confirm-skip', 'operator-2', { reason }, {}, {}, 'skip-unknown'],
  ])('%s', (...each) => expect(becomes(each)).toBe(each[6]));

  test('none of it with a task that is not open', () => {
    expect(becomes(['', 'claim', 'anne', {}, {}, {}, ''], 'consultation-9/interview/waste')).toBe('task-unknown');
    expect(becomes(['', 'nudge', 'operator-1', { reason }, {}, {}, ''], 'constructor')).toBe('task-unknown');
  });
});

describe('who decided does not deploy alone', () => {
  const step: Partial<OpenTask> = { id: 'deployment-1/step/pilot' as TaskId, kind: 'step', of: 'role:deployer' };
  const deployers = rollForTests({ mandates: { 'lise': ['role:deployer', 'role:sourcing-lead'], 'marc': ['role:deployer'] } });
  const answered = (by: string): Partial<Dossier> => ({ closedTasks: { ['deployment-1/step/environment' as TaskId]: { is: 'answered', answer: { result: 'done' }, from: { by, signed: false }, at } } });
  const deploys = (by: string, more: Partial<Dossier>) => {
    const receipt = receive(projectRegister(dossierForTests({ roll: deployers, players: { decider: ['lise'] }, openTasks: [task(step)], ...more })), { id: 'a', task: 'deployment-1/step/pilot', by: { id: by }, answer: { result: 'done' } }, Date.parse(at));
    return receipt.is === 'refused' ? receipt.reason : receipt.is;
  };
  test.each([
    ['whoever decided, first of all', 'lise', {}, 'conflict-of-interest'],
    ['whoever decided, after a step of their own', 'lise', answered('lise'), 'conflict-of-interest'],
    ['whoever decided, once a colleague has done a step', 'lise', answered('marc'), 'new'],
    ['a colleague', 'marc', {}, 'new'],
  ])('%s', (_case, by, more, expected) => expect(deploys(by, more)).toBe(expected));
});
