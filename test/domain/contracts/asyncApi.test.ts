/** The AsyncAPI document, by the official parser. */
import { Parser } from '@asyncapi/parser';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import { readSamples } from '../../../cli/contracts/readSamples.ts';
import { OUR_TOPICS } from '../../../cli/starting/kafkaForUs.ts';
import { asyncApiDocument } from '../../../domain/contracts/asyncApi.ts';
import { FACTS } from '../../../domain/contracts/events.ts';
import { INTAKE_GROUP } from '../../../services/intake/startIntake.ts';

const { document, diagnostics } = await new Parser().parse(JSON.stringify(asyncApiDocument(readSamples())));

test('is valid', () => {
  // Severities are those of Spectral: 0 is an error, 1 a warning.
  expect(diagnostics.filter(({ severity }) => severity < 2).map(({ message, path }) => `${path.join('.')}: ${message}`)).toEqual([]);
  expect(document?.version()).toBe('3.0.0');
});

test('every message has an example, and each keeps to its own schemas, headers and all', () => {
  const ajv = formats.default(new Ajv({ strict: false, allErrors: true }));
  const messages = document?.components().messages().all() ?? [];
  expect(messages.length).toBeGreaterThan(Object.keys(FACTS).length);
  for (const message of messages) {
    const [example] = message.examples().all();
    expect(example, message.id()).toBeDefined();
    expect(ajv.validate(message.headers()?.json() ?? false, example?.headers()), `${message.id()}: ${ajv.errorsText()}`).toBe(true);
    if (example?.hasPayload() === true) expect(ajv.validate(message.payload()?.json() ?? false, example.payload()), `${message.id()}: ${ajv.errorsText()}`).toBe(true);
  }
});

test('a fact without what is around every fact is none', () => {
  const ajv = formats.default(new Ajv({ strict: false }));
  const facts = document?.channels().all().find((channel) => channel.address() === 'jalon.project-events')?.messages().all() ?? [];
  expect(facts).toHaveLength(Object.keys(FACTS).length);
  for (const message of facts) {
    const { id: _id, ...rest } = (message.examples().all()[0]?.payload() ?? {}) as Record<string, unknown>;
    expect([message.id(), ajv.validate(message.payload()?.json() ?? true, rest)]).toEqual([message.id(), false]);
  }
});

test('every topic of ours is a channel; what we read is received by intake’s group in both modes, the rest is sent', () => {
  const operations = document?.operations().all() ?? [];
  expect(document?.channels().all().map((channel) => channel.address()).toSorted()).toEqual(OUR_TOPICS.map(({ name }) => name).toSorted());
  expect(operations.map((operation) => [operation.channels().all()[0]?.address(), operation.action()])).toEqual([
    ['jalon.requests', 'receive'], ['jalon.answers', 'receive'], ['jalon.project-events', 'send'], ['jalon.restricted-events', 'send'], ['jalon.notifications', 'send'], ['jalon.dead-letters', 'send'],
  ]);
  const [requests, , facts, restricted] = operations;
  expect(requests?.bindings().get('kafka')?.value()).toMatchObject({ groupId: { const: INTAKE_GROUP } });
  expect(requests?.messages().all().map((message) => [message.name(), message.contentType()])).toEqual([
    ['jalon.project.requested.v1', 'application/cloudevents+json'], ['jalon.project.requested.v1.binary', 'application/json'],
  ]);
  expect(facts?.messages().all().map((message) => message.name()).toSorted()).toEqual(Object.keys(FACTS).toSorted());
  expect(restricted?.messages().all().map((message) => message.name())).toEqual(['jalon.answer.accepted.v1']);
});
