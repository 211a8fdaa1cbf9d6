import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TOPICS } from '../../../domain/contracts/topics.ts';
import { keptPortfolio } from '../../../services/portfolio/keptPortfolio.ts';
import type { KeptPortfolio } from '../../../services/portfolio/keptPortfolio.ts';
import { projectBatch } from '../../../services/projection/projectBatch.ts';
import type { ReadFact } from '../../../services/projection/readFact.ts';
import { rebuildReadModel } from '../../../services/projection/rebuildReadModel.ts';
import { asked, factFor, messageOf, started } from '../projection/factFor.ts';
import { BOTH } from '../projection/onBothDatabases.ts';
import type { Opened } from '../projection/onBothDatabases.ts';

const MEALS = 'meals-12345678';
const POOL = 'pool-12345678';

describe.each(BOTH)('on $name', ({ open }) => {
  let opened: Opened;
  let offset = 0;
  let now = 0;
  let kept: KeptPortfolio;
  beforeAll(async () => void (opened = await open()));
  afterAll(() => opened.close());
  beforeEach(async () => {
    await rebuildReadModel(opened.database);
    offset = 0;
    kept = keptPortfolio(opened.database, () => now);
  });

  async function read(...facts: ReadFact[]): Promise<void> {
    const messages = facts.map((fact, index) => ({ offset: String(offset + index), timestamp: '1767225600000', attributes: 0, key: null, value: messageOf(fact), headers: {} }));
    await projectBatch(opened.database.db, { topic: TOPICS.facts, partition: 0, highWatermark: offset + facts.length, messages }, offset);
    offset += facts.length;
    now += 1_000;
  }
  const shown = async () => [...(await kept.now()).projects.values()];

  test('a project appears, changes with its facts, and says how many have answered', async () => {
    await read(started(1, MEALS), asked(2, 'consultation-1/interview/legal', 'service:legal', undefined, MEALS), asked(3, 'consultation-1/interview/waste', 'service:waste', undefined, MEALS));
    expect(await shown()).toMatchObject([{ id: MEALS, title: 'School meals', waitingOn: ['service:legal', 'service:waste'], counters: [{ round: 'consultation-1', kind: 'interview', answered: 0, asked: 2 }] }]);
    await read(factFor(4, 'jalon.answer.accepted.v1', { answer: 'a', task: 'consultation-1/interview/legal', kind: 'interview', of: 'service:legal', by: 'head-legal', signed: false, content: {}, isRestricted: false }, MEALS), started(1, POOL));
    expect(await shown()).toMatchObject([{ id: MEALS, waitingOn: ['service:waste'], counters: [{ answered: 1, asked: 2 }] }, { id: POOL, counters: [] }]);
  });

  test('what the sweep finds has no place in the story, and is seen all the same', async () => {
    await read(started(1, MEALS), asked(2, 'consultation-1/interview/legal', 'service:legal', undefined, MEALS));
    expect(await shown()).toMatchObject([{ health: 'ok' }]);
    await read(factFor(undefined, 'jalon.project.found-stuck.v1', { reason: 'worker-away', detail: 'x', since: '2026-11-23T09:00:00.000Z' }, MEALS));
    expect(await shown()).toMatchObject([{ health: 'stuck' }]);
  });

  test('it is looked at once a second, and has another version only when something was read', async () => {
    await read(started(1, MEALS));
    const { version } = await kept.now();
    now += 5_000;
    expect((await kept.now()).version).toBe(version);
    await read(started(1, POOL));
    now -= 1_000;
    expect((await kept.now()).version).toBe(version);
    now += 1_000;
    expect((await kept.now()).version).toBe(version + 1);
  });

  test('a read model that was made anew is read whole: what is no longer in it is gone', async () => {
    await read(started(1, MEALS), started(1, POOL));
    expect(await shown()).toHaveLength(2);
    await rebuildReadModel(opened.database);
    offset = 0;
    await read(started(1, POOL));
    expect(await shown()).toMatchObject([{ id: POOL }]);
  });
});
