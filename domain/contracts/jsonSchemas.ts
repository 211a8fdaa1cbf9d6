/** JSON Schemas of what crosses Kafka, made from the contracts that our own code reads by, with a description at every field. */
import { z } from 'zod';
import type { Words } from '../kinds/taskKind.ts';
import { DEEPEST } from '../guard.ts';
import { deadLetterHeaders, REQUEST_LIMIT } from './events.ts';
import { EVENTS, type CataloguedEvent } from './eventCatalogue.ts';
import { ATTRIBUTE_WORDS, ATTRIBUTE_WORDS_OF, DEAD_LETTER_HEADER_WORDS } from './words/attributeWords.ts';
import { deadLetterWords } from './words/messageWords.ts';
import { FIELD_WORDS, FIELD_WORDS_OF } from './words/fieldWords.ts';

export type JsonSchema = z.core.JSONSchema.JSONSchema;
/** AsyncAPI 3 takes draft-07 as it is; everybody else gets the current one. */
type Draft = 'draft-07' | 'draft-2020-12';
type WordsByName = Readonly<Record<string, Words>>;

/** Under which a dead letter's headers are kept: it is no CloudEvent, and has no type. */
export const DEAD_LETTER_HEADERS = 'jalon.dead-letter.headers';

/** What a contract checks and JSON Schema cannot say. */
const BEYOND_SCHEMA: Readonly<Record<string, string>> = {
  'jalon.project.requested.v1': `At most ${REQUEST_LIMIT} characters of JSON, nested ${DEEPEST} levels at most; unknown fields are kept and shown.`,
  'jalon.task.answered.v1': `"answer" is nested ${DEEPEST} levels at most.`,
};

export const attributeWordsOf = (type: string): WordsByName => ({ ...ATTRIBUTE_WORDS, ...ATTRIBUTE_WORDS_OF[type] });
export const fieldWordsOf = (type: string): WordsByName => ({ ...FIELD_WORDS, ...FIELD_WORDS_OF[type] });

/** By type, and by the name of a dead letter's headers. */
export function eventSchemas(draft: Draft = 'draft-2020-12'): Record<string, JsonSchema> {
  return Object.fromEntries([...EVENTS.map((event) => [event.type, schemaOf(event, draft)] as const), [DEAD_LETTER_HEADERS, deadLetterSchema(draft)] as const]);
}

function schemaOf({ type, contract, words }: CataloguedEvent, draft: Draft): JsonSchema {
  const { $schema, ...schema } = bare(contract, draft);
  const attributes = described(schema, attributeWordsOf(type));
  const { data, ...others } = attributes.properties ?? {};
  const content = described(data as JsonSchema, fieldWordsOf(type));
  const limits = BEYOND_SCHEMA[type];
  return {
    ...identified($schema, type),
    title: type,
    description: `${words.says.en} ${words.when.en}`,
    ...attributes,
    properties: { ...others, data: { ...content, ...(limits !== undefined && { description: limits }) } },
  };
}

function deadLetterSchema(draft: Draft): JsonSchema {
  const { $schema, ...schema } = bare(deadLetterHeaders, draft);
  return { ...identified($schema, DEAD_LETTER_HEADERS), title: DEAD_LETTER_HEADERS, description: deadLetterWords.says.en, ...described(schema, DEAD_LETTER_HEADER_WORDS) };
}

/** Within another document a schema has no identity of its own. */
const identified = ($schema: JsonSchema['$schema'], name: string): JsonSchema =>
  ($schema?.includes('2020-12') === true ? { $schema, $id: `urn:jalon:schema:${name}` } : {});

/** What is read: open to fields that come later. Of an instant, the format says it all. */
function bare(contract: z.ZodType, draft: Draft): JsonSchema {
  return JSON.parse(JSON.stringify(z.toJSONSchema(contract, {
    io: 'input', target: draft,
    override: ({ jsonSchema }) => {
      if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
    },
  }))) as JsonSchema;
}

/** The same with words at each property, however far in: those of its path, or else those of its name. */
function described(schema: JsonSchema, words: WordsByName, within = ''): JsonSchema {
  const inside = (each: z.core.JSONSchema._JSONSchema, path: string): z.core.JSONSchema._JSONSchema => (typeof each === 'boolean' ? each : described(each, words, path));
  const { properties, items } = schema;
  return {
    ...schema,
    ...(properties !== undefined && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, withWords(inside(each, `${within}${name}.`), words[`${within}${name}`] ?? words[name])])),
    }),
    ...(items !== undefined && !Array.isArray(items) && { items: inside(items, `${within.slice(0, -1)}[].`) }),
  };
}

const withWords = (schema: z.core.JSONSchema._JSONSchema, words: Words | undefined): z.core.JSONSchema._JSONSchema =>
  (typeof schema === 'boolean' || words === undefined ? schema : { ...schema, description: words.en });
