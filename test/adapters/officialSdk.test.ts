/** The official CloudEvents SDK reads whatever we emit, made by what emits it. */
import { CloudEvent, Kafka as KafkaBinding } from 'cloudevents';
import type { KafkaMessage } from 'cloudevents';
import { expect, test } from 'vitest';
import { factMessages } from '../../adapters/factMessages.ts';
import type { OutgoingMessage } from '../../adapters/factProducer.ts';
import { factWithoutSequence } from '../../adapters/factWithoutSequence.ts';
import { structuredEvent } from '../../adapters/structuredEvent.ts';
import { readSamples } from '../../cli/contracts/readSamples.ts';
import { eventsOn } from '../../domain/contracts/eventCatalogue.ts';
import type { FactType } from '../../domain/contracts/events.ts';
import { TOPICS } from '../../domain/contracts/topics.ts';
import type { Fact } from '../../domain/dossier.ts';
import { intakeFact } from '../../services/intake/intakeFact.ts';
import { openRecorder } from '../../workflows/recorder.ts';
import { dossierForTests } from '../support/dossierForTests.ts';

type Event = { id: string; source: string; type: string; subject: string; time: string; sequence?: string; data: Record<string, unknown> };
const samples = readSamples() as Record<string, Event[]>;

/** @throws ValidationError */
function readBySdk({ value, headers }: OutgoingMessage): CloudEvent<unknown> {
  const event = KafkaBinding.toEvent({ value: String(value), body: String(value), headers: headers as Record<string, string> } as KafkaMessage<unknown>) as CloudEvent<unknown>;
  event.validate();
  return event;
}

const facts = eventsOn('facts').map(({ type }) => type as FactType);

test.each(facts)('%s, recorded by a workflow: the fact, its restricted form and its notifications', (type) => {
  const [sample] = samples[type] ?? [];
  const dossier = dossierForTests();
  openRecorder(dossier)(type, sample?.data as never, { task: 'consultation-1/interview/legal', answer: 'a-1', asked: 'service:legal', restricted: { content: { reason: 'not for everybody' } } });
  const [fact] = dossier.outbox as Fact[];
  const messages = fact === undefined ? [] : factMessages(fact);
  const read = messages.map(readBySdk);
  expect(read.map(({ type: each }) => each)).toEqual([type, type, ...read.slice(2).map(() => 'jalon.service.notified.v1')]);
  expect(read.map(({ id }) => id)).toEqual([fact?.id, fact?.id, ...(fact?.notify ?? []).map((service) => `${fact?.id}@${service}`)]);
  expect(read[0]).toMatchObject({ subject: dossier.project, sequence: String(fact?.sequence), sequencetype: 'Integer', data: sample?.data });
  expect(messages.slice(2).every(({ topic }) => topic === TOPICS.notifications)).toBe(true);
});

test('facts by intake, the desk and the sweep, which have no place in the story', () => {
  const refused = { answer: 'a-1', task: 'intake-1/grid', reason: 'task-closed' };
  const loose = { source: 'urn:jalon:sweep', project: 'meals-12345678', parts: ['2026-12-01T00:00:00.000Z'], time: '2026-12-01T00:00:00.000Z' };
  const messages = [
    intakeFact('meals-12345678', ['intake-1/grid', 'a-1'], 'jalon.answer.refused.v1', refused),
    factWithoutSequence({ ...loose, type: 'jalon.project.found-moving.v1', data: { reason: 'worker-away' } }),
  ];
  expect(messages.map(readBySdk).map(({ type, data, sequence }) => [type, data, sequence])).toEqual([
    ['jalon.answer.refused.v1', refused, undefined], ['jalon.project.found-moving.v1', { reason: 'worker-away' }, undefined],
  ]);
});

const written = [...eventsOn('facts'), ...eventsOn('notifications')];

test.each(written.flatMap(({ type }) => (samples[type] ?? []).map((sample, index) => ({ type, index, sample }))))('$type, sample $index: as we write it', ({ sample }) => {
  const event = readBySdk(structuredEvent(TOPICS.facts, 'key', sample));
  expect(JSON.parse(JSON.stringify(event))).toMatchObject({ id: sample.id, source: sample.source, type: sample.type, subject: sample.subject, data: sample.data });
});

// Its Kafka binding wants a `time` in structured mode, which CloudEvents leaves to whoever writes.
test.each([...eventsOn('requests'), ...eventsOn('answers')].flatMap(({ type }) => samples[type] ?? []))('$type $id: what we read is a CloudEvent to the SDK too', (sample) => {
  expect(new CloudEvent(sample, true).validate()).toBe(true);
});
