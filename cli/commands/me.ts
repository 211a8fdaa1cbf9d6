/** `jalon me`: who one is to the API, which seats one holds, and what one may. */
import type { MeView } from '../../services/api/routes/meRoutes.ts';
import { labelled } from './inWords.ts';
import { tell } from './output.ts';
import type { Output } from './output.ts';
import { seatNames } from './seats.ts';

export async function me(output: Output): Promise<void> {
  const view = (await output.api.get('/v1/me')) as MeView;
  await tell(output, view, () => inWords(view, output));
}

async function inWords({ is, id, name, seats, speaksFor, may, isDemonstration }: MeView, output: Output): Promise<string> {
  const { words } = output;
  const { say } = words;
  const { named } = await seatNames(output);
  const lines: [string, string][] = [
    [say('cli.me.who'), id === null ? words.name('cli.me', is) : [name, `(${id})`].filter((each) => each !== null).join(' ')],
    [say('cli.me.seats'), seats.map(named).join(', ')],
    [say('cli.me.speaksFor'), speaksFor.map(named).join(', ')],
    [say('cli.me.may'), may.map((each) => words.name('cli.may', each)).join(', ')],
  ];
  return [...lines.filter(([, value]) => value !== '').map(([heading, value]) => labelled(heading, value, words)), ...(isDemonstration ? [say('app.demonstration')] : [])].join('\n');
}
