/**
 * The roll: what a workflow knows of who is who, by identifiers alone. It is made of the city's directory and calendar, and told
 * to open projects when these change; names stay outside and are looked up where they are shown.
 */
import type { Instant, Seat } from './ids.ts';
import type { TaskKind } from './taskKinds.ts';

/** One acts for the other from an instant until another (not included); without `seats` and `kinds`, in all that the other may do. */
export type Substitution = {
  substitute: string;
  principal: string;
  from: Instant;
  until: Instant;
  seats?: readonly Seat[] | undefined;
  kinds?: readonly TaskKind[] | undefined;
};

/** Whoever holds the private part of this key vouches for who answers; `speaksFor` limits it to these actors. */
export type DoorKey = { publicKey: string; speaksFor?: readonly string[] | undefined };

export type Roll = {
  /** Changes whenever anything else in it does, but the moment at which it was made. */
  version: string;
  /** A workflow goes by the latest: an earlier one that is told again gives nobody back what they have lost. */
  madeAt: Instant;
  /** Which seats a person holds. A seat's own id also acts for itself. */
  mandates: Readonly<Record<string, readonly Seat[]>>;
  /** Who heads a service, by its id: the head hands out its tasks. */
  heads: Readonly<Record<string, string>>;
  substitutions: readonly Substitution[];
  /** Who has left, and who took over what they held; nobody: it goes back to their seats. */
  departed: Readonly<Record<string, string | null>>;
  /** Days (`YYYY-MM-DD`) on which nobody works, beside Saturdays and Sundays. */
  closedDays: readonly string[];
  /** Ed25519 public keys in hexadecimal, by key id. */
  keys: Readonly<Record<string, DoorKey>>;
  /** Whether an answer that no statement vouches for is taken. */
  acceptUnsigned: boolean;
};
