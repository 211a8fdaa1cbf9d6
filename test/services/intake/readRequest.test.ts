import { CloudEvent, Kafka as KafkaBinding } from 'cloudevents';
import { describe, expect, test } from 'vitest';
import { readRequest } from '../../../services/intake/readRequest.ts';
import { goodRequest, rubbish } from './rubbish.ts';

describe('what cannot be read', () => {
  test.each(rubbish)('$name says why', ({ value, reason, error }) => {
    const read = readRequest({ value, headers: {} });
    expect(read).toMatchObject({ is: 'unreadable', reason });
    expect(read.is === 'unreadable' && read.error).toMatch(error);
  });
});

describe('what can be read', () => {
  const expected = { is: 'filed', source: 'urn:city:schools', subject: 'meals', data: { title: 'School meals', department: 'schools' } };

  test('structured mode', () => {
    expect(readRequest({ value: Buffer.from(JSON.stringify(goodRequest())), headers: {} })).toMatchObject(expected);
  });
  test('binary mode, its headers as bytes', () => {
    const { data, ...attributes } = goodRequest();
    const headers = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`ce_${name}`, Buffer.from(value)]));
    expect(readRequest({ value: Buffer.from(JSON.stringify(data)), headers: { ...headers, 'content-type': Buffer.from('application/json') } })).toMatchObject(expected);
  });
  test.each([
    ['structured', KafkaBinding.structured],
    ['binary', KafkaBinding.binary],
  ] as const)('what the official SDK writes in %s mode', (_mode, write) => {
    const message = write(new CloudEvent(goodRequest()));
    const headers = Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, Buffer.from(String(value))]));
    const value = typeof message.value === 'string' ? message.value : JSON.stringify(message.value);
    expect(readRequest({ value: Buffer.from(value), headers })).toMatchObject(expected);
  });
  test('unknown fields are kept, and the same event has the same key', () => {
    const read = readRequest({ value: Buffer.from(JSON.stringify(goodRequest({ data: { colour: 'blue' } }))), headers: {} });
    const again = readRequest({ value: Buffer.from(JSON.stringify(goodRequest())), headers: {} });
    expect(read.is === 'filed' && read.data['colour']).toBe('blue');
    expect(read.is === 'filed' && again.is === 'filed' && read.event === again.event).toBe(true);
  });
});
