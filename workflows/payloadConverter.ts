/**
 * How payloads become values, the same in client, worker and sandbox. What cannot be read becomes a value that says so:
 * a payload that throws here would wedge the workflow that it was sent to.
 */
import {
  BinaryPayloadConverter, CompositePayloadConverter, JsonPayloadConverter, UndefinedPayloadConverter, type Payload, type PayloadConverter,
} from '@temporalio/common';

const standard = new CompositePayloadConverter(new UndefinedPayloadConverter(), new BinaryPayloadConverter(), new JsonPayloadConverter());

export const payloadConverter: PayloadConverter = {
  toPayload: (value) => standard.toPayload(value),
  fromPayload<T>(payload: Payload): T {
    try {
      return standard.fromPayload<T>(payload);
    } catch {
      return { unreadable: 'expected JSON, got a payload that cannot be decoded' } as T;
    }
  },
};
