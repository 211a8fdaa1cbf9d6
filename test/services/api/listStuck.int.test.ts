import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TOPICS } from '../../../domain/contracts/topics.ts';
import { listProjects } from '../../../services/api/queries/listProjects.ts';
import { listStuck } from '../../../services/api/queries/listStuck.ts';
import { stuckView } from '../../../services/api/stuckViews.ts';
import { projectFilters } from '../../../services/api/views.ts';
import { projectBatch } from '../../../services/projection/projectBatch.ts';
import type { ReadFact } from '../../../services/projection/readFact.ts';
import { rebuildReadModel } from '../../../services/projection/rebuildReadModel.ts';
import { asked, factFor, messageOf, started } from '../projection/factFor.ts';
import { BOTH } from '../projection/onBothDatabases.ts';
import type { Opened } from '../projection/onBothDatabases.ts';

const legal = { task: 'consultation-1/interview/legal', kind: 'interview', of: 'service:legal' };
const PAGES = 'http://ui/namespaces/default/workflows';
const at = (time: string, fact: ReadFact): ReadFact => ({ ...fact, id: `${fact.id}${time}`, time });
const found = (time: string, reason: 'worker-away' | 'activity-fails', project = 'away-12345678') =>
  at(time, factFor(undefined, 'jalon.project.found-stuck.v1', { reason, detail: 'x', since: '2026-11-23T09:00:00.000Z' }, project));
const moving = (time: string) => at(time, factFor(undefined, 'jalon.project.found-moving.v1', { reason: 'worker-away' }, 'away-12345678'));
/** Waits for somebody, and so is not without progress. */
const waiting = (project: string) => [started(1, project), asked(2, legal.task, legal.of, undefined, project)];

describe.each(BOTH)('on $name', ({ open }) => {
  let opened: Opened;
  beforeAll(async () => void (opened = await open()));
  afterAll(() => opened.close());
  beforeEach(() => rebuildReadModel(opened.database));

  let offset = 0;
  async function read(...facts: ReadFact[]): Promise<void> {
    const messages = facts.map((fact, index) => ({ offset: String(offset + index), timestamp: '1767225600000', attributes: 0, key: null, value: messageOf(fact), headers: {} }));
    await projectBatch(opened.database.db, { topic: TOPICS.facts, partition: 0, highWatermark: offset + facts.length, messages }, offset);
    offset += facts.length;
  }
  beforeEach(() => void (offset = 0));
  const shown = async (...foundNow: Parameters<typeof listStuck>[1]) => (await listStuck(opened.database, foundNow, PAGES)).map((each) => stuckView.omit({ people: true }).parse(each));

  test('nobody answers: the seat is to be called, and on hold it is not', async () => {
    await read(...waiting('meals-12345678'), factFor(3, 'jalon.task.escalated.v1', { ...legal, dueAt: '2026-12-01T00:00:00.000Z', to: 'role:director' }));
    expect(await shown()).toEqual([{
      project: 'meals-12345678', title: 'School meals', phase: 'consultation', reason: 'nobody-answers', since: '2026-12-01T00:00:00.000Z', task: legal.task,
      detail: 'service:legal was asked on 2026-11-23T10:00:02.000Z, reminded, and escalated to role:director', waitingOn: ['service:legal'], call: ['service:legal', 'role:director'], link: `${PAGES}/project%2Fmeals-12345678`,
    }]);
    await read(factFor(4, 'jalon.project.held.v1', { reason: 'budget' }));
    expect(await shown()).toEqual([]);
    await read(factFor(5, 'jalon.project.stalled.v1', { since: '2026-11-23T10:00:04.000Z', because: 'on hold for longer than 180 days: budget' }));
    expect(await shown()).toMatchObject([{ reason: 'no-progress', detail: 'on hold for longer than the policy lets it be', since: '2026-11-23T10:00:04.000Z', call: ['role:coordinator'] }]);
    await read(factFor(6, 'jalon.project.resumed.v1', { reason: 'voted' }));
    expect((await shown()).map(({ reason }) => reason)).not.toContain('no-progress');
  });

  test('what the sweep found, one fact a batch, until it moves; what comes late does not bring it back', async () => {
    await read(...waiting('away-12345678'));
    await read(found('2026-11-23T10:01:00.000Z', 'worker-away'));
    expect(await shown()).toMatchObject([{ project: 'away-12345678', title: 'School meals', reason: 'worker-away', since: '2026-11-23T09:00:00.000Z', call: ['role:operator'] }]);
    expect((await listProjects(opened.database, projectFilters.parse({ health: 'stuck' }))).projects).toMatchObject([{ id: 'away-12345678', waitingOn: ['service:legal'] }]);
    await read(moving('2026-11-23T10:03:00.000Z'));
    expect(await shown()).toEqual([]);
    await read(found('2026-11-23T10:02:00.000Z', 'activity-fails'));
    expect(await shown()).toEqual([]);
    expect((await listProjects(opened.database, projectFilters.parse({ health: 'stuck' }))).projects).toEqual([]);
    await read(found('2026-11-23T10:04:00.000Z', 'activity-fails'), factFor(3, 'jalon.project.ended.v1', { outcome: 'withdrawn', because: 'x' }, 'away-12345678'));
    expect(await shown()).toEqual([]);
  });

  test('what the sweep says now is shown before Kafka is told, and once', async () => {
    await read(...waiting('away-12345678'), found('2026-11-23T10:01:00.000Z', 'worker-away'));
    const now = (project: string) => ({ project, phase: 'intake', reason: 'activity-fails' as const, detail: 'y', since: '2026-11-23T08:00:00.000Z' });
    expect((await shown(now('cut-12345678'), now('away-12345678'))).map(({ project, reason }) => [project, reason])).toEqual([['cut-12345678', 'activity-fails'], ['away-12345678', 'worker-away']]);
  });

  test('open, nobody asked, no date to come: no progress', async () => {
    const before = '2020-01-01T00:00:00.000Z';
    await read({ ...started(1, 'quiet-12345678'), time: before }, { ...started(1, 'deployed-12345678'), time: before }, { ...factFor(2, 'jalon.project.deployed.v1', {}, 'deployed-12345678'), time: before });
    await read({ ...started(1, 'sitting-12345678'), time: before }, { ...factFor(2, 'jalon.sitting.scheduled.v1', { sitting: '2099-01-01', at: '2099-01-01T00:00:00.000Z', convening: 1, pack: {} }, 'sitting-12345678'), time: before });
    expect(await shown()).toMatchObject([{ project: 'quiet-12345678', reason: 'no-progress', since: before, call: ['role:operator'] }]);
  });
});
