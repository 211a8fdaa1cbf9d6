/** Shows the directory, and hands changes of it to the API. */
import type { DirectoryView } from '../../services/api/directoryViews.ts';
import { table, whole } from '../terminal/table.ts';
import { tell } from './output.ts';
import type { Output } from './output.ts';
import { actorIn } from './whoActs.ts';

type Said = { by?: string };
export type ReturnAsked = Said & { substitute: string; from: string };
export type AbsenceAsked = ReturnAsked & { until: string; roles?: string[]; services?: string[]; kinds?: string[] };
export type DepartureAsked = Said & { on: string; successor?: string };

export async function showDirectory(output: Output): Promise<void> {
  const view = (await output.api.get('/v1/directory')) as DirectoryView;
  await tell(output, view, () => [servicesOf(view, output), rolesOf(view, output), absencesOf(view, output)].filter((each) => each !== '').join('\n\n'));
  if (view.fault !== null) output.warn(output.words.say('cli.lastGoodOne', { fault: view.fault }));
}

export function absent(output: Output, principal: string, { substitute, from, until, roles, services, kinds, by }: AbsenceAsked): Promise<void> {
  const scope = { ...(roles && { roles }), ...(services && { services }), ...(kinds && { kinds }) };
  return send(output, '/v1/directory/substitutions', { principal, substitute, from, until, ...(Object.keys(scope).length > 0 && { scope }) }, by);
}

export const back = (output: Output, principal: string, { substitute, from, by }: ReturnAsked): Promise<void> => send(output, '/v1/directory/substitutions/end', { principal, substitute, from }, by);

export const leave = (output: Output, person: string, { on, successor, by }: DepartureAsked): Promise<void> =>
  send(output, '/v1/directory/departures', { person, on, ...(successor !== undefined && { successor }) }, by);

/** @throws UsageFault, Refused */
async function send(output: Output, path: string, change: object, by: string | undefined): Promise<void> {
  const { body } = await output.api.post(path, { ...change, ...actorIn(output, by) });
  await tell(output, body, () => output.words.say('cli.directoryChanged', { version: (body as { version: string }).version }));
}

const servicesOf = ({ services }: DirectoryView, { words, page }: Output): string =>
  table([whole(words.say('cli.service')), words.say('cli.title'), words.say('cli.head')], services.map(({ id, name, head }) => [id, words.of(name), head === null ? '-' : named(head)]), page);

const rolesOf = ({ roles }: DirectoryView, { words, page }: Output): string =>
  table([whole(words.say('cli.role')), words.say('cli.title'), words.say('cli.heldBy')], roles.map(({ role, people }) => [role, words.name('role', role), people.map(named).join(', ')]), page);

function absencesOf({ absences }: DirectoryView, { words, page }: Output): string {
  const { say } = words;
  const rows = absences.map(({ principal, substitute, from, until, scope }) => [named(principal), named(substitute), words.day(from), words.day(until), scope === null ? say('list.all') : Object.values(scope).flat().join(', ')]);
  return rows.length === 0 ? '' : table([say('cli.absent'), say('cli.substitute'), say('cli.from'), say('cli.until'), say('cli.scope')], rows, page);
}

const named = ({ id, name }: { id: string; name: string }): string => `${name} (${id})`;
