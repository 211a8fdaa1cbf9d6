/** `jalon deliveries` and `jalon errands`: what goes out by mail and webhook, and the addresses that somebody must correct. */
import type { Cell } from '../terminal/table.ts';
import { table, whole } from '../terminal/table.ts';
import { shortType } from './factInWords.ts';
import { when } from './inWords.ts';
import { tell } from './output.ts';
import type { Output } from './output.ts';
import { seatNames } from './seats.ts';
import type { DeliveryList, ErrandList } from '../../services/api/deliveryViews.ts';

export type DeliveriesAsked = { state?: string; channel?: string; recipient?: string; project?: string; limit?: string };

export async function deliveries(output: Output, filters: DeliveriesAsked): Promise<void> {
  const { api, words, page } = output;
  const { say } = words;
  const list = (await api.get('/v1/deliveries', filters)) as DeliveryList;
  await tell(output, list, () => list.deliveries.length === 0 ? say('list.nothing') : table(
    [say('cli.at'), say('cli.channel'), say('cli.recipient'), whole(say('cli.project')), say('cli.fact'), say('cli.state'), say('cli.attempts'), say('cli.nextAt'), say('cli.error')],
    list.deliveries.map(({ madeAt, channel, recipient, project, factType, state, attempts, nextAt, lastError }) => [when(madeAt, words), words.name('cli.channel', channel), recipient, project ?? '', shortType(factType), stateInWords(state, output), String(attempts), when(nextAt, words), lastError ?? '']), page));
  if (list.next !== undefined) output.warn(say('cli.more'));
}

function stateInWords(state: string, { words }: Output): Cell {
  const text = words.name('cli.delivery', state);
  return state === 'dead' ? { text, style: 'red' } : state === 'failing' ? { text, style: 'yellow' } : text;
}

export async function errands(output: Output, { all, limit }: { all?: true; limit?: string }): Promise<void> {
  const { words, page } = output;
  const { say } = words;
  const list = (await output.api.get('/v1/errands', { settled: all ? 'all' : 'no', limit })) as ErrandList;
  await tell(output, list, async () => {
    if (list.errands.length === 0) return say('list.nothing');
    const { name } = await seatNames(output);
    return table(
      [whole(say('cli.errand')), say('cli.of'), say('cli.channel'), say('cli.recipient'), say('cli.since'), say('cli.waitingCount'), say('cli.settled'), say('cli.reason')],
      list.errands.map(({ id, askedOf, channel, recipient, raisedAt, waiting, settledAt, settledBy, because }) => [id, name(askedOf), words.name('cli.channel', channel), recipient, when(raisedAt, words), String(waiting), settledAt === null ? '' : `${when(settledAt, words)} (${settledBy ?? ''})`, because]), page);
  });
}

export async function settleErrand(output: Output, errand: string, { reason }: { reason: string }): Promise<void> {
  const { body } = await output.api.post(`/v1/errands/${encodeURIComponent(errand)}/settled`, { reason });
  await tell(output, body, () => output.words.say('cli.errandSettled', { errand }));
}
