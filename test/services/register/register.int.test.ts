import { Ajv } from 'ajv';
import { parse } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PHASES } from '../../../domain/journey.ts';
import { unlistedStates } from '../../../domain/publicEntry.ts';
import { rebuildReadModel } from '../../../services/projection/rebuildReadModel.ts';
import type { ReadFact } from '../../../services/projection/readFact.ts';
import { factFor } from '../projection/factFor.ts';
import { BOTH } from '../projection/onBothDatabases.ts';
import type { Opened } from '../projection/onBothDatabases.ts';
import { openRegister, publicationForTests, read, tell } from './registerStage.ts';

const idOf = (index: number): string => `project-${index}-${index.toString(16).padStart(8, '0')}`;
const at = (fact: ReadFact, minute: number): ReadFact => ({ ...fact, time: new Date(Date.UTC(2026, 10, 23, 10, minute, fact.sequence)).toISOString() });

type Shape = { title?: string; theme?: string; furthest?: (typeof PHASES)[number]; outcome?: 'deployed' | 'refused' | 'withdrawn'; reason?: string; dataset?: string };

/** A project that came so far, a minute after the one before. */
function project(index: number, { title = `Projet ${index}`, theme = 'data', furthest = 'sourcing', outcome, reason = 'une raison', dataset = 'Comptages' }: Shape = {}): ReadFact[] {
  const reached = PHASES.slice(0, PHASES.indexOf(furthest) + 1);
  let sequence = 2;
  const next = () => (sequence += 1);
  const id = idOf(index);
  return [
    factFor(1, 'jalon.project.started.v1', { title, department: 'schools', themes: [theme], services: [], source: 'urn:city', policy: 'test 1' }, id),
    factFor(2, 'jalon.data.stated.v1', { datasets: [{ name: dataset, value: 'grande', opening: 'yes' }] }, id),
    factFor(next(), 'jalon.project.estimated.v1', { oneOff: { least: 12_345, most: 23_456 }, yearly: { least: 0, most: 20_000_000 } }, id),
    ...reached.flatMap((phase) => [
      factFor(next(), 'jalon.phase.entered.v1', { phase, round: 1 }, id),
      ...(phase === 'sourcing' && furthest !== 'sourcing' ? [factFor(next(), 'jalon.sourcing.decided.v1', { option: 'reuse', because: reason, stated: reason, differs: true }, id)] : []),
      ...(phase === furthest ? [] : [factFor(next(), 'jalon.phase.concluded.v1', { phase, round: 1, result: RESULTS[phase] ?? '', because: `secret: ${reason}`, stated: reason }, id)]),
    ]),
    ...(outcome === undefined ? [] : [factFor(next(), 'jalon.project.ended.v1', { outcome, because: 'secret' }, id)]),
  ].map((fact) => at(fact, index));
}
const RESULTS: Readonly<Record<string, string>> = { 'intake': 'accepted', 'consultation': 'agreed', 'dpo-review': 'cleared', 'sourcing': 'to-committee', 'steering': 'go', 'deployment': 'in-operation' };

const ENDS = [undefined, 'deployed', 'refused', 'withdrawn'] as const;

type List = { projects: { id: string; title: string }[]; total: number; next?: string };

describe.each(BOTH)('on $name', ({ open }) => {
  let opened: Opened;
  let app: FastifyInstance;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    await rebuildReadModel(opened.database);
    app = await openRegister(opened.database, { publicUrl: 'https://jalon.ville.example/' });
  });

  async function walk(query: string): Promise<{ ids: string[]; pages: number }> {
    const ids: string[] = [];
    for (let pages = 1, cursor = ''; ; pages += 1) {
      const list = JSON.parse(await read(app, `/v1/register?${query}&cursor=${cursor}`)) as List;
      ids.push(...list.projects.map(({ id }) => id));
      if (list.next === undefined) return { ids, pages };
      cursor = list.next;
    }
  }

  test('pages lose and repeat nobody, the latest to move first; filters and words find all of theirs', async () => {
    const count = 60;
    const facts = Array.from({ length: count }, (_, index) =>
      project(index, { title: index % 3 === 0 ? `Éclairage de l’école nº ${index}` : `Vélos ${index}`, theme: index % 2 === 0 ? 'data' : 'energy', furthest: index % 4 === 0 ? 'intake' : 'steering', ...(index % 5 === 0 && { outcome: 'refused' }) })).flat();
    await tell(opened.database, facts);
    const listed = Array.from({ length: count }, (_, index) => index).filter((index) => index % 4 !== 0).toReversed();
    const those = (is: (index: number) => boolean) => listed.filter(is).map(idOf);
    expect(await walk('')).toEqual({ ids: those(() => true), pages: 2 });
    expect((await walk('theme=energy')).ids).toEqual(those((index) => index % 2 === 1));
    expect((await walk('outcome=refused')).ids).toEqual(those((index) => index % 5 === 0));
    expect((await walk('phase=steering&outcome=none&theme=data')).ids).toEqual(those((index) => index % 2 === 0 && index % 5 !== 0));
    expect((await walk('q=ECOLE%20eclair')).ids).toEqual(those((index) => index % 3 === 0));
    expect((await walk('q=cole')).ids).toEqual([]);
    expect((await walk(`q=${encodeURIComponent('ecole 9')}`)).ids).toEqual([idOf(9)]);
    for (const nothing of ['theme=secret', `q=${encodeURIComponent("%_':*&|!(")}`, 'phase=deployment']) expect((await walk(nothing)).ids).toEqual([]);
    expect(JSON.parse(await read(app, '/v1/register')) as List).toMatchObject({ total: listed.length });
  });

  test.each(['/register', `/register/${idOf(1)}`, '/register/none-12345678', '/register/feed.xml'])('%s is told to be another for another reader', async (url) => {
    await tell(opened.database, project(1, { furthest: 'steering' }));
    const { headers } = await app.inject({ url, headers: { accept: 'text/html' } });
    expect([headers['vary'], url.endsWith('.xml') || headers['cache-control'] === 'private, no-cache']).toEqual(['accept-language, cookie', true]);
  });

  test('what is rare is found behind many others', async () => {
    await tell(opened.database, [...project(0, { title: 'Fablab', theme: 'energy', furthest: 'steering' }), ...Array.from({ length: 450 }, (_, index) => project(index + 1)).flat()]);
    for (const query of ['q=fablab', 'theme=energy', 'phase=steering', 'q=fab&theme=energy']) expect((await walk(query)).ids).toEqual([idOf(0)]);
  });

  test('the table holds every listed project, as its schema says, and no formula', async () => {
    const nasty = { title: '=HYPERLINK("http://x")', dataset: '@SUM(1|2)', furthest: 'steering', reason: 'a "quoted", long\nreason' } as const;
    await tell(opened.database, [...project(1, nasty), ...project(2, { furthest: 'intake' }), ...Array.from({ length: 300 }, (_, index) => project(index + 3)).flat()]);
    const text = await read(app, '/v1/register.csv');
    const schema = JSON.parse(await read(app, '/v1/register/schema.json')) as TableSchema;
    const rows = parse(text, { columns: true, relax_column_count: false }) as Record<string, string>[];
    expect(rows).toHaveLength(301);
    expect(rows.flatMap((row) => faultsOf(row, schema))).toEqual([]);
    expect(Object.keys(rows[0] ?? {})).toEqual(schema.fields.map(({ name }) => name));
    expect(rows.find(({ id }) => id === idOf(1))).toMatchObject({
      titre: `'${nasty.title}`, jeux_de_donnees: "'@SUM(1/2)", ouverture: 'yes', etape: 'steering', issue: '', option: 'reuse', realise_par: publicationForTests.bodies.team.fr, cout_depart_min: '10000', cout_depart_max: '40000', cout_annuel_max: '',
      derniere_decision_le: '2026-11-23', dernier_motif: nasty.reason, adresse: `https://jalon.ville.example/register/${idOf(1)}`,
    });
    expect(faultsOf({ ...rows[0], etape: 'nowhere', depuis: 'yesterday', titre: '' }, schema)).toHaveLength(3);
    const formula = rows.flatMap((row) => Object.values(row)).filter((cell) => /^[=+@\t\r-]/.test(cell));
    expect(formula).toEqual([]);
  });

  test('a catalogue finds the dataset, its licence and a distribution of each kind, whose addresses answer', async () => {
    const dataset = JSON.parse(await read(app, '/v1/register/dcat.jsonld')) as Record<string, unknown> & { 'dcat:distribution': Distribution[] };
    expect(dataset).toMatchObject({
      '@type': 'dcat:Dataset', '@context': { dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/' }, 'dct:license': { '@id': 'https://spdx.org/licenses/etalab-2.0' },
      'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': [{ '@language': 'fr', '@value': 'La ville' }, { '@language': 'en' }] },
    });
    const prefixes = Object.keys(dataset['@context'] as object);
    expect(termsIn(dataset).filter((term) => !prefixes.includes(term.split(':')[0] ?? ''))).toEqual([]);
    expect(dataset['dcat:distribution'].map((each) => each['dcat:mediaType']['@id'].split('/media-types/')[1])).toEqual(['text/csv', 'application/json', 'application/atom+xml']);
    for (const { 'dcat:downloadURL': { '@id': address } } of dataset['dcat:distribution']) {
      expect(address).toMatch(/^https:\/\/jalon\.ville\.example\/(v1\/)?register/);
      await read(app, address.replace('https://jalon.ville.example', ''));
    }
  });

  test('the feed is sound XML whatever a title holds, the latest decision first, each with an address of its own', async () => {
    await tell(opened.database, [...project(1, { title: 'Fin ]]></title><script> & \u0007', furthest: 'steering', reason: '<b>]]>' }), ...Array.from({ length: 40 }, (_, index) => project(index + 2)).flat(), ...project(50, { furthest: 'steering', outcome: 'withdrawn' })]);
    const feed = (new XMLParser({ ignoreAttributes: false }).parse(await read(app, '/register/feed.xml')) as { feed: Feed }).feed;
    expect(feed).toMatchObject({ '@_xmlns': 'http://www.w3.org/2005/Atom', id: 'https://jalon.ville.example/register' });
    expect(feed.entry).toHaveLength(30);
    const dates = feed.entry.map(({ updated }) => updated);
    expect(dates).toEqual(dates.toSorted().toReversed());
    expect(new Set(feed.entry.map(({ id }) => id)).size).toBe(30);
    expect(feed.entry[0]).toMatchObject({ id: `https://jalon.ville.example/register/${idOf(50)}#decision-4` });
    await rebuildReadModel(opened.database);
    await tell(opened.database, project(1, { title: 'Fin ]]></title><script> & \u0007', furthest: 'steering', reason: '<b>]]>' }));
    const odd = (new XMLParser({ ignoreAttributes: false }).parse(await read(app, '/register/feed.xml')) as { feed: Feed }).feed;
    expect(JSON.stringify(odd.entry)).toContain('Fin ]]&gt;&lt;/title&gt;&lt;script&gt; &amp; \uFFFD');
  });

  test('no page weighs more than 150 kB, however long its texts', async () => {
    const heavy = { title: '"'.repeat(500), dataset: '<'.repeat(200), reason: '&'.repeat(2_000), furthest: 'steering' } as const;
    const votes = Array.from({ length: 200 }, (_, index) => [
      factFor(100 + 2 * index, 'jalon.committee.decided.v1', { sitting: 's', convening: 1, motion: 'defer', verdict: 'carried', because: '', for: Array.from({ length: 30 }, () => 'mayor'), against: [], abstaining: [], aside: [], absent: [], body: { fr: 'le conseil', en: 'the council' } }, idOf(1)),
      factFor(101 + 2 * index, 'jalon.phase.concluded.v1', { phase: 'steering', round: index + 1, result: 'deferred', because: heavy.reason, stated: heavy.reason }, idOf(1)),
    ]).flat();
    await tell(opened.database, [...Array.from({ length: 30 }, (_, index) => project(index + 1, heavy)).flat(), ...votes]);
    for (const page of ['/register', `/register/${idOf(1)}`]) {
      const text = await read(app, page);
      expect(Buffer.byteLength(text)).toBeLessThan(150_000);
      expect(text).not.toContain('<script>');
    }
    expect(await read(app, `/register/${idOf(1)}`)).toMatch(/id="decision-204"[^]*décisions plus anciennes/);
    expect((JSON.parse(await read(app, `/v1/register/${idOf(1)}`)) as { decisions: unknown[] }).decisions).toHaveLength(204);
  });

  test('the database lists what the rule lists, for every way to be', async () => {
    const states = new Set(unlistedStates(publicationForTests).map(({ furthest, outcome }) => `${furthest}/${outcome ?? 'none'}`));
    const shapes = PHASES.flatMap((furthest) => ENDS.map((outcome) => ({ furthest, outcome })));
    await tell(opened.database, shapes.flatMap(({ furthest, outcome }, index) => project(index, { furthest, ...(outcome !== undefined && { outcome }) })));
    const expected = shapes.flatMap(({ furthest, outcome }, index) => (states.has(`${furthest}/${outcome ?? 'none'}`) ? [] : [idOf(index)]));
    expect((await walk('')).ids.toSorted()).toEqual(expected.toSorted());
    expect(expected.length).toBeGreaterThan(10);
  });
});

type Distribution = { 'dcat:mediaType': { '@id': string }; 'dcat:downloadURL': { '@id': string } };
type Feed = { id: string; entry: { id: string; updated: string; title: unknown }[] };
type TableSchema = { fields: { name: string; type: string; format?: string; constraints?: { required?: boolean; enum?: string[]; minimum?: number; pattern?: string } }[] };

/** A row as Table Schema means its constraints; empty is missing. */
function faultsOf(row: Record<string, string | undefined>, { fields }: TableSchema): string[] {
  const ajv = new Ajv();
  return fields.flatMap(({ name, type, format, constraints: { required = false, enum: values, minimum, pattern } = {} }) => {
    const cell = row[name] ?? '';
    if (cell === '') return required ? [`${name} is missing`] : [];
    const value = type === 'integer' ? Number(cell) : cell;
    const shape = type === 'date' ? '\\d{4}-\\d{2}-\\d{2}' : format === 'uri' ? 'https?://.+' : pattern;
    const schema = { type: type === 'integer' ? 'integer' : 'string', ...(values !== undefined && { enum: values }), ...(minimum !== undefined && { minimum }), ...(shape !== undefined && { pattern: `^(?:${shape})$` }) };
    return ajv.validate(schema, value) ? [] : [`${name}: ${ajv.errorsText()}, got ${cell}`];
  });
}

/** Every property's name, but for the words of JSON-LD itself. */
function termsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(termsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => (name === '@context' ? [] : [...(name.startsWith('@') ? [] : [name]), ...termsIn(each)]));
}
