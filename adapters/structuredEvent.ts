/** An event as the message that carries it: structured JSON, and the header by which others know it for a CloudEvent. */
import type { OutgoingMessage } from './factProducer.ts';

const CONTENT_TYPE = 'application/cloudevents+json; charset=UTF-8';

export const structuredEvent = (topic: string, key: string, event: object): OutgoingMessage => ({ topic, key, value: JSON.stringify(event), headers: { 'content-type': CONTENT_TYPE } });
