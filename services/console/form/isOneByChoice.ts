/** Whether a list holds each of some choices once at most, as the options that are compared: it is filled in choice by choice. */
import type { Taken } from '../../../domain/guard.ts';

export function isOneByChoice({ of, most }: Extract<Taken, { is: 'list' }>): { name: string; choices: readonly string[] } | undefined {
  if (of.is !== 'object') return undefined;
  const [name, field] = Object.entries(of.fields)[0] ?? [];
  return name !== undefined && field?.takes.is === 'choice' && field.takes.choices.length === most ? { name, choices: field.takes.choices } : undefined;
}
