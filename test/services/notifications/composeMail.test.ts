import { describe, expect, test } from 'vitest';
import type { DeliveryRow } from '../../../adapters/tables.ts';
import { DIGEST } from '../../../domain/delivery.ts';
import type { Instant } from '../../../domain/ids.ts';
import { composeMail, type Composing } from '../../../services/notifications/mail/composeMail.ts';
import { letterOf, taskKey, type Known } from '../../../services/notifications/mail/letter.ts';
import { ERRAND_RAISED } from '../../../services/notifications/store/errands.ts';
import type { Language } from '../../../services/words/words.ts';
import { wordsIn } from '../../../services/words/words.ts';
import { smallDirectory } from '../../support/directoryForTests.ts';
import { policyForTests } from '../../support/policyForTests.ts';

const PARIS = [{ from: '2026-10-25T01:00:00.000Z' as Instant, minutes: 60 }];
const composing = (language: Language): Composing => ({ words: wordsIn(language, PARIS), policy: policyForTests({ zone: PARIS }), publicUrl: 'https://jalon.example.org', directory: smallDirectory() });
const row = (fact: string, own: Partial<DeliveryRow>): DeliveryRow => ({
  id: fact, fact, fact_type: 'jalon.task.asked.v1', project: 'meals', task: null, channel: 'mail', recipient: 'head-legal', event: '{}', state: 'sending', message: null, attempts: 1, next_at: null,
  last_error: null, address_mark: null, made_at: '2026-11-24T10:00:00.000Z', settled_at: null, ...own,
});
const TASK = 'consultation-1/interview/legal';
const task = (own: Partial<NonNullable<ReturnType<Known['tasks']['get']>>> = {}) => ({ kind: 'interview', asked_of: 'service:legal', due_at: '2026-12-03T23:00:00.000Z', status: 'asked' as const, health: 'ok' as const, ...own });
const known = (own = task()): Known => ({ projects: new Map([['meals', { title: 'Cantines <& co>' }]]), tasks: new Map([[taskKey('meals', TASK), own]]) });
/** Spaces that no line breaks at are written here as any other. */
const plain = (text: string): string => text.replaceAll('\u00A0', ' ');
const mailOf = (rows: readonly DeliveryRow[], language: Language = 'fr', of: Known = known()) => {
  const { subject, text, html } = composeMail(letterOf(rows, of), composing(language));
  return { subject: plain(subject), text: plain(text), html: plain(html) };
};

describe('what is asked', () => {
  test('says what, of which project, until when, what happens otherwise and where to answer; in French', () => {
    const { subject, text } = mailOf([row('f1', { task: TASK })]);
    expect(subject).toBe('Jalon : une réponse vous est demandée');
    expect(text).toContain(`* Quel est l’avis de votre service, pour les usagers et pour les agents ?
  Nouvelle demande
  Projet : Cantines <& co>
  Demandé à : Affaires juridiques
  Réponse attendue au plus tard le 3 décembre 2026
  Si personne ne répond
  – 3 jours avant l’échéance : un rappel vous est envoyé.
  – 5 jours après, pour information : Coordination des projets.
  – 8 jours après : le projet continue sans votre réponse.
  Voir et répondre
  https://jalon.example.org/projects/meals/tasks/consultation-1/interview/legal`);
  });

  test('and in English; the same in HTML, where what people write is no markup', () => {
    const { subject, text, html } = mailOf([row('f1', { task: TASK, fact_type: 'jalon.task.reminded.v1' })], 'en', known(task({ health: 'late' })));
    expect(subject).toBe('Jalon: an answer is asked of you');
    for (const line of ['Reminder', 'Asked of: Legal affairs', 'Answer expected since 3 December 2026', 'If nobody answers', '– 5 days after: Project coordination is told.', '– 8 days after: the project goes on without your answer.']) {
      expect(text).toContain(line);
      expect(html).toContain(line);
    }
    expect(html).toContain('Cantines &lt;&amp; co&gt;');
    expect(html).toContain('<a href="https://jalon.example.org/projects/meals/tasks/consultation-1/interview/legal">');
    expect(html).not.toMatch(/<img|<script|style=|https?:\/\/(?!jalon\.example\.org)/);
  });

  test('a title of several lines stays in its own: nobody writes into a mail of ours', () => {
    const { text } = mailOf([row('f1', { task: TASK })], 'fr', { ...known(), projects: new Map([['meals', { title: 'Cantines\r\n\r\nÀ PAYER\n* https://evil.example\u0007' }]]) });
    expect(text).toContain('  Projet : Cantines À PAYER * https://evil.example\n');
  });

  test.each<[string, DeliveryRow[], Known, { asks: number; news: string[] }]>([
    ['several facts of one task are one entry', [row('f1', { task: TASK }), row('f2', { task: TASK, fact_type: 'jalon.task.extended.v1' })], known(), { asks: 1, news: [] }],
    ['a task that is answered meanwhile is news', [row('f1', { task: TASK })], known(task({ status: 'answered' })), { asks: 0, news: ['closed'] }],
    ['so is one that is no longer asked', [row('f1', { task: TASK, fact_type: 'jalon.task.interrupted.v1' })], known(), { asks: 0, news: ['jalon.task.interrupted.v1'] }],
    ['a project that moves is news', [row('f1', { fact_type: 'jalon.phase.concluded.v1' })], known(), { asks: 0, news: ['jalon.phase.concluded.v1'] }],
    ['what the read model does not have yet is asked all the same', [row('f1', { task: TASK, event: '{"data":{"dueAt":"2026-12-03T23:00:00.000Z"}}' })], { projects: new Map(), tasks: new Map() }, { asks: 1, news: [] }],
  ])('%s', (_case, rows, of, expected) => {
    const letter = letterOf(rows, of);
    expect(letter.is === 'notices' && { asks: letter.asks.length, news: letter.news.map(({ what }) => what) }).toEqual(expected);
  });

  test('the last fact of a task counts, whatever the order in which they come; the most pressing task is first', () => {
    const at = (time: string) => JSON.stringify({ time, data: { dueAt: time } });
    const letter = letterOf([row('f2', { task: 'b', fact_type: 'jalon.task.reminded.v1', event: at('2026-12-02') }), row('f1', { task: 'b', event: at('2026-12-01') }), row('f3', { task: 'a', event: at('2026-11-30') })], { projects: new Map(), tasks: new Map() });
    expect(letter.is === 'notices' && letter.asks.map(({ task: of, because }) => [of, because])).toEqual([['a', 'jalon.task.asked.v1'], ['b', 'jalon.task.reminded.v1']]);
  });

  test('a fact of a newer version says that the project moves', () => {
    expect(mailOf([row('f1', { fact_type: 'jalon.project.newer.v9' })]).text).toContain('Le projet avance');
  });

  test('a subject tells nothing of any project', () => {
    for (const rows of [[row('f1', { task: TASK })], [row('f1', {})], [row('f1', { fact_type: ERRAND_RAISED, project: null, event: '{"data":{"recipient":"head-legal"}}' })]]) expect(mailOf(rows).subject).not.toMatch(/Cantines|meals|head|Odile/);
  });
});

test('an errand says whose address is refused, and where it is seen to', () => {
  const { subject, text } = mailOf([row('f1', { fact_type: ERRAND_RAISED, project: null, event: '{"data":{"recipient":"head-legal"}}' })]);
  expect([subject, text]).toEqual(['Jalon : une adresse est à corriger', expect.stringContaining('L’adresse de « Odile Escalonne » est définitivement refusée.')]);
  expect(text).toContain('\n  https://jalon.example.org/operations');
});

const digest = (day: string, own: object) => {
  const data = { person: 'head-legal', day, late: [], dueSoon: [], others: [], ...own };
  return row(`digest|head-legal|${day}`, { fact_type: DIGEST, project: null, event: JSON.stringify({ specversion: '1.0', id: `digest|head-legal|${day}`, source: 'urn:jalon:notifications', type: DIGEST, subject: 'head-legal', time: `${day}T07:00:00.000Z`, data }) });
};
const one = { project: 'meals', task: TASK, kind: 'interview', dueAt: '2026-12-03T23:00:00.000Z', health: 'late', priority: 'normal', followUpOn: null };

test('a digest says what is late, what is due soon and the rest; where several days wait, the last one', () => {
  const { subject, text } = mailOf([digest('2026-11-24', { late: [one] }), digest('2026-11-25', { late: [one], others: [{ ...one, task: 'consultation-1/interview/desk', health: 'ok' }] })]);
  expect(subject).toBe('Jalon : 2 tâches, le 25 novembre 2026');
  expect(text.match(/EN RETARD|BIENTÔT À ÉCHÉANCE|AUTRES TÂCHES/g)).toEqual(['EN RETARD', 'AUTRES TÂCHES']);
  expect(text).toContain('Réponse attendue depuis le 3 décembre 2026');
});
