/** What a namespace must have: the search attributes, of which only the missing are added; a retention, where it is ours to set. */
import { isGrpcServiceError } from '@temporalio/client';
import type { Connection } from '@temporalio/client';
import type { SearchAttributeType } from '@temporalio/common';
import { CannotStart } from '../cannotStart.ts';
import { withTemporal } from './temporalConnection.ts';

/** As `defineSearchAttributeKey` gives it. */
export type SearchAttribute = { name: string; type: SearchAttributeType };

export type TemporalPlace = { address: string; namespace: string };

/** The numbers of `IndexedValueType` in Temporal's API. */
const TYPE_NUMBERS: Readonly<Record<SearchAttributeType, number>> = { TEXT: 1, KEYWORD: 2, INT: 3, DOUBLE: 4, BOOL: 5, DATETIME: 6, KEYWORD_LIST: 7 };
const PERMISSION_DENIED = 7;
const UNIMPLEMENTED = 12;

/** The names of those that were added. @throws CannotStart */
export async function ensureSearchAttributes({ address, namespace }: TemporalPlace, attributes: readonly SearchAttribute[]): Promise<string[]> {
  return withTemporal(address, async (connection) => {
    const there = await customAttributes(connection, namespace);
    const different = attributes.find(({ name, type }) => there[name] !== undefined && there[name] !== TYPE_NUMBERS[type]);
    if (different) throw new CannotStart(`the search attribute ${different.name} of namespace ${namespace} on ${address} has another type: expected ${different.type}, got number ${there[different.name]} of IndexedValueType. Use a namespace without it (TEMPORAL_NAMESPACE).`);
    const missing = attributes.filter(({ name }) => there[name] === undefined);
    if (missing.length > 0) {
      const searchAttributes = Object.fromEntries(missing.map(({ name, type }) => [name, TYPE_NUMBERS[type]]));
      await connection.operatorService.addSearchAttributes({ namespace, searchAttributes });
    }
    return missing.map(({ name }) => name);
  }).catch((error: unknown) => {
    throw mayNot(error) ? new CannotStart(`we may not add search attributes to namespace ${namespace} on ${address}: have them added, then start again: ${attributes.map(({ name, type }) => `${name} (${type})`).join(', ')}`) : error;
  });
}

/** How long what is closed can still be looked at. */
export async function setRetention({ address, namespace }: TemporalPlace, days: number): Promise<void> {
  await withTemporal(address, (connection) =>
    connection.workflowService.updateNamespace({ namespace, config: { workflowExecutionRetentionTtl: { seconds: days * 86_400 } } } as never));
}

async function customAttributes(connection: Connection, namespace: string): Promise<Record<string, number>> {
  const { customAttributes: custom } = await connection.operatorService.listSearchAttributes({ namespace });
  return custom;
}

const mayNot = (error: unknown): boolean =>
  isGrpcServiceError(error) && (Number(error.code) === PERMISSION_DENIED || Number(error.code) === UNIMPLEMENTED);
