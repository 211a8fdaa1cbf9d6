/** The JSON Schemas say what the contracts check, by a validator that is not ours. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import { readSamples } from '../../../cli/contracts/readSamples.ts';
import { asyncApiDocument } from '../../../domain/contracts/asyncApi.ts';
import { EVENTS } from '../../../domain/contracts/eventCatalogue.ts';
import { deadLetterHeaders } from '../../../domain/contracts/events.ts';
import { fieldsOf } from '../../../domain/contracts/fieldsOf.ts';
import { attributeWordsOf, DEAD_LETTER_HEADERS, eventSchemas, fieldWordsOf, type JsonSchema } from '../../../domain/contracts/jsonSchemas.ts';

type Content = Record<string, unknown>;

const schemas = eventSchemas();
const samples = readSamples() as Record<string, Content[]>;
const ajv = formats.default(new Ajv2020({ strict: true, strictTypes: false, allErrors: true }));
const validators = new Map(Object.entries(schemas).map(([name, schema]): [string, ValidateFunction] => [name, ajv.compile(schema)]));
const faultsOf = (name: string, content: unknown): string | undefined => {
  const validate = validators.get(name);
  return validate === undefined ? `no schema ${name}` : validate(content) ? undefined : ajv.errorsText(validate.errors);
};

const contracts = [...EVENTS.map(({ type, contract }) => ({ name: type, contract })), { name: DEAD_LETTER_HEADERS, contract: deadLetterHeaders }];

test.each(contracts)('$name: each sample keeps to its schema', ({ name }) => {
  expect(samples[name]?.map((sample) => faultsOf(name, sample))).toEqual(samples[name]?.map(() => undefined));
});

/** The sample with one field taken away, and with each kind of value in its place that JSON knows. */
function* spoilt(sample: Content): Generator<Content> {
  for (const name of Object.keys(sample)) {
    const { [name]: was, ...others } = sample;
    yield others;
    for (const other of [12.5, null, true, [], ['x'], {}, '']) yield { ...sample, [name]: other };
    if (name === 'data') for (const data of spoilt(was as Content)) yield { ...others, data };
  }
}

test.each(contracts)('$name: what is taken away or of another kind is refused by the schema exactly where the contract refuses it', ({ name, contract }) => {
  for (const sample of samples[name] ?? []) {
    for (const other of spoilt(sample)) expect(faultsOf(name, other) === undefined, JSON.stringify(other)).toBe(contract.safeParse(other).success);
  }
});

test.each(contracts)('$name: a field of a later version is passed over', ({ name, contract }) => {
  const [sample = {}] = samples[name] ?? [];
  const later = { ...sample, ofLater: 1, ...('data' in sample && { data: { ...(sample['data'] as Content), ofLater: { deep: true } } }) };
  expect([faultsOf(name, later), contract.safeParse(later).success]).toEqual([undefined, true]);
});

test('every field has words, and no words are of a field that is not there', () => {
  const without = EVENTS.flatMap(({ type }) => {
    const { data, ...attributes } = schemas[type]?.properties ?? {};
    return [...fieldsOf({ properties: attributes }, attributeWordsOf(type)), ...fieldsOf(data as JsonSchema, fieldWordsOf(type))].filter(({ words }) => words === undefined).map(({ path }) => `${type} ${path}`);
  });
  expect(without).toEqual([]);
  const used = new Set(EVENTS.flatMap(({ type }) => fieldsOf(schemas[type]?.properties?.['data'] as JsonSchema, {}).flatMap(({ path }) => [path, path.split('.').at(-1)?.replace('[]', '') ?? ''])));
  expect(Object.keys(fieldWordsOf('')).filter((name) => !used.has(name))).toEqual([]);
});

test('in AsyncAPI each schema is the same in an older draft, without an identity of its own; what is around every fact is said once and referred to', () => {
  const { components } = asyncApiDocument() as unknown as { components: { schemas: Record<string, JsonSchema> } };
  for (const [name, { $schema: _draft, $id: _id, required = [], ...schema }] of Object.entries(schemas)) {
    const { required: all = [], ...whole } = withEnvelope(components.schemas[name] ?? {}, components.schemas);
    expect([name, whole, all.toSorted()]).toEqual([name, schema, required.toSorted()]);
  }
  const envelopes = Object.values(components.schemas).filter(({ properties }) => properties?.['sequencetype'] !== undefined);
  expect(envelopes.map(({ title }) => title)).toEqual(['jalon.fact.envelope']);
});

/** With what it refers to in its own place. */
function withEnvelope({ allOf = [], ...schema }: JsonSchema, all: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const around = allOf.flatMap(({ $ref = '' }): JsonSchema[] => [all[$ref.replace('#/components/schemas/', '')] ?? {}]);
  return { ...schema, properties: Object.assign({}, ...around.map(({ properties }) => properties), schema.properties) as NonNullable<JsonSchema['properties']>, required: [...around.flatMap(({ required = [] }) => required), ...(schema.required ?? [])] };
}
