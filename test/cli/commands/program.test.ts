import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandsOf } from '../../../cli/commands/help.ts';
import { makeProgram } from '../../../cli/commands/program.ts';
import { runJalon } from '../../../cli/commands/runJalon.ts';
import { PLAIN_PAGE } from '../../../cli/terminal/page.ts';
import { COMMAND_HELP } from '../../../services/words/commandHelp.ts';
import type { CommandPath } from '../../../services/words/commandHelp.ts';
import { TOPICS } from '../../../services/words/helpTopics.ts';
import { wordsIn } from '../../../services/words/words.ts';
import type { Language } from '../../../services/words/words.ts';

const programIn = (language: Language) =>
  makeProgram({ words: wordsIn(language), page: PLAIN_PAGE, address: 'http://127.0.0.1:1', print: () => {}, warn: () => {}, output: () => { throw new Error('nothing is run'); } });

async function jalon(typed: readonly string[], variables: Record<string, string> = {}): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runJalon(typed, { variables: { JALON_URL: 'http://127.0.0.1:1', ...variables }, page: PLAIN_PAGE, print: (line) => void out.push(line), warn: (line) => void err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const paths = commandsOf(programIn('en')).map(({ path }) => path);

test('every command has its help, and no help is of a command that is gone', () => {
  expect(Object.keys(COMMAND_HELP).toSorted()).toEqual(paths.toSorted());
});

test.each(paths.flatMap((path) => (['fr', 'en'] as const).map((language): [string, Language] => [path, language])))('jalon %s --help teaches in %s', async (path, language) => {
  const { code, out, err } = await jalon([...path.split(' '), '--help', '--lang', language]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain(`$ jalon ${path === 'dpia' ? 'dpia export' : path === 'policy' ? 'policy list' : path}`);
  expect(out).toContain(language === 'fr' ? 'Exemples' : 'Examples');
  expect(out).toContain('--json');
  expect(await jalon(['help', ...path.split(' '), '--lang', language])).toEqual({ code, out, err });
});

test.each(commandsOf(programIn('fr')).map(({ path, command }) => [path, command] as const))('each option of jalon %s is said', (_path, command) => {
  for (const { flags, description } of command.options) expect(description, flags).not.toMatch(/^[a-z-]*$/);
});

test.each(Object.keys(COMMAND_HELP) as CommandPath[])('the help of jalon %s in French is not that in English', (path) => {
  const { about } = COMMAND_HELP[path];
  expect(about.fr).not.toBe(about.en);
});

test.each(TOPICS)('jalon help %s, in both languages and for a program', async (topic) => {
  const [fr, en, json] = await Promise.all([jalon(['help', topic, '--lang', 'fr']), jalon(['help', topic]), jalon(['help', topic, '--json'])]);
  expect(fr.out).not.toBe(en.out);
  expect(JSON.parse(json.out)).toMatchObject({ topic });
});

test('for a program, help lists every command', async () => {
  const { commands } = JSON.parse((await jalon(['help', '--json'])).out) as { commands: { path: string }[] };
  expect(commands.map(({ path }) => path)).toEqual(paths);
});

test.each<[string, string[], string]>([
  ['a command', ['projcts', '--lang', 'fr'], 'commande inconnue «\u00a0projcts\u00a0»\nVouliez-vous dire projects\u00a0?'],
  ['an option', ['tasks', '--hodler', 'x', '--lang', 'fr'], 'option inconnue «\u00a0--hodler\u00a0»\nVouliez-vous dire --holder\u00a0?'],
  ['a word that is missing', ['show', '--lang', 'fr'], 'il manque «\u00a0projet\u00a0»'],
  ['a word too many', ['stuck', 'a', '--lang', 'fr'], 'trop de mots\u00a0: 0 attendus, 1 reçus'],
  ['an option without its value', ['tasks', '--lang', 'fr', '--of'], 'l’option «\u00a0--of <siège>\u00a0» attend une valeur'],
  ['an option that is missing', ['hold', 'p', '--lang', 'fr'], 'l’option «\u00a0--reason <texte>\u00a0» est requise'],
  ['a choice that is none', ['projects', '--health', 'fine', '--lang', 'fr'], 'l’option «\u00a0--health <avancement>\u00a0» attend une valeur parmi ok, late, stuck\u00a0; reçu «\u00a0fine\u00a0»'],
  ['a topic that is none', ['help', 'cooking', '--lang', 'fr'], 'une commande ou un sujet était attendu\u00a0: answering, who, tokens, exit-codes, programs\u00a0; reçu "cooking"'],
])('%s that is mistyped is told in French, and to a program', async (_case, typed, told) => {
  expect(await jalon(typed)).toEqual({ code: 2, out: '', err: told });
  const { code, out, err } = await jalon(['--json', ...typed]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(JSON.parse(err)).toEqual({ type: 'urn:jalon:problem:wrong-usage', title: 'commande mal tapée, ou demande mal faite', detail: told, reason: 'wrong-usage' });
});

const guide = readFileSync(join(import.meta.dirname, '../../../docs/commandLine.md'), 'utf8');
const shown = [...guide.matchAll(/^jalon .*$/gm)].map(([line]) => line).filter((line) => !/ import | \| | \|\| /.test(line));
test.each(shown)('the guide shows what can be typed: %s', async (line) => {
  const typed = [...line.replace(/\s+#.*$/, '').matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, single, double, plain]) => single ?? double ?? plain ?? '').slice(1);
  expect(await jalon(typed)).toMatchObject({ code: 3, out: '' });
});

test('a token that is none is not shown, nor looked for in the message', async () => {
  const { code, err } = await jalon(['tasks'], { JALON_TOKEN: 'my secret' });
  expect(code).toBe(2);
  expect(err).toMatch(/the token of JALON_TOKEN does not look like one/);
  expect(err).not.toContain('secret');
});
