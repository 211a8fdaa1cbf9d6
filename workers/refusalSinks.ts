/** Publishes what workflows refused by Update, as facts outside their histories. Whoever tries for ever fills nothing: past a rate only their number is noted. */
import type { InjectedSinks } from '@temporalio/worker';
import { factWithoutSequence } from '../adapters/factWithoutSequence.ts';
import type { OutgoingMessage } from '../adapters/factProducer.ts';
import { becauseOf, type Log } from '../adapters/log.ts';
import type { RefusalSinks, RefusalTold } from '../workflows/refusals.ts';

const SOURCE = 'urn:jalon:desk';
const A_MINUTE_MS = 60_000;
const TOLD_A_MINUTE = 300;

export function refusalSinks(publish: (messages: readonly OutgoingMessage[]) => Promise<void>, log: Log): InjectedSinks<RefusalSinks> {
  let minute = { from: 0, told: 0 };
  const mayTell = (): boolean => {
    if (Date.now() - minute.from > A_MINUTE_MS) {
      if (minute.told > TOLD_A_MINUTE) log.warn({ refusals: minute.told - TOLD_A_MINUTE }, 'more refusals in a minute than are told');
      minute = { from: Date.now(), told: 0 };
    }
    minute.told += 1;
    return minute.told <= TOLD_A_MINUTE;
  };
  async function tell({ register, answer, task, reason, detail }: RefusalTold): Promise<void> {
    if (!mayTell()) return;
    const data = { answer, task, reason, ...(detail !== '' && { detail }) };
    // The same id as intake gives to the same refusal: told twice, it is one.
    await publish([factWithoutSequence({ source: SOURCE, project: register, parts: [task, answer], type: 'jalon.answer.refused.v1', time: new Date().toISOString(), data })]);
  }
  return {
    refusals: {
      // Not waited for: with Kafka away, nobody's answer waits for the record of a refusal.
      tell: { fn: (_workflow, refusal) => void tell(refusal).catch((error: unknown) => log.warn({ because: becauseOf(error) }, 'a refusal could not be told')), callDuringReplay: false },
    },
  };
}
