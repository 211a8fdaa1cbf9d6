/** The tables, as Kysely sees them; `migrations/` makes them. Instants come back as ISO 8601 texts. */
import type { ColumnType, Generated } from 'kysely';
import type { Health } from '../domain/dossier.ts';

type Instant = string;

export type RegistryProjectRow = { project: string; source: string; subject: string; recorded_at: Generated<Instant> };
export type RequestEventRow = { event: string; project: string };

export type OffsetRow = { topic: string; partition: number; next_offset: number; high_watermark: number; updated_at: Generated<Instant> };

export type ProjectRow = {
  id: string;
  title: string;
  department: string;
  themes: string[];
  services: string[];
  policy: string;
  accelerated: string | null;
  phase: string;
  round: number;
  outcome: string | null;
  health: Health;
  waiting_on: string[];
  waiting_since: Instant | null;
  due_at: Instant | null;
  held_since: Instant | null;
  started_at: Instant;
  updated_at: Instant;
  ended_at: Instant | null;
  last_sequence: number;
  gaps: number;
};

export type TaskStatus = 'asked' | 'answered' | 'lapsed' | 'interrupted';
export type TaskRow = {
  project: string;
  task: string;
  kind: string;
  asked_of: string;
  phase: string;
  status: TaskStatus;
  health: Health;
  asked_at: Instant;
  due_at: Instant;
  closed_at: Instant | null;
  /** What it is asked about, as JSON. */
  about: string;
};

/** `data` is JSON as text: read whole or not at all. */
export type FactRow = { id: string; project: string; sequence: number | null; type: string; time: Instant; data: string };

export type DeadLetterRow = { topic: string; partition: number; message_offset: number; reason: string; error: string; at: Instant };

export type Tables = {
  'registry.migrations': { name: string; applied_at: ColumnType<Instant, never, never> };
  'registry.projects': RegistryProjectRow;
  'registry.request_events': RequestEventRow;
  'read_model.offsets': OffsetRow;
  'read_model.projects': ProjectRow;
  'read_model.tasks': TaskRow;
  'read_model.facts': FactRow;
  'read_model.restricted_facts': FactRow;
  'read_model.dead_letters': DeadLetterRow;
};
