import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Reply } from '../../../domain/dossier.ts';
import { intakeStage } from '../intake/intakeStage.ts';
import { factFor, started } from '../projection/factFor.ts';
import { consoleStage } from './consoleStage.ts';
import type { ConsoleStage } from './consoleStage.ts';

const project = 'meals-12345678';
const LEGAL = 'consultation-1/interview/legal';
const STATEMENT = 'intake-1/data-statement';
const URL = `/projects/${project}/tasks/${LEGAL}`;
const asked = (sequence: number, task: string, kind: string, of: string, about: object = {}) =>
  factFor(sequence, 'jalon.task.asked.v1', { task, kind, of, phase: 'consultation', dueAt: '2099-12-01T00:00:00.000Z', about: about as Record<string, unknown> });
const answered = (sequence: number, service: string, content: object, isRestricted = false) =>
  factFor(sequence, 'jalon.answer.accepted.v1', { answer: `a-${sequence}`, task: `consultation-1/interview/${service}`, kind: 'interview', of: `service:${service}`, by: `head-${service}`, signed: false, content: content as Record<string, unknown>, isRestricted });

const engine = intakeStage();
let stage: ConsoleStage;
beforeAll(async () => {
  stage = await consoleStage({ engine: engine.engine });
  await stage.tell([
    started(), factFor(2, 'jalon.phase.entered.v1', { phase: 'consultation', round: 1 }),
    asked(3, LEGAL, 'interview', 'service:legal'), asked(4, 'consultation-1/interview/waste', 'interview', 'service:waste'), asked(5, 'consultation-1/interview/roads', 'interview', 'service:roads'),
    answered(6, 'waste', { verdict: 'favourable', forCitizens: 'Fewer <queues>.', forAgents: 'One list.' }),
    factFor(7, 'jalon.opinion.recorded.v1', { task: 'consultation-1/interview/waste', service: 'waste', round: 1, verdict: 'favourable', isLate: false }),
    answered(8, 'roads', {}, true),
    factFor(9, 'jalon.opinion.recorded.v1', { task: 'consultation-1/interview/roads', service: 'roads', round: 1, verdict: 'unfavourable', isLate: false }),
    asked(10, 'intake-1/data-statement', 'data-statement', 'service:schools'),
    asked(11, 'consultation-1/interview/parks', 'interview', 'service:parks'),
    factFor(12, 'jalon.task.claimed.v1', { task: 'consultation-1/interview/parks', kind: 'interview', of: 'service:parks', holder: 'somebody-else' }),
    factFor(13, 'jalon.time.recorded.v1', { round: 'consultation-1', minutes: 90, total: 90 }),
  ]);
});
beforeEach(() => {
  engine.given.length = 0;
  engine.left.length = 0;
  engine.will.answer = { is: 'replied', reply: { accepted: true, id: 'x', task: LEGAL, at: '2026-12-01T00:00:00.000Z' } as Reply };
});
afterAll(() => stage.close());

/** As a browser sends the form of a page: its hidden fields, and what was filled in. */
async function send(url: string, cookie: string, fields: Readonly<Record<string, string>>) {
  const { text } = await stage.get(url, cookie);
  const hidden = Object.fromEntries([...text.matchAll(/<input type="hidden" name="(_\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
  const response = await stage.app.inject({ method: 'POST', url, headers: { 'host': 'localhost:3000', 'accept': 'text/html', cookie, 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams({ ...hidden, ...fields }).toString() });
  return { status: response.statusCode, location: response.headers.location, text: response.body, id: hidden['_id'] };
}

describe('whose place to take', () => {
  test('says how much waits for each, by what they hold and by what nobody holds, and where to come back to it', async () => {
    const { text } = await stage.get('/sign-in');
    const waiting = Object.fromEntries([...text.matchAll(/<li class="card">[\s\S]*?<\/li>/g)].map(([card]) => [/value="([^"]+)" class="other"/.exec(card)?.[1], /(\d+) tâches? l’attend/.exec(card)?.[1]]));
    expect([waiting['head-legal'], waiting['head-schools'], waiting['head-parks'], waiting['coordinator-1']]).toEqual(['1', '1', undefined, undefined]);
    expect((await stage.get('/tasks', await stage.signIn('head-legal'))).text).toContain('<a href="/sign-in">Prendre une autre place</a>');
  });

  test('tells whoever has filed the example projects what comes next', async () => {
    expect((await stage.get('/sign-in?filed=yes')).text).toContain('Les projets d’exemple sont déposés');
  });
});

describe('my tasks', () => {
  test('are those of my seats, and nobody else’s', async () => {
    const { text } = await stage.get('/tasks', await stage.signIn('head-legal'));
    expect(text).toContain(URL);
    expect(text).not.toContain('interview/parks');
  });

  test('are those of whom I stand in for', async () => {
    expect((await stage.get('/tasks', await stage.signIn('deputy-head-legal'))).text).toContain('En suppléance de Lubin Ourdissan');
  });

  test('are in the language that is chosen, and stay so', async () => {
    const cookie = await stage.signIn('head-legal');
    const { headers, status } = await stage.get('/language?to=en&back=%2Ftasks', cookie);
    expect([status, headers['location']]).toEqual([303, '/tasks']);
    expect((await stage.get('/tasks', `${cookie}; lang=en`)).text).toContain('<html lang="en">');
  });

  test.each(['//evil.example', '/\\evil.example'])('a change of language leads to no other site, as %s', async (back) => {
    expect((await stage.get(`/language?to=en&back=${encodeURIComponent(back)}`)).headers['location']).toBe('/');
  });
});

describe('a task', () => {
  test('says why me, until when, and what silence leads to', async () => {
    const { text } = await stage.get(URL, await stage.signIn('head-legal'));
    expect(text).toContain('Affaires juridiques');
    expect(text).toContain('1er déc. 2099');
    expect(text).toMatch(/le projet continue sans votre réponse/);
    expect(text).toContain('name="forCitizens"');
  });

  test('is answered by its form, in my name, under the id that the page gave', async () => {
    const sent = await send(URL, await stage.signIn('head-legal'), { _do: 'answer', verdict: 'favourable', forCitizens: 'Simpler.' });
    expect([sent.status, sent.location]).toEqual([303, `/tasks?done=${encodeURIComponent(`${project}/${LEGAL}`)}`]);
    expect(engine.given).toEqual([{ project, answer: { id: sent.id, task: LEGAL, by: { id: 'head-legal' }, answer: { verdict: 'favourable', forCitizens: 'Simpler.' } } }]);
  });

  test('is answered for whom I stand in for', async () => {
    await send(URL, await stage.signIn('deputy-head-legal'), { _do: 'answer', _for: 'head-legal', verdict: 'favourable' });
    expect(engine.given[0]?.answer).toMatchObject({ by: { id: 'deputy-head-legal' }, onBehalfOf: 'head-legal' });
  });

  test.each([
    ['lacks what is needed', {}, undefined, 422, 'Ce champ est nécessaire.'],
    ['breaks a rule', { verdict: 'unfavourable' }, { is: 'refused', reason: 'reason-missing', detail: 'expected a reason' }, 422, 'Une raison est nécessaire pour ce choix.'],
    ['comes after another’s', { verdict: 'favourable' }, { is: 'refused', reason: 'task-closed', detail: 'x' }, 409, 'quelqu’un d’autre a répondu'],
    ['is for somebody else', { verdict: 'favourable' }, { is: 'refused', reason: 'held-by-another', detail: 'x' }, 409, 'entre les mains d’une autre personne'],
    ['meets a project that has ended', { verdict: 'favourable' }, { is: 'not-found' }, 409, 'Le projet est terminé.'],
    ['meets a rule that this version has no words for', { verdict: 'favourable' }, { is: 'refused', reason: 'new-rule', detail: 'expected the moon' }, 422, 'new-rule: expected the moon'],
  ] as const)('that %s is told so, and nothing that was written is lost', async (_case, fields, result, status, says) => {
    if (result !== undefined) engine.will.answer = result;
    const sent = await send(URL, await stage.signIn('head-legal'), { _do: 'answer', forAgents: 'One list & "more".', ...fields });
    expect(sent.status).toBe(status);
    expect(sent.text).toContain(says);
    expect(sent.text).toContain('One list &amp; &quot;more&quot;.');
  });

  test('that was just answered is no longer on the list, whatever the read model knows', async () => {
    const { text } = await stage.get(`/tasks?done=${encodeURIComponent(`${project}/${LEGAL}`)}`, await stage.signIn('head-legal'));
    expect(text).toContain('C’est enregistré');
    expect(text).not.toContain(`href="${URL}"`);
  });

  test('that somebody else had answered gives back what was written', async () => {
    engine.will.answer = { is: 'refused', reason: 'task-closed', detail: 'x' };
    const cookie = await stage.signIn('head-waste');
    const token = /name="_csrf" value="([^"]*)"/.exec((await stage.get('/requests/new', cookie)).text)?.[1] ?? '';
    const response = await stage.app.inject({ method: 'POST', url: `/projects/${project}/tasks/consultation-1/interview/waste`, headers: { 'host': 'localhost:3000', 'accept': 'text/html', cookie, 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams({ _csrf: token, _do: 'answer', verdict: 'favourable', forAgents: 'Long thought over.' }).toString() });
    expect(response.statusCode).toBe(409);
    expect(response.body).toMatch(/role="alert"[\s\S]*quelqu’un d’autre a répondu[\s\S]*Long thought over\./);
  });

  test('whose form has expired is told so, and what to do', async () => {
    const response = await stage.app.inject({ method: 'POST', url: URL, headers: { 'host': 'localhost:3000', 'accept': 'text/html', 'cookie': await stage.signIn('head-legal'), 'content-type': 'application/x-www-form-urlencoded' }, payload: '_do=answer&_csrf=old' });
    expect(response.statusCode).toBe(403);
    expect(response.body).toMatch(/<h1>Ce formulaire a expiré[\s\S]*brouillon/);
  });

  test('whose project’s lead changes is given to somebody by name', async () => {
    const { text } = await stage.get(`/projects/${project}/tasks/at-any-time/change-lead`, await stage.signIn('coordinator-1'));
    expect(text).toMatch(/<select id="field-lead"[\s\S]*Lubin Ourdissan[\s\S]*Confirmer/);
  });

  test('whose project’s lead changes keeps its draft too', async () => {
    const [url, cookie] = [`/projects/${project}/tasks/at-any-time/change-lead`, await stage.signIn('coordinator-1')];
    await send(url, cookie, { _do: 'draft', reason: 'Half a reason' });
    expect((await stage.get(url, cookie)).text).toContain('Half a reason');
  });

  test('whose project does not reply is left with it, and the page says so, now and later, until it is known what becomes of it', async () => {
    engine.will.answer = { is: 'slow' };
    const cookie = await stage.signIn('head-schools');
    const url = `/projects/${project}/tasks/${STATEMENT}`;
    const sent = await send(url, cookie, { _do: 'answer' });
    expect(sent.status).toBe(202);
    expect(sent.text).toContain('Votre réponse lui est remise');
    expect(sent.text).not.toContain('name="_id"');
    expect(engine.left).toMatchObject([{ project, answer: { id: sent.id, task: STATEMENT, by: { id: 'head-schools' } } }]);

    expect((await stage.get(url, cookie)).text).toContain('ne l’a pas encore prise en compte');
    await stage.tell([factFor(14, 'jalon.answer.refused.v1', { answer: sent.id ?? '', task: STATEMENT, reason: 'held-by-another', detail: 'x' })]);
    expect((await stage.get(url, cookie)).text).toMatch(/n’a pas été retenue\. .*entre les mains d’une autre personne/);
  });

  test('that was left with its project is not taken for another of the same form', async () => {
    engine.will.answer = { is: 'slow' };
    const cookie = await stage.signIn('head-legal');
    const { id = '' } = await send(URL, cookie, { _do: 'answer', verdict: 'favourable' });
    const again = await send(URL, cookie, { _do: 'answer', _id: id, verdict: 'unfavourable' });
    expect([again.status, again.text.includes('Ce formulaire a déjà servi')]).toEqual([422, true]);
    expect(engine.left.filter(({ answer }) => answer.id === id)).toMatchObject([{ answer: { answer: { verdict: 'favourable' } } }]);
  });

  test('that is begun is found again, by whoever began it alone', async () => {
    const cookie = await stage.signIn('head-legal');
    await send(URL, cookie, { _do: 'draft', forCitizens: 'Half a thought' });
    expect(engine.given).toEqual([]);
    expect((await stage.get(URL, cookie)).text).toContain('Half a thought');
    expect((await stage.get(URL, await stage.signIn('deputy-head-legal'))).text).not.toContain('Half a thought');
    await send(URL, cookie, { _do: 'answer', verdict: 'favourable' });
    expect((await stage.get(URL, cookie)).text).not.toContain('Half a thought');
  });

  test('may take further rows without scripts, and keeps those before', async () => {
    const { text } = await send(`/projects/${project}/tasks/intake-1/data-statement`, await stage.signIn('head-schools'), { '_more': 'datasets', 'datasets.0.name': 'bookings' });
    expect(text).toContain('value="bookings"');
    expect(text).toContain('name="datasets.2.name"');
  });

  test.each([
    ['delegated', 'delegate', { to: 'deputy-dpo-1', reason: 'She knows.' }, { to: 'deputy-dpo-1', reason: 'She knows.' }],
    ['given more time', 'extend', { until: '2099-12-24', reason: 'Closed.' }, { until: '2099-12-24', reason: 'Closed.' }],
    ['claimed', 'claim', {}, {}],
  ])('is %s by a form of its own', async (_case, act, fields, answer) => {
    const sent = await send(`/projects/${project}/tasks/at-any-time/${act}/${LEGAL}`, await stage.signIn('head-legal'), { _do: 'answer', ...fields });
    expect([sent.status, sent.location]).toEqual([303, `${URL}?done=yes`]);
    expect(engine.given[0]?.answer).toMatchObject({ task: `at-any-time/${act}/${LEGAL}`, answer });
  });

  test.each([
    ['in somebody else’s hands', 'head-parks', 'consultation-1/interview/parks', 'entre les mains de somebody-else'],
    ['of another service', 'head-waste', LEGAL, 'La question est posée à « Affaires juridiques »'],
    ['that is closed', 'head-waste', 'consultation-1/interview/waste', 'Répondu par Sékou Delacourtille'],
  ])('%s is shown without a form', async (_case, person, task, says) => {
    const { text, status } = await stage.get(`/projects/${project}/tasks/${task}`, await stage.signIn(person));
    expect(status).toBe(200);
    expect(text.replaceAll('\u{a0}', ' ')).toContain(says);
    expect(text).not.toContain('data-draft');
  });

  test.each([`/projects/${project}/tasks/no/such`, `/projects/${project}/tasks/at-any-time/adopt-roll`, '/projects/no-such-project-1234/tasks/intake-1/grid', '/projects/%00/tasks/x', '/sittings/%00', `/projects/${project}/rounds/no-1`])('that is none is a page that says so: %s', async (url) => {
    expect((await stage.get(url, await stage.signIn('head-legal'))).status).toBe(404);
  });
});

describe('a project', () => {
  test('shows opinions for citizens and for agents side by side, and never the terms of a confidential one', async () => {
    for (const url of [`/projects/${project}`, `/projects/${project}/rounds/consultation-1`]) {
      const { text } = await stage.get(url, await stage.signIn('coordinator-1'));
      expect(text).toContain('Fewer &lt;queues&gt;.');
      expect(text).toContain('Termes confidentiels');
    }
  });

  test('says how many of how many have answered, in how many hours', async () => {
    const { text } = await stage.get(`/projects/${project}/rounds/consultation-1`, await stage.signIn('coordinator-1'));
    expect(text).toContain('2 réponses sur 4, 1,5 heure passée');
  });

  test('leads to the same project in the Temporal UI', async () => {
    expect((await stage.get(`/projects/${project}`, await stage.signIn('coordinator-1'))).text).toContain(`http://localhost:8233/namespaces/default/workflows/project%2F${project}`);
  });
});

test('a request by a page goes to Kafka as those of any department, and says which project it is', async () => {
  const cookie = await stage.signIn('head-waste');
  const missing = await send('/requests/new', cookie, { title: 'Bins', department: '', reference: 'b-1' });
  expect([missing.status, missing.text.includes('value="Bins"')]).toEqual([422, true]);
  expect(missing.text).toMatch(/id="department-fault">[^<]+<\/p><select id="department" name="department" aria-describedby="department-fault" aria-invalid="true"/);
  expect(missing.text).not.toContain('id="title-fault"');
  const sent = await send('/requests/new', cookie, { title: 'Bins', department: 'waste', reference: 'b-1', summary: 'For all.' });
  expect([sent.status, /href="\/projects\/b-1-[0-9a-f]{8}"/.test(sent.text)]).toEqual([200, true]);
});
