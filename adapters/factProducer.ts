/**
 * A producer that commits in groups: while one request to Kafka is under way the callers' messages gather, and then go
 * out together, in the order in which they came.
 *
 * idle → sending → (more came meanwhile → sending)… → idle. One request at a time, so order by key is kept. When a
 * request fails, all callers with a message in it or after it in the same turn are rejected and nothing more of theirs is
 * sent: they send all again, in order.
 */
import { Partitioners } from 'kafkajs';
import type { IHeaders, Kafka, Message, Producer, ProducerConfig, TopicMessages } from 'kafkajs';
import { Away } from './away.ts';

export type OutgoingMessage = { topic: string; key: string | Buffer | null; value: string | Buffer | null; headers?: IHeaders };

export type FactProducer = {
  /** Resolves once Kafka has all of them. @throws MessageTooLarge, Away */
  publish(messages: readonly OutgoingMessage[]): Promise<void>;
  stop(): Promise<void>;
};

/** Kafka's default `message.max.bytes` is 1,048,588 for a whole batch of one partition, with what surrounds the messages. */
const MESSAGE_LIMIT = 1_040_000;
const REQUEST_BYTES = 700_000;
/** Room for headers, lengths and checksums. */
const OVERHEAD = 100;

/** Thrown when Kafka would not take a message, before anything is sent; it will never fit, so it is not worth a retry. */
export class MessageTooLarge extends Error {
  override name = 'MessageTooLarge';
}

type Caller = { messages: readonly OutgoingMessage[]; resolve: () => void; reject: (error: unknown) => void };
type Queued = { message: OutgoingMessage; bytes: number; caller: Caller; isLastOfCaller: boolean };

/** Of measurements too, so that what ours is held against sends as ours does. */
export const PRODUCER: ProducerConfig = {
  createPartitioner: Partitioners.DefaultPartitioner, allowAutoTopicCreation: false, maxInFlightRequests: 1, retry: { retries: 3, initialRetryTime: 100, maxRetryTime: 2_000 },
};
export const ACKS = -1;

export function factProducer(kafka: Kafka): FactProducer {
  const producer = kafka.producer(PRODUCER);
  let waiting: Caller[] = [];
  let sending: Promise<void> | undefined;
  let connected: Promise<void> | undefined;

  const connect = (): Promise<void> => {
    connected ??= producer.connect().catch((error: unknown) => {
      connected = undefined;
      throw error;
    });
    return connected;
  };
  const sendAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      const turn = waiting;
      waiting = [];
      await sendTurn(producer, connect, turn);
    }
    sending = undefined;
  };

  return {
    publish(messages) {
      const tooLarge = messages.find((message) => bytesOf(message) > MESSAGE_LIMIT);
      if (tooLarge !== undefined) return Promise.reject(new MessageTooLarge(`expected at most ${MESSAGE_LIMIT} bytes for ${tooLarge.topic}, got ${bytesOf(tooLarge)}`));
      if (messages.length === 0) return Promise.resolve();
      return new Promise((resolve, reject) => {
        waiting.push({ messages, resolve, reject });
        sending ??= sendAll();
      });
    },
    async stop() {
      await sending;
      await producer.disconnect();
    },
  };
}

async function sendTurn(producer: Producer, connect: () => Promise<void>, turn: readonly Caller[]): Promise<void> {
  const told = new Set<Caller>();
  try {
    await connect();
    for (const request of requestsOf(turn)) {
      await producer.sendBatch({ acks: ACKS, topicMessages: byTopic(request) });
      for (const { caller, isLastOfCaller } of request) {
        if (!isLastOfCaller) continue;
        told.add(caller);
        caller.resolve();
      }
    }
  } catch (error) {
    for (const caller of turn) if (!told.has(caller)) caller.reject(new Away('Kafka', error));
  }
}

/** Whole turns are cut so that no request holds more than Kafka takes for one partition. */
function requestsOf(turn: readonly Caller[]): Queued[][] {
  const requests: Queued[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const caller of turn) {
    for (const [index, message] of caller.messages.entries()) {
      const queued = { message, bytes: bytesOf(message), caller, isLastOfCaller: index === caller.messages.length - 1 };
      if (bytes + queued.bytes > REQUEST_BYTES) {
        requests.push([]);
        bytes = 0;
      }
      requests.at(-1)?.push(queued);
      bytes += queued.bytes;
    }
  }
  return requests;
}

function byTopic(request: readonly Queued[]): TopicMessages[] {
  const topics = new Map<string, Message[]>();
  for (const { message: { topic, key, value, headers } } of request) {
    const messages = topics.get(topic) ?? [];
    messages.push({ key, value, ...(headers !== undefined && { headers }) });
    topics.set(topic, messages);
  }
  return [...topics].map(([topic, messages]) => ({ topic, messages }));
}

function bytesOf({ key, value, headers = {} }: OutgoingMessage): number {
  const inHeaders = Object.entries(headers).reduce((sum, [name, header]) => sum + name.length + Buffer.byteLength(String(header)), 0);
  return Buffer.byteLength(key ?? '') + Buffer.byteLength(value ?? '') + inHeaders + OVERHEAD;
}
