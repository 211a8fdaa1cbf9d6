/** Shows the directory, and hands changes of it to the API. */
import type { DirectoryView } from '../../services/api/directoryViews.ts';
import { asJson } from './output.ts';
import type { Output } from './output.ts';
import { table } from './table.ts';
import type { Wording } from './wording.ts';

type Said = { by: string; json?: true };
export type ReturnAsked = Said & { substitute: string; from: string };
export type AbsenceAsked = ReturnAsked & { until: string; roles?: string[]; services?: string[]; kinds?: string[] };
export type DepartureAsked = Said & { on: string; successor?: string };

export async function showDirectory({ api, words, print, warn }: Output, { json }: { json?: true }): Promise<void> {
  const view = (await api.get('/v1/directory')) as DirectoryView;
  if (json) return print(asJson(view));
  print([servicesOf(view, words), rolesOf(view, words), absencesOf(view, words)].filter((each) => each !== '').join('\n\n'));
  if (view.fault !== null) warn(`${words.say('lastGoodOne')}: ${view.fault}`);
}

export function absent(output: Output, principal: string, { substitute, from, until, roles, services, kinds, by, json }: AbsenceAsked): Promise<void> {
  const scope = { ...(roles && { roles }), ...(services && { services }), ...(kinds && { kinds }) };
  return send(output, '/v1/directory/substitutions', { principal, substitute, from, until, ...(Object.keys(scope).length > 0 && { scope }) }, { by, json });
}

export const back = (output: Output, principal: string, { substitute, from, by, json }: ReturnAsked): Promise<void> =>
  send(output, '/v1/directory/substitutions/end', { principal, substitute, from }, { by, json });

export const leave = (output: Output, person: string, { on, successor, by, json }: DepartureAsked): Promise<void> =>
  send(output, '/v1/directory/departures', { person, on, ...(successor !== undefined && { successor }) }, { by, json });

async function send({ api, words, print }: Output, path: string, change: object, { by, json }: { by: string; json: true | undefined }): Promise<void> {
  const { body } = await api.post(path, { ...change, by: { id: by } });
  print(json ? asJson(body) : `${words.say('directoryVersion')} ${(body as { version: string }).version}`);
}

const servicesOf = ({ services }: DirectoryView, { say, language }: Wording): string =>
  table([say('service'), say('title'), say('head')], services.map(({ id, name, head }) => [id, name[language], head === null ? '-' : named(head)]));

const rolesOf = ({ roles }: DirectoryView, { say }: Wording): string =>
  table([say('role'), say('heldBy')], roles.map(({ role, people }) => [role, people.map(named).join(', ')]));

function absencesOf({ absences }: DirectoryView, { say }: Wording): string {
  const rows = absences.map(({ principal, substitute, from, until, scope }) => [named(principal), named(substitute), from, until, scope === null ? say('all') : Object.values(scope).flat().join(', ')]);
  return rows.length === 0 ? '' : table([say('absent'), say('substitute'), say('from'), say('until'), say('scope')], rows);
}

const named = ({ id, name }: { id: string; name: string }): string => `${name} (${id})`;
