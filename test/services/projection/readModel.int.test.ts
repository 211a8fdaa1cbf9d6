import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { FolderTaken } from '../../../adapters/folderLock.ts';
import { TOPICS } from '../../../domain/contracts/topics.ts';
import { listProjects } from '../../../services/api/queries/listProjects.ts';
import { listTasks } from '../../../services/api/queries/listTasks.ts';
import { showProject } from '../../../services/api/queries/showProject.ts';
import { projectFilters, projectView, taskFilters } from '../../../services/api/views.ts';
import { registry } from '../../../services/intake/registry.ts';
import { projectBatch } from '../../../services/projection/projectBatch.ts';
import { readModelCheck } from '../../../services/projection/readModelCheck.ts';
import { rebuildReadModel } from '../../../services/projection/rebuildReadModel.ts';
import { loadPositions } from '../../../services/projection/store/offsets.ts';
import { asked, factFor, messageOf, started } from './factFor.ts';
import { BOTH } from './onBothDatabases.ts';
import type { Opened } from './onBothDatabases.ts';

const messagesFrom = (first: number, values: readonly (Buffer | null)[]) =>
  values.map((value, index) => ({ offset: String(first + index), timestamp: '1767225600000', attributes: 0, key: null, value, headers: {} }));
const batch = (first: number, ...values: (Buffer | null)[]) => ({ topic: TOPICS.facts, partition: 0, highWatermark: first + values.length, messages: messagesFrom(first, values) });

describe.each(BOTH)('on $name', ({ open }) => {
  let opened: Opened;
  beforeAll(async () => void (opened = await open()));
  afterAll(() => opened.close());
  beforeEach(() => rebuildReadModel(opened.database));

  test('facts and their place are there together, and a batch read again changes nothing', async () => {
    const { db } = opened.database;
    const story = batch(0, messageOf(started()), messageOf(asked(2, 'consultation-1/interview/legal', 'service:legal')), null);
    expect(await projectBatch(db, story, 0)).toEqual({ is: 'projected', next: 3 });
    const before = await showProject(opened.database, 'meals-12345678');
    expect(before).toMatchObject({ title: 'School meals', themes: ['children'], waitingOn: ['service:legal'], waitingSince: '2026-11-23T10:00:02.000Z', missingFacts: 0 });
    expect(before?.tasks).toMatchObject([{ task: 'consultation-1/interview/legal', question: { en: expect.stringContaining('opinion') as string }, about: { services: ['legal'] } }]);

    expect(await projectBatch(db, story, 3)).toEqual({ is: 'projected', next: 3 });
    expect(await projectBatch(db, batch(3, ...story.messages.map(({ value }) => value)), 3)).toEqual({ is: 'projected', next: 6 });
    expect(await showProject(opened.database, 'meals-12345678')).toEqual(before);
    expect(await db.selectFrom('read_model.dead_letters').select(['topic', 'message_offset', 'reason']).orderBy('message_offset').execute()).toEqual([
      { topic: TOPICS.facts, message_offset: 2, reason: 'value-empty' },
      { topic: TOPICS.facts, message_offset: 5, reason: 'value-empty' },
    ]);
  });

  test('a project is shown whole, and reads the same when its facts come one by one', async () => {
    const dueAt = '2026-12-01T00:00:00.000Z';
    const legal = { task: 'consultation-1/interview/legal', kind: 'interview', of: 'service:legal' };
    const votes = { sitting: '2026-12-15', convening: 1, motion: 'flagship', verdict: 'carried', because: '2 for', for: ['mayor'], against: [], abstaining: [], aside: [], absent: [], body: { fr: 'le conseil', en: 'the council' } };
    const story = [
      { ...started(), data: { ...started().data, summary: 'Families book "meals"\\ \0' } },
      factFor(2, 'jalon.project.routed.v1', { path: 'full', because: ['agents: score-0'], scores: { fit: 0 }, unknowns: [], marks: ['personal-data'], services: ['legal'] }),
      factFor(3, 'jalon.project.estimated.v1', { oneOff: { least: 10_000, most: 20_000.5 }, yearly: { least: 0, most: 1 } }),
      factFor(4, 'jalon.opinion.recorded.v1', { task: legal.task, service: 'legal', round: 1, verdict: 'with-reservations', isLate: false }),
      factFor(5, 'jalon.condition.set.v1', { condition: `${legal.task}/1`, text: 'a human channel', owner: 'service:schools', setBy: 'service:legal', dueAt }),
      factFor(6, 'jalon.condition.set.v1', { condition: `${legal.task}/2`, text: 'accessible', owner: 'service:schools', setBy: 'service:legal', dueAt }),
      factFor(7, 'jalon.time.recorded.v1', { round: 'consultation-1', minutes: 95, total: 95 }),
      factFor(8, 'jalon.condition.lifted.v1', { condition: `${legal.task}/1`, by: 'service:legal', isLate: false }),
      factFor(9, 'jalon.sitting.scheduled.v1', { sitting: '2026-12-15', at: '2026-12-15T13:00:00.000Z', convening: 1, pack: {} }),
      factFor(10, 'jalon.committee.decided.v1', votes),
      factFor(11, 'jalon.phase.concluded.v1', { phase: 'steering', round: 1, result: 'go', because: 'as flagship' }),
      factFor(12, 'jalon.lead.changed.v1', { lead: 'agent-7', reason: 'leave' }),
    ].map(messageOf);
    await projectBatch(opened.database.db, batch(0, ...story), 0);
    const whole = await showProject(opened.database, 'meals-12345678');
    expect(whole).toMatchObject({
      summary: 'Families book "meals"\\ \uFFFD', path: 'full', pathBecause: ['agents: score-0'], marks: ['personal-data'], hoursSpent: 1.6, isFlagship: true, lead: 'agent-7', sitting: null,
      estimate: { oneOff: { least: 10_000, most: 20_000.5 }, yearly: { least: 0, most: 1 } },
      opinions: [{ service: 'legal', round: 1, verdict: 'with-reservations', isLate: false }],
      conditions: [{ condition: `${legal.task}/1`, state: 'lifted', settledBy: 'service:legal' }, { condition: `${legal.task}/2`, state: 'open', dueAt }],
      votes: [{ motion: 'flagship', for: ['mayor'] }],
    });
    expect(projectView.parse(whole)).toEqual(whole);
    expect(JSON.stringify(await listProjects(opened.database, projectFilters.parse({})))).not.toContain('agent-7');

    await rebuildReadModel(opened.database);
    for (const [offset, message] of story.entries()) await projectBatch(opened.database.db, batch(offset, message), offset);
    expect(await showProject(opened.database, 'meals-12345678')).toEqual(whole);
  });

  test('who believes to be elsewhere writes nothing', async () => {
    const { db } = opened.database;
    expect(await projectBatch(db, batch(7, messageOf(started())), 7)).toEqual({ is: 'elsewhere', next: 0 });
    expect(await loadPositions(db)).toEqual([]);
    expect(await showProject(opened.database, 'meals-12345678')).toBeUndefined();
  });

  test('what PostgreSQL would choke on is read all the same', async () => {
    const nasty = { ...started(), data: { title: 'a\0b \uD800 "\\u0000"', department: 'é', themes: ['x\0'], services: [], source: 's', policy: '' } };
    await projectBatch(opened.database.db, batch(0, messageOf(nasty)), 0);
    expect(await showProject(opened.database, 'meals-12345678')).toMatchObject({ title: 'a\uFFFDb \uFFFD "\\u0000"', themes: ['x\uFFFD'] });
  });

  test('what is restricted is kept apart, and never shown', async () => {
    const { db } = opened.database;
    const answer = { answer: 'a1', task: 't', kind: 'interview', of: 'service:legal', by: 'service:legal', signed: false };
    const open_ = factFor(2, 'jalon.answer.accepted.v1', { ...answer, content: {}, isRestricted: true });
    const full = factFor(2, 'jalon.answer.accepted.v1', { ...answer, content: { reason: 'SECRET' }, isRestricted: true });
    await projectBatch(db, batch(0, messageOf(started()), messageOf(open_)), 0);
    await projectBatch(db, { ...batch(0, messageOf(full)), topic: TOPICS.restricted }, 0);
    expect(JSON.stringify(await showProject(opened.database, 'meals-12345678'))).not.toContain('SECRET');
    expect(await db.selectFrom('read_model.restricted_facts').select(['id', 'sequence']).execute()).toEqual([{ id: full.id, sequence: 2 }]);
  });

  test('missing facts are counted', async () => {
    await projectBatch(opened.database.db, { ...batch(0, messageOf(started()), messageOf(asked(4, 't', 'role:dpo'))), highWatermark: 1_502 }, 0);
    expect(await readModelCheck(opened.database)).toMatchObject({ name: 'read model', ok: false, says: expect.stringMatching(/^1500 messages behind, 2 facts missing/) as string });
  });

  test('lists are cut into pages without losing or repeating anyone', async () => {
    const ids = Array.from({ length: 7 }, (_, index) => `p${index}-12345678`);
    const values = ids.flatMap((id) => [messageOf(started(1, id)), messageOf(asked(2, 'interview/legal', 'service:legal', '2026-12-01T00:00:00.000Z', id))]);
    await projectBatch(opened.database.db, batch(0, ...values), 0);
    const projects: string[] = [];
    const tasks: string[] = [];
    for (let cursor: string | undefined, page = 0; page === 0 || cursor !== undefined; page += 1) {
      const list = await listProjects(opened.database, projectFilters.parse({ limit: 3, cursor, department: 'schools' }));
      projects.push(...list.projects.map(({ id }) => id));
      cursor = list.next;
    }
    for (let cursor: string | undefined, page = 0; page === 0 || cursor !== undefined; page += 1) {
      const list = await listTasks(opened.database, taskFilters.parse({ limit: 3, cursor, of: 'service:legal' }));
      tasks.push(...list.tasks.map(({ project }) => project));
      cursor = list.next;
    }
    expect(projects).toEqual(ids);
    expect(tasks).toEqual(ids);
    expect((await listProjects(opened.database, projectFilters.parse({ q: 'P3-1' }))).projects.map(({ id }) => id)).toEqual(['p3-12345678']);
    expect((await listProjects(opened.database, projectFilters.parse({ q: '%' }))).projects).toEqual([]);
  });

  test('the registry remembers, whatever becomes of the read model', async () => {
    const taken = { event: 'e1', project: 'meals-12345678', source: 'urn:city\0', subject: 'meals' };
    const { known, record } = registry(opened.database);
    await record([taken, taken]);
    await record([taken, { ...taken, event: 'e2' }]);
    await rebuildReadModel(opened.database);
    expect(await known({ events: ['e1', 'e2', 'e3'], projects: ['meals-12345678', 'other'] })).toEqual({ events: new Set(['e1', 'e2']), projects: new Set(['meals-12345678']) });
  });
});

test('two processes cannot own one embedded database, and the second is told who does', async () => {
  const opened = await BOTH[0]?.open();
  try {
    await expect(opened?.again()).rejects.toThrow(FolderTaken);
    await expect(opened?.again()).rejects.toThrow(`belongs to process ${process.pid}`);
  } finally {
    await opened?.close();
  }
});
