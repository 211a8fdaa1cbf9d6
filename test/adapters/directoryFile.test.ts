import { readdir, readFile, rm, symlink, lstat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, onTestFinished, test } from 'vitest';
import { DirectoryInvalid, directoryFile } from '../../adapters/directoryFile.ts';
import type { DirectoryPort } from '../../adapters/directoryPort.ts';
import { readDirectory } from '../../adapters/readDirectory.ts';
import { temporaryFolder } from '../cli/temporaryFolder.ts';
import { until } from '../support/until.ts';

const TODAY = '2026-11-24';
const GOOD = `# Who is who
people:
  dpo-1: { name: Alban Bonnefeuillade, roles: [ dpo ] } # the DPO
  deputy-1: { name: Blaise Pontarlac }
  operator-1:
    name: Leïla Argentolle
    roles: [ operator ]
services:
  legal: { name: { fr: Juridique, en: Legal }, head: dpo-1 }
# absences
substitutions: []
keys: {}
`;
const absence = { kind: 'absence', principal: 'dpo-1', substitute: 'deputy-1', from: '2026-12-01', until: '2026-12-31', by: 'dpo-1' } as const;

const webhook = (name: string, written: string, fault: string): [string, string, string, string[]][] => [[name, 'keys: {}', `keys: {}\nwebhooks: { erp: ${written} }`, [`line 13: webhooks.erp${fault}`]]];

describe('a fault names its line, and no name', () => {
  test.each<[string, string, string, string[]]>([
    ['roles that are no list', 'roles: [ dpo ]', 'roles: dpo', ['line 3: people.dpo-1.roles: expected a list, got "dpo"']],
    ['somebody without a name', '    name: Leïla Argentolle\n', '', ['line 5: people.operator-1.name: expected a text, got nothing']],
    ['a name as identifier', 'deputy-1:', 'Blaise Pontarlac:', ['line 4: people.…: expected an identifier of small letters, digits, dots and hyphens, never a name or a mail address, got a text of 16 characters']],
    ['a mail address as identifier', 'head: dpo-1', 'head: a.b@city.fr', ['line 9: services.legal.head: expected an identifier of small letters, digits, dots and hyphens, never a name or a mail address, got a text of 11 characters']],
    ['a misspelt word', 'roles: [ operator ]', 'role: [ operator ]', ['line 7: people.operator-1.role: expected no such word here, got "role"']],
    ['somebody twice', '  deputy-1: { name: Blaise Pontarlac }', '  dpo-1: { name: Blaise Pontarlac }', ['line 4: expected each key once, got one twice']],
    ['what is no YAML', 'services:\n', 'services: [\n', ['line 10: expected YAML, got missing char', 'line 11: expected YAML, got bad indent']],
    ['a head whom nobody knows', 'head: dpo-1', 'head: nobody', ['line 9: services.legal.head: expected one of the directory\'s people, got nobody']],
    ['an absence of the wrong day', 'substitutions: []', 'substitutions:\n  - { principal: dpo-1, substitute: deputy-1, from: 2026-12-01, until: 2026-11-01, grantedBy: dpo-1 }', ['line 12: substitutions.0.until: expected 2026-12-01 or later, got 2026-11-01']],
    ['a day that is none', 'substitutions: []', 'substitutions:\n  - { principal: dpo-1, substitute: deputy-1, from: 2026-02-30, until: 2026-11-01, grantedBy: dpo-1 }', ['line 12: substitutions.0.from: expected a day such as 2026-12-31, got "2026-02-30"']],
    ['a key that is none', 'keys: {}', 'keys: { door: { publicKey: abc, ours: true } }', ['line 12: keys.door.publicKey: expected an Ed25519 public key of 64 hexadecimal digits, in quotes, got "abc"']],
    ['a key that speaks for nobody in particular', 'keys: {}', `keys: { door: { publicKey: '${'ab'.repeat(32)}' } }`, ['line 12: keys.door: expected "speaksFor", whom this key answers for, or "ours: true" for a key of Jalon’s own processes, got an object']],
    ['a key that speaks for the engine', 'keys: {}', `keys: { door: { publicKey: '${'ab'.repeat(32)}', speaksFor: ['service:jalon'] } }`, ['line 12: keys.door.speaksFor.0: expected anybody but the engine, which speaks for itself, got a text of 13 characters']],
    ['a mail address that is none', 'name: Blaise Pontarlac', 'name: Blaise Pontarlac, mail: Blaise@', ['line 4: people.deputy-1.mail: expected a mail address, got a text of 7 characters']],
    ['two addresses of a service', 'head: dpo-1', 'head: dpo-1, mail: [ a@city.fr, b@city.fr ]', ['line 9: services.legal.mail: expected a mail address, got a list of 2']],
    ...webhook('a webhook that anybody may read on the way', '{ url: "http://erp.example.org/hook", secret: JALON_WEBHOOK_ERP, all: true }', '.url: expected an address that begins with https:// (http:// on this machine alone) and holds no password, got a text of 27 characters'),
    ...webhook('a webhook that shows a password', '{ url: "https://u:p@erp.example.org", secret: JALON_WEBHOOK_ERP, all: true }', '.url: expected an address that begins with https:// (http:// on this machine alone) and holds no password, got a text of 27 characters'),
    ...webhook('a secret that is written down', '{ url: "https://erp.example.org", secret: whsec_c2VjcmV0, all: true }', '.secret: expected the name of a variable of the environment that begins with JALON_WEBHOOK_, never the secret itself, got a text of 14 characters'),
    ...webhook('a variable that holds another secret', '{ url: "https://erp.example.org", secret: DATABASE_URL, all: true }', '.secret: expected the name of a variable of the environment that begins with JALON_WEBHOOK_, never the secret itself, got a text of 12 characters'),
    ...webhook('a webhook that is told of nothing', '{ url: "https://erp.example.org", secret: JALON_WEBHOOK_ERP }', ': expected "seats", of which it is told, or "all: true", got an object'),
    ['nothing', GOOD, '', ['line 1: directory: expected an object, got null']],
  ])('%s', (_case, written, wrong, faults) => {
    const read = readDirectory(GOOD.replace(written, wrong), TODAY);
    expect(read).toEqual({ ok: false, faults });
    expect(JSON.stringify(read)).not.toMatch(/Blaise|Leïla|@/);
  });

  test('addresses and webhooks are taken as they are written', () => {
    const read = readDirectory(GOOD.replace('name: Blaise Pontarlac', 'name: Blaise Pontarlac, mail: b@example.org').replace('head: dpo-1', 'head: dpo-1, mail: legal@example.org').replace('keys: {}', 'keys: {}\nwebhooks: { erp: { url: "https://erp.example.org/hook?of=jalon", secret: JALON_WEBHOOK_ERP, seats: [ "service:legal" ] }, here: { url: "http://127.0.0.1:8080/", secret: JALON_WEBHOOK_HERE, all: true } }'), TODAY);
    expect(read).toMatchObject({ ok: true, directory: { people: { 'deputy-1': { mail: 'b@example.org' } }, services: { legal: { mail: 'legal@example.org' } }, webhooks: { erp: { seats: ['service:legal'] }, here: { all: true } } } });
  });

  test('JSON will do too', () => {
    expect(readDirectory('{ "people": {}, "services": {} }', TODAY)).toMatchObject({ ok: true, directory: { substitutions: [], keys: {} } });
  });
});

describe('a file that changes', () => {
  test('comes into force, and who listens is told until they no longer listen', async () => {
    const { file, port } = await opened();
    const told: string[] = [];
    const stop = port.onChange(({ people }) => told.push(Object.keys(people).join(' ')));
    await writeFile(file, GOOD.replace('deputy-1', 'deputy-2'));
    await until(() => told.length > 0, 'the change');
    expect(told).toEqual(['dpo-1 deputy-2 operator-1']);
    stop();
    await writeFile(file, GOOD);
    await until(() => Object.hasOwn(port.current().people, 'deputy-1'), 'the change back');
    expect(told).toHaveLength(1);
  });

  test('and is faulty leaves the last good one in force, says where, and holds changes back until it is good', async () => {
    const { file, port, logged } = await opened();
    const good = port.current();
    await writeFile(file, GOOD.replace('roles: [ dpo ]', 'roles: dpo'));
    await until(() => port.fault() !== undefined, 'the fault');
    expect(port.fault()).toBe(`${file}, line 3: people.dpo-1.roles: expected a list, got "dpo"`);
    expect(port.current()).toBe(good);
    expect(logged.filter((line) => line.includes('cannot be used'))).toHaveLength(1);
    expect(logged.join('')).not.toContain('Alban');
    await expect(port.amend(absence)).rejects.toMatchObject({ name: 'ChangeRefused', reason: 'directory-faulty' });
    await writeFile(file, `${GOOD}# mended\n`);
    await until(() => port.fault() === undefined, 'the file to be good again');
  });

  test('and is gone leaves the last good one in force', async () => {
    const { file, port } = await opened();
    await rm(file);
    await until(() => port.fault() !== undefined, 'the fault');
    expect(port.current().people).toHaveProperty('dpo-1');
  });
});

describe('a change', () => {
  test('is written beside all comments, and nothing else moves', async () => {
    const { file, port } = await opened();
    await port.amend(absence);
    const grant = '  - principal: dpo-1\n    substitute: deputy-1\n    from: 2026-12-01\n    until: 2026-12-31\n    grantedBy: dpo-1';
    expect(await readFile(file, 'utf8')).toBe(GOOD.replace('substitutions: []', `substitutions:\n${grant}`));
    expect(port.current().substitutions).toHaveLength(1);
    await port.amend({ kind: 'return', principal: 'dpo-1', substitute: 'deputy-1', from: '2026-12-01', by: 'dpo-1' });
    expect(port.current().substitutions).toEqual([]);
    await port.amend({ kind: 'departure', person: 'deputy-1', on: '2026-12-20', by: 'operator-1' });
    expect(await readFile(file, 'utf8')).toBe(GOOD.replace('Blaise Pontarlac }', 'Blaise Pontarlac, left: { on: 2026-12-20 } }'));
  });

  test('among ten at once is not lost, and no half-written file is left', async () => {
    const { file, port, folder } = await opened();
    await Promise.all(Array.from({ length: 10 }, (_, day) => port.amend({ ...absence, from: `2027-01-${10 + day}`, until: `2027-01-${10 + day}` })));
    expect(port.current().substitutions).toHaveLength(10);
    const read = readDirectory(await readFile(file, 'utf8'), TODAY);
    expect(read).toMatchObject({ ok: true, directory: { version: port.current().version } });
    expect(await readdir(folder)).toEqual(['directory.yaml']);
  });

  test('is made on what somebody has just written by hand', async () => {
    const { file, port } = await opened(60_000);
    await writeFile(file, GOOD.replace('# absences', '# absences, by hand'));
    await port.amend(absence);
    expect(await readFile(file, 'utf8')).toContain('# absences, by hand');
  });

  test('that breaks a rule is refused, and nothing is written', async () => {
    const { file, port } = await opened();
    await expect(port.amend({ ...absence, substitute: 'dpo-1' })).rejects.toMatchObject({ reason: 'rule-broken', message: 'substitutions.0.substitute: expected somebody else than dpo-1, got dpo-1' });
    expect(await readFile(file, 'utf8')).toBe(GOOD);
  });

  test('of a linked file leaves the link', async () => {
    const { file, folder } = await opened();
    const link = join(folder, 'link.yaml');
    await symlink(file, link);
    const port = await directoryFile({ file: link, log: pino({ level: 'silent' }), now: () => Date.parse(TODAY) });
    onTestFinished(() => port.close());
    await port.amend(absence);
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    expect(await readFile(file, 'utf8')).toContain('grantedBy: dpo-1');
  });
});

test.each([
  ['is faulty', GOOD.replace('head: dpo-1', 'head: nobody'), /directory\.yaml, line 9: services\.legal\.head/],
  ['is missing', undefined, /expected a directory that can be read, got none/],
])('a file that %s at the start is refused', async (_case, text, says) => {
  const file = join(await temporaryFolder(), 'directory.yaml');
  if (text !== undefined) await writeFile(file, text);
  await expect(directoryFile({ file, log: pino({ level: 'silent' }) })).rejects.toThrow(says);
  await expect(directoryFile({ file, log: pino({ level: 'silent' }) })).rejects.toBeInstanceOf(DirectoryInvalid);
});

async function opened(lookEveryMs = 10): Promise<{ file: string; folder: string; port: DirectoryPort; logged: string[] }> {
  const folder = await temporaryFolder();
  const file = join(folder, 'directory.yaml');
  await writeFile(file, GOOD);
  const logged: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) });
  const port = await directoryFile({ file, log, lookEveryMs, now: () => Date.parse(TODAY) });
  onTestFinished(() => port.close());
  return { file, folder, port, logged };
}
