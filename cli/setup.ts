/** Prepares servers that others run: our topics, search attributes and retention. Done again, it changes nothing. */
import { setTimeout as sleep } from 'node:timers/promises';
import { readEnvironment } from '../domain/contracts/environment.ts';
import { ATTRIBUTES } from '../workflows/attributes.ts';
import { answersAsKafka } from './servers/kafkaAdmin.ts';
import { kafkaTopics } from './servers/kafkaTopics.ts';
import { answersAsTemporal } from './servers/temporalConnection.ts';
import { ensureSearchAttributes, setRetention } from './servers/temporalNamespace.ts';
import { OUR_TOPICS } from './starting/kafkaForUs.ts';
import { RETENTION_DAYS } from './starting/temporalForUs.ts';

const PATIENCE_MS = 180_000;
const AGAIN_AFTER_MS = 2_000;

const { temporal, kafka } = readEnvironment();
const place = { address: named('TEMPORAL_ADDRESS', temporal.address), namespace: temporal.namespace };
const brokers = named('KAFKA_BROKERS', kafka.brokers);

await untilItAnswers(`Kafka at ${brokers.join(', ')}`, () => answersAsKafka(brokers));
say('topics made', await kafkaTopics(brokers, OUR_TOPICS));
await untilItAnswers(`Temporal at ${place.address}, namespace ${place.namespace}`, () => answersAsTemporal(place.address, place.namespace));
say('search attributes added', await ensureSearchAttributes(place, Object.values(ATTRIBUTES)));
await setRetention(place, RETENTION_DAYS);

function named<T>(variable: string, value: T | undefined): T {
  if (value === undefined) throw new Error(`expected ${variable} to name a server, got nothing`);
  return value;
}

async function untilItAnswers(what: string, answers: () => Promise<boolean>): Promise<void> {
  for (const since = Date.now(); ; await sleep(AGAIN_AFTER_MS)) {
    const trouble = await answers().then((does) => (does ? undefined : 'not ready'), (error: Error) => error.message);
    if (trouble === undefined) return;
    if (Date.now() - since > PATIENCE_MS) throw new Error(`expected ${what} to answer within ${PATIENCE_MS / 1_000} s, got: ${trouble}`);
  }
}

function say(what: string, names: readonly string[]): void {
  process.stderr.write(`${what}: ${names.length === 0 ? 'none was missing' : names.join(', ')}\n`);
}
