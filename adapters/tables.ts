/** The tables, as Kysely sees them; `migrations/` makes them. Instants come back as ISO 8601 texts. */
import type { ColumnType, Generated } from 'kysely';
import type { ChannelName, DeliveryState } from '../domain/delivery.ts';
import type { Health, Party, Priority } from '../domain/dossier.ts';
import type { Phase } from '../domain/journey.ts';
import type { Words } from '../domain/kinds/taskKind.ts';
import type { StuckReason } from '../domain/sweep.ts';

type Instant = string;

export type RegistryProjectRow = { project: string; source: string; subject: string; recorded_at: Generated<Instant> };
export type RequestEventRow = { event: string; project: string };

/** `content` is what was sent, by the SHA-256 of its text. */
export type DocumentRow = { sha256: string; media_type: string; content: string; kept_at: Generated<Instant> };

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
  /** On hold for longer than the policy lets it be. */
  stalled_since: Instant | null;
  started_at: Instant;
  updated_at: Instant;
  ended_at: Instant | null;
  last_sequence: number;
  gaps: number;
  source: string;
  summary: string | null;
  collected_by: string | null;
  /** An identifier; never shown in lists. */
  lead: string | null;
  path: string | null;
  path_because: string[];
  path_overridden: string | null;
  marks: string[];
  unknowns: string[];
  /** All four or none. */
  once_least: number | null;
  once_most: number | null;
  yearly_least: number | null;
  yearly_most: number | null;
  minutes_spent: number;
  opinions: OpinionColumn[];
  parties: Party[];
  datasets: DatasetColumn[];
  approvals: ApprovalColumn[];
  absorbed: AbsorbedColumn[];
  /** The sitting to which it is going, until the committee's phase is over. */
  sitting: string | null;
  sitting_at: Instant | null;
  convening: number | null;
  /** The last motion that the committee carried: a `go` that follows `flagship` makes it one. */
  motion_carried: string | null;
  is_flagship: boolean;
  procurement_procedure: string | null;
  /** The day on which what is procured may be there at the earliest. */
  procurement_earliest: string | null;
  /** The last, in the order of the journey, of the phases that it ever came to. */
  furthest: Phase;
  /** When it entered a phase, concluded one, or ended. */
  moved_at: Instant;
  /** The words of the title, as they are looked for. */
  sought: string;
};
export type OpinionColumn = { task: string; service: string; round: number; verdict: string; isLate: boolean };
export type DatasetColumn = { name: string; value: string; opening: string };
export type ApprovalColumn = { approval: string; givenAt: Instant; expiresAt: Instant };
export type AbsorbedColumn = { project: string; department: string };

export type ConditionState = 'open' | 'lifted' | 'accepted' | 'replaced';
export type ConditionRow = {
  project: string;
  condition: string;
  text: string;
  /** Where the engine made the words. */
  text_in_words: { fr: string; en: string } | null;
  owner: string;
  set_by: string;
  set_in: string;
  due_at: Instant;
  state: ConditionState;
  settled_by: string | null;
  settled_at: Instant | null;
  settled_because: string | null;
  is_late: boolean;
};

export type TaskStatus = 'asked' | 'answered' | 'lapsed' | 'interrupted' | 'skipped';
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
  /** Who may answer too, since an escalation. */
  also_of: string[];
  /** An identifier. */
  holder: string | null;
  priority: Priority;
  follow_up_on: string | null;
  due_because: Words | null;
  reminded: number;
  last_reminded_at: Instant | null;
  escalated_to: string[];
};
export type DigestRow = { person: string; day: string; sent_at: Generated<Instant> };
/** `key`: the digest of the secret in the cookie. */
export type SessionRow = { key: string; content: string; seen_at: Instant; expires_at: Instant };
export type DraftRow = { project: string; task: string; actor: string; answer: string; saved_at: Generated<Instant> };

/** `recipient` is an identifier, never an address. */
export type DeliveryRow = {
  id: string;
  fact: string;
  fact_type: string;
  project: string | null;
  task: string | null;
  channel: ChannelName;
  recipient: string;
  event: string | null;
  state: DeliveryState;
  message: string | null;
  attempts: number;
  next_at: Instant | null;
  last_error: string | null;
  address_mark: string | null;
  made_at: Instant;
  settled_at: Instant | null;
};
export type NotificationPlaceRow = { topic: string; partition: number; next_offset: number };
export type ErrandRow = {
  id: string;
  asked_of: string;
  channel: ChannelName;
  recipient: string;
  address_mark: string;
  because: string;
  raised_at: Instant;
  settled_at: Instant | null;
  settled_by: string | null;
  settled_because: string | null;
};
export type CalendarFeedRow = { person: string; token_digest: string; made_at: Instant };

/** What the sweep last said; over, it is no longer stuck. */
export type StuckRow = { project: string; reason: StuckReason; detail: string; since: Instant; found_at: Instant; over_at: Instant | null };

/** `fingerprint`: the digest of what was said. */
export type AnswerSentRow = { project: string; answer: string; task: string; fingerprint: string; sent_at: Generated<Instant> };

/** One row: since when, and after which place. */
export type ReadModelFilledRow = { one: Generated<boolean>; since: Instant; after_place: number };
/** How far the facts had been read when the read model was last emptied. */
export type ReadBeforeRow = { partition: number; next_offset: number };
/** `data` is JSON as text: read whole or not at all. `place`, of those for everyone: the order in which they were read. */
export type FactRow = { id: string; project: string; sequence: number | null; type: string; time: Instant; data: string };

export type DeadLetterRow = { topic: string; partition: number; message_offset: number; reason: string; error: string; at: Instant };

export type Tables = {
  'registry.migrations': { name: string; applied_at: ColumnType<Instant, never, never> };
  'registry.projects': RegistryProjectRow;
  'registry.request_events': RequestEventRow;
  'registry.documents': DocumentRow;
  'registry.drafts': DraftRow;
  'registry.digests': DigestRow;
  'registry.sessions': SessionRow;
  'registry.deliveries': DeliveryRow;
  'registry.notification_places': NotificationPlaceRow;
  'registry.errands': ErrandRow;
  'registry.calendar_feeds': CalendarFeedRow;
  'registry.answers_sent': AnswerSentRow;
  'registry.read_model_filled': ReadModelFilledRow;
  'registry.read_before': ReadBeforeRow;
  'read_model.offsets': OffsetRow;
  'read_model.projects': ProjectRow;
  'read_model.tasks': TaskRow;
  'read_model.conditions': ConditionRow;
  'read_model.stuck': StuckRow;
  'read_model.facts': FactRow & { place: Generated<number> };
  'read_model.restricted_facts': FactRow;
  'read_model.dead_letters': DeadLetterRow;
};
