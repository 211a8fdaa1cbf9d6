/** The AsyncAPI 3 document of what crosses Kafka, made from the contracts, for tools and for whoever writes to us or reads from us. */
import { DEAD_LETTER_HEADERS, eventSchemas, type JsonSchema } from './jsonSchemas.ts';
import { EVENTS, eventsOn, type CataloguedEvent, type Topic } from './eventCatalogue.ts';
import { TOPICS } from './topics.ts';
import { deadLetterWords } from './words/messageWords.ts';
import { TOPIC_WORDS } from './words/topicWords.ts';

/** Events as they were emitted, by type; a dead letter's headers by their name. */
export type Samples = Readonly<Record<string, readonly unknown[]>>;
export type AsyncApiDocument = { asyncapi: '3.0.0'; [section: string]: unknown };

const KAFKA = '0.5.0';
const STRUCTURED = 'application/cloudevents+json';
const READ: readonly Topic[] = ['requests', 'answers'];
const INTAKE = 'jalon-intake';

const ABOUT = [
  'What Jalon reads from Kafka and what it writes there. Every event is a CloudEvent 1.0 whose data is JSON.',
  'Structured mode is written (`content-type: application/cloudevents+json`); structured and binary mode are both read.',
  'A fact goes out after it is recorded, at least once: drop copies by `source` and `id`. `sequence` (the CloudEvents extension, with `sequencetype: Integer`) is a fact’s place in its project’s story, so that a gap shows.',
  'A type ends in its version. Within a version fields are only added, none is taken away or given another meaning: pass over what you do not know, fields and types.',
  'Who acts is named by identifiers, never by names or mail addresses.',
].join('\n\n');

/** Without samples it has no examples, and is otherwise the same. */
export function asyncApiDocument(samples: Samples = {}): AsyncApiDocument {
  const topics = Object.keys(TOPICS) as Topic[];
  const schemas = eventSchemas('draft-07');
  const isFact = new Set(eventsOn('facts').map(({ type }) => type));
  const envelope = envelopeOf(schemas[eventsOn('facts')[0]?.type ?? ''] ?? {});
  return {
    asyncapi: '3.0.0',
    info: { title: 'Jalon', version: '1', description: ABOUT },
    defaultContentType: 'application/json',
    servers: { example: { host: 'localhost:9092', protocol: 'kafka', description: 'For example: the broker that `npm start` brings along. In operation, the city’s own, as `KAFKA_BROKERS` names it.' } },
    channels: Object.fromEntries(topics.map((topic) => [TOPICS[topic], channelOf(topic)])),
    operations: Object.fromEntries(topics.map((topic) => [topic, operationOn(topic)])),
    components: {
      messages: Object.fromEntries([...EVENTS.flatMap((event) => messagesOf(event, schemas[event.type] ?? {}, samples)), [DEAD_LETTER_HEADERS, deadLetter(samples)]]),
      messageBindings: Object.fromEntries(topics.map((topic) => [TOPICS[topic], keyOn(topic)])),
      schemas: {
        [STRUCTURED_HEADERS]: { type: 'object', properties: { 'content-type': { type: 'string', pattern: '^application/cloudevents\\+json' } } },
        [ENVELOPE]: envelope,
        ...Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, isFact.has(name) ? inEnvelope(schema, envelope) : schema])),
      },
    },
  };
}

/** What every fact bears: told once, and referred to by each. */
const ENVELOPE = 'jalon.fact.envelope';
const STRUCTURED_HEADERS = 'jalon.structured.headers';
const OWN: readonly string[] = ['type', 'data'];

function envelopeOf({ properties = {}, required = [] }: JsonSchema): JsonSchema {
  return {
    title: ENVELOPE, description: 'The attributes of CloudEvents around a fact, the same for each.', type: 'object',
    properties: Object.fromEntries(Object.entries(properties).filter(([name]) => !OWN.includes(name))), required: required.filter((name) => !OWN.includes(name)),
  };
}

/** The same schema, by reference to what is the same for all. */
const inEnvelope = ({ properties = {}, required = [], ...schema }: JsonSchema, envelope: JsonSchema): JsonSchema => ({
  ...schema,
  allOf: [{ $ref: `#/components/schemas/${ENVELOPE}` }],
  properties: Object.fromEntries(Object.entries(properties).filter(([name]) => !Object.hasOwn(envelope.properties ?? {}, name))),
  required: required.filter((name) => envelope.required?.includes(name) !== true),
});

const binaryOf = (type: string) => `${type}.binary`;
const isRead = (topic: Topic) => READ.includes(topic);

function namesOn(topic: Topic): string[] {
  if (topic === 'deadLetters') return [DEAD_LETTER_HEADERS];
  return eventsOn(topic).flatMap(({ type }) => (isRead(topic) ? [type, binaryOf(type)] : [type]));
}

function channelOf(topic: Topic) {
  return {
    address: TOPICS[topic],
    description: TOPIC_WORDS[topic].says.en,
    messages: Object.fromEntries(namesOn(topic).map((name) => [name, { $ref: `#/components/messages/${name}` }])),
    bindings: { kafka: { topic: TOPICS[topic], bindingVersion: KAFKA } },
  };
}

/** Seen from Jalon: what it receives, and what it sends. */
function operationOn(topic: Topic) {
  const channel = `#/channels/${TOPICS[topic]}`;
  return {
    action: isRead(topic) ? 'receive' : 'send',
    summary: TOPIC_WORDS[topic].says.en,
    channel: { $ref: channel },
    messages: namesOn(topic).map((name) => ({ $ref: `${channel}/messages/${name}` })),
    ...(isRead(topic) && { bindings: { kafka: { groupId: { type: 'string', const: INTAKE }, bindingVersion: KAFKA } } }),
  };
}

function messagesOf(event: CataloguedEvent, schema: JsonSchema, samples: Samples): [string, object][] {
  const structured: [string, object] = [event.type, structuredMessage(event, samples)];
  return event.topics.some(isRead) ? [structured, [binaryOf(event.type), binaryMessage(event, schema, samples)]] : [structured];
}

const keyOn = (topic: Topic) => ({ kafka: { key: { type: 'string', description: TOPIC_WORDS[topic].key.en }, bindingVersion: KAFKA } });
const bindingsOf = (topic: Topic) => ({ $ref: `#/components/messageBindings/${TOPICS[topic]}` });

function structuredMessage(event: CataloguedEvent, samples: Samples) {
  const { type, topics: [topic = 'facts'], words } = event;
  return {
    name: type,
    title: type,
    summary: words.says.en,
    description: words.when.en,
    contentType: STRUCTURED,
    headers: { $ref: `#/components/schemas/${STRUCTURED_HEADERS}` },
    payload: { $ref: `#/components/schemas/${type}` },
    bindings: bindingsOf(topic),
    ...examples(samples[type], (payload) => ({ headers: { 'content-type': STRUCTURED }, payload })),
  };
}

/** The same event with its attributes as headers, and its data alone as value. */
function binaryMessage(event: CataloguedEvent, schema: JsonSchema, samples: Samples) {
  const { type, topics: [topic = 'facts'], words } = event;
  return {
    name: binaryOf(type),
    title: `${type}, in binary mode`,
    summary: words.says.en,
    description: words.when.en,
    contentType: 'application/json',
    headers: binaryHeaders(schema),
    payload: { $ref: `#/components/schemas/${type}/properties/data` },
    bindings: bindingsOf(topic),
    ...examples(samples[type], (sample) => {
      const { data, datacontenttype: _type, ...attributes } = sample as Record<string, unknown>;
      return { headers: { 'content-type': 'application/json', ...Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`ce_${name}`, value])) }, payload: data };
    }),
  };
}

function binaryHeaders({ properties = {}, required = [] }: JsonSchema) {
  const isHeader = (name: string) => !['data', 'datacontenttype'].includes(name);
  return {
    type: 'object',
    properties: {
      'content-type': { type: 'string', const: 'application/json' },
      ...Object.fromEntries(Object.entries(properties).filter(([name]) => isHeader(name)).map(([name, schema]) => [`ce_${name}`, schema])),
    },
    required: required.filter(isHeader).map((name) => `ce_${name}`),
  };
}

function deadLetter(samples: Samples) {
  return {
    name: DEAD_LETTER_HEADERS,
    title: 'A dead letter',
    summary: deadLetterWords.says.en,
    description: `${deadLetterWords.when.en} Its value is whatever came, its own headers beside ours.`,
    contentType: 'application/octet-stream',
    headers: { $ref: `#/components/schemas/${DEAD_LETTER_HEADERS}` },
    payload: {},
    bindings: bindingsOf('deadLetters'),
    ...examples(samples[DEAD_LETTER_HEADERS], (headers) => ({ headers })),
  };
}

const examples = (all: readonly unknown[] = [], as: (sample: unknown) => object) => (all.length === 0 ? {} : { examples: all.slice(0, 1).map(as) });
