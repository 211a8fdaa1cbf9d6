/** Events that were emitted are kept by somebody, and are read for ever: no contract may lose the power to. */
import { readdirSync } from 'node:fs';
import { temporal } from '@temporalio/proto';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readSamples } from '../../../cli/contracts/readSamples.ts';
import { factMessages } from '../../../adapters/factMessages.ts';
import { TOPICS } from '../../../domain/contracts/topics.ts';
import { EVENTS } from '../../../domain/contracts/eventCatalogue.ts';
import { FACTS } from '../../../domain/contracts/events.ts';
import { DEAD_LETTER_HEADERS } from '../../../domain/contracts/jsonSchemas.ts';
import type { Fact } from '../../../domain/dossier.ts';
import { readAnswer } from '../../../services/intake/readAnswer.ts';
import { readRequest } from '../../../services/intake/readRequest.ts';
import { readDeadLetter } from '../../../services/projection/readDeadLetter.ts';
import { isKnown, readFact } from '../../../services/projection/readFact.ts';

const samples = readSamples() as Record<string, Record<string, unknown>[]>;
const contracts = new Map(EVENTS.map(({ type, contract }) => [type, contract]));

test('each type has a sample, and each sample its type: a type that was emitted is not taken away', () => {
  expect([...contracts.keys(), DEAD_LETTER_HEADERS].toSorted()).toEqual(Object.keys(samples).toSorted());
  expect(Object.entries(samples).filter(([, each]) => each.length === 0)).toEqual([]);
});

const cases = Object.entries(samples).filter(([name]) => name !== DEAD_LETTER_HEADERS).flatMap(([type, each]) => each.map((sample, index) => ({ type, index, sample })));

test.each(cases)('$type, sample $index: is read by its contract and loses nothing', ({ type, sample }) => {
  expect(sample['type']).toBe(type);
  const read = contracts.get(type)?.safeParse(sample);
  expect(read?.error?.issues).toBeUndefined();
  expect(read?.data).toEqual(sample);
});

test.each(cases.filter(({ type }) => isKnown(type)))('$type, sample $index: is read by the projection', ({ type, sample }) => {
  expect(readFact({ value: Buffer.from(JSON.stringify(sample)), headers: {} })).toMatchObject({ is: 'fact', fact: { id: sample['id'], project: sample['subject'], type, data: sample['data'] } });
});

test.each(cases.filter(({ type }) => type === 'jalon.project.requested.v1' || type === 'jalon.task.answered.v1'))('$type, sample $index: is read by intake, in either mode', ({ type, sample }) => {
  const read = type === 'jalon.project.requested.v1' ? readRequest : readAnswer;
  const { data, datacontenttype: _type, ...attributes } = sample;
  const structured = read({ value: Buffer.from(JSON.stringify(sample)), headers: { 'content-type': 'application/cloudevents+json' } });
  const binary = read({ value: Buffer.from(JSON.stringify(data)), headers: { 'content-type': 'application/json', ...Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`ce_${name}`, String(value)])) } });
  expect(structured.is).not.toBe('unreadable');
  expect(binary).toEqual(structured);
});

test('a dead letter says where it was, when and why', () => {
  for (const headers of samples[DEAD_LETTER_HEADERS] ?? []) {
    const letter = readDeadLetter(TOPICS.deadLetters, 0, { key: null, value: null, timestamp: '0', offset: '9', attributes: 0, headers: headers as Record<string, string> });
    expect(letter).toMatchObject({ topic: headers['topic'], message_offset: Number(headers['offset']), reason: headers['reason'] });
  }
});

const HISTORIES = new URL('../../histories/', import.meta.url);

test.each(readdirSync(HISTORIES))('what was published in %s is read today', async (name) => {
  const facts = await factsOf(name);
  expect(facts.length).toBeGreaterThan(0);
  for (const fact of facts) {
    expect(Object.keys(FACTS)).toContain(fact.type);
    for (const { topic, value } of factMessages(fact)) {
      const event = JSON.parse(String(value)) as { type: string };
      const read = topic === TOPICS.notifications ? contracts.get(event.type)?.safeParse(event).success : readFact({ value: Buffer.from(String(value)), headers: {} }).is === 'fact';
      expect(read, String(value)).toBe(true);
    }
  }
});

/** What the activity that publishes was given, call by call. */
async function factsOf(name: string): Promise<Fact[]> {
  const { events } = temporal.api.history.v1.History.decode(await readFile(new URL(name, HISTORIES)));
  const calls = events.flatMap(({ activityTaskScheduledEventAttributes: scheduled }) => (scheduled?.activityType?.name === 'publishFacts' ? (scheduled.input?.payloads ?? []) : []));
  return calls.flatMap(({ data }) => (JSON.parse(Buffer.from(data ?? []).toString()) as { facts: Fact[] }).facts);
}
