import type { Kafka, Producer, ProducerBatch } from 'kafkajs';
import { expect, test } from 'vitest';
import { factProducer, MessageTooLarge } from '../../adapters/factProducer.ts';
import type { OutgoingMessage } from '../../adapters/factProducer.ts';

/** A Kafka that answers only when it is told to. */
function slowKafka() {
  const requests: string[][] = [];
  const answers: { ok(): void; fail(): void }[] = [];
  const producer: Partial<Producer> = {
    connect: () => Promise.resolve(),
    disconnect: () => Promise.resolve(),
    sendBatch: ({ topicMessages = [] }: ProducerBatch) =>
      new Promise((resolve, reject) => {
        requests.push(topicMessages.flatMap(({ topic, messages }) => messages.map(({ key }) => `${topic}:${String(key)}`)));
        answers.push({ ok: () => resolve([]), fail: () => reject(new Error('broker gone')) });
      }),
  };
  return { kafka: { producer: () => producer } as unknown as Kafka, requests, answers };
}

const message = (key: string, bytes = 10): OutgoingMessage => ({ topic: 't', key, value: 'x'.repeat(bytes) });
const turn = () => new Promise((resolve) => setImmediate(resolve));

test('what is published while a request is under way goes out together in the next one, in order', async () => {
  const { kafka, requests, answers } = slowKafka();
  const { publish } = factProducer(kafka);
  const all = [publish([message('a')])];
  await turn();
  all.push(publish([message('b'), message('c')]), publish([message('d')]));
  await turn();
  expect(requests).toEqual([['t:a']]);
  answers[0]?.ok();
  await turn();
  expect(requests).toEqual([['t:a'], ['t:b', 't:c', 't:d']]);
  answers[1]?.ok();
  await Promise.all(all);
});

test('a failed request rejects all its callers, and the next ones are served', async () => {
  const { kafka, requests, answers } = slowKafka();
  const { publish } = factProducer(kafka);
  const outcome = (promise: Promise<void>) => promise.then(() => 'sent', (error: Error) => error.name);
  const first = outcome(publish([message('a')]));
  await turn();
  const others = [outcome(publish([message('b')])), outcome(publish([message('c')]))];
  answers[0]?.ok();
  await turn();
  answers[1]?.fail();
  expect(await Promise.all([first, ...others])).toEqual(['sent', 'Away', 'Away']);
  const later = outcome(publish([message('d')]));
  await turn();
  answers[2]?.ok();
  expect(await later).toBe('sent');
  expect(requests.at(-1)).toEqual(['t:d']);
});

test('a turn too large for one request is cut; a caller whose second half fails is rejected whole, and one sent before it is not', async () => {
  const { kafka, requests, answers } = slowKafka();
  const { publish } = factProducer(kafka);
  const blocking = publish([message('0')]);
  await turn();
  const small = publish([message('a')]);
  const large = publish([message('b1', 600_000), message('b2', 600_000)]);
  answers[0]?.ok();
  await turn();
  answers[1]?.ok();
  await turn();
  answers[2]?.fail();
  await expect(large).rejects.toThrow('Kafka does not answer');
  await Promise.all([blocking, small]);
  expect(requests).toEqual([['t:0'], ['t:a', 't:b1'], ['t:b2']]);
});

test('a message that Kafka would not take is refused before it holds up others', async () => {
  const { kafka, requests } = slowKafka();
  await expect(factProducer(kafka).publish([message('a'), message('b', 1_100_000)])).rejects.toThrow(MessageTooLarge);
  expect(requests).toEqual([]);
});
