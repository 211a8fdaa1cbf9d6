/** Nothing that is not public is in any public answer: secrets are planted everywhere, and looked for in every one. */
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { TOPICS } from '../../../domain/contracts/topics.ts';
import { OUTCOMES, PHASES } from '../../../domain/journey.ts';
import { rebuildReadModel } from '../../../services/projection/rebuildReadModel.ts';
import { BOTH } from '../projection/onBothDatabases.ts';
import type { Opened } from '../projection/onBothDatabases.ts';
import { drawn, HIDDEN_NAMES, namesOfOthers, plant } from './plantedStory.ts';
import type { Drawn, Planted } from './plantedStory.ts';
import { openRegister, publicationForTests, read, tell } from './registerStage.ts';

let opened: Opened;
let app: FastifyInstance;
beforeAll(async () => {
  opened = await (BOTH[0] as (typeof BOTH)[number]).open();
  app = await openRegister(opened.database);
});
afterAll(async () => {
  await app.close();
  await opened.close();
});
beforeEach(() => rebuildReadModel(opened.database));

const LISTS = [
  '', ...PHASES.map((phase) => `?phase=${phase}`), ...['none', ...OUTCOMES].map((outcome) => `?outcome=${outcome}`), '?theme=energy', '?theme=data', '?q=zq', '?q=&theme=&phase=&outcome=', '?q=zq&theme=energy&outcome=none',
];
const ROUTES = [...LISTS.flatMap((query) => [`/register${query}`, `/v1/register${query}`]), '/v1/register.csv', '/v1/register/schema.json', '/v1/register/dcat.jsonld', '/register/feed.xml'];

/** Planted in the read model as the projection does, and in every other table that holds what somebody wrote. */
async function planted(drawing: Drawn, publication = publicationForTests): Promise<Planted> {
  const story = plant(drawing, publication);
  const { db } = opened.database;
  await tell(opened.database, story.facts);
  await tell(opened.database, story.restricted, TOPICS.restricted);
  const hidden = (): string => {
    const text = `zqtable${story.secrets.length}x`;
    story.secrets.push(text);
    return text;
  };
  await db.insertInto('registry.projects').values({ project: story.id, source: hidden(), subject: hidden() }).execute();
  await db.insertInto('registry.documents').values({ sha256: `${story.id}`, media_type: 'text/plain', content: hidden() }).execute();
  await db.insertInto('registry.drafts').values({ project: story.id, task: 'intake-1/triage', actor: hidden(), answer: JSON.stringify({ reason: hidden() }) }).execute();
  await db.insertInto('read_model.dead_letters').values({ topic: hidden(), partition: 0, message_offset: story.secrets.length, reason: hidden(), error: hidden(), at: '2026-11-23T10:00:00.000Z' }).execute();
  return story;
}

async function answersAbout({ id, isListed }: Planted, from: FastifyInstance): Promise<{ all: string; own: string; others: string }> {
  const status = isListed ? 200 : 404;
  const own = [await read(from, `/v1/register/${id}`, status), await read(from, `/register/${id}`, status)];
  const others = [await read(from, '/v1/register?phase=nowhere', 400), await read(from, '/v1/register/nothing', 404)];
  for (const route of ROUTES) others.push(await read(from, route));
  return { own: own.join('\n'), others: others.join('\n'), all: [...own, ...others].join('\n') };
}

const found = (texts: readonly string[], answers: string): string[] => texts.filter((text) => answers.toLowerCase().includes(text.toLowerCase()));

test('whatever becomes of a project, nothing that is not public is in any public answer, and what is public is there', async () => {
  await fc.assert(
    fc.asyncProperty(drawn, async (drawing) => {
      await rebuildReadModel(opened.database);
      const story = await planted(drawing);
      const { own, others, all } = await answersAbout(story, app);
      expect(found(story.secrets, all)).toEqual([]);
      expect(found([...HIDDEN_NAMES, ...namesOfOthers], all)).toEqual([]);
      // An answer of its own echoes the address that was asked for.
      expect(others.includes(story.id)).toBe(story.isListed);
      expect(story.published.filter((text) => !own.includes(text))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

const decided: Drawn = {
  furthest: 'in-service', isConcluded: true, outcome: null, results: 0, option: 'outsource', hasContract: true, theme: 'energy', openings: ['yes'], voters: ['mayor', 'agent-secret-1'], order: 1,
};

test('the search finds what is published, and nobody by a name that is hidden', async () => {
  const story = await planted(decided);
  const [title = ''] = story.published;
  expect(await read(app, `/v1/register?q=${title.slice(0, 8)}`)).toContain(story.id);
  for (const q of ['Secretan', 'secr', 'agent secret 1', 'gwen', 'ancienmandat']) {
    const list = await read(app, `/v1/register?q=${encodeURIComponent(`${title} ${q}`)}`);
    expect(list).not.toContain(story.id);
    expect(JSON.parse(list)).toMatchObject({ projects: [] });
  }
});

test('a secret would be found: rules that publish a reason more are seen to', async () => {
  const { reasons } = publicationForTests;
  const open = await openRegister(opened.database, { publication: { ...publicationForTests, reasons: { ...reasons, intake: [...(reasons.intake ?? []), 'accepted'] } } });
  const story = await planted(decided);
  expect(found(story.secrets, (await answersAbout(story, app)).all)).toEqual([]);
  expect(found(story.secrets, (await answersAbout(story, open)).all)).toHaveLength(1);
  expect(story.secrets.length).toBeGreaterThan(200);
  await open.close();
});

test('the rules in force decide: a project that was listed is no longer, once they say so', async () => {
  const story = await planted({ ...decided, outcome: 'refused' });
  const stricter = await openRegister(opened.database, { publication: { ...publicationForTests, listed: { ...publicationForTests.listed, outcomes: ['deployed'] } } });
  await read(app, `/register/${story.id}`);
  await read(stricter, `/register/${story.id}`, 404);
  expect(JSON.parse(await read(stricter, '/v1/register'))).toMatchObject({ projects: [], total: 0 });
  await stricter.close();
});
