/**
 * What of a project is public, as data of the city's own. The rules in force now decide, not those of when a project began: so this lies
 * beside the policy, which a project keeps, and not in it.
 */
import type { Seat } from './ids.ts';
import type { Outcome, Phase } from './journey.ts';
import type { Words } from './kinds/taskKind.ts';

/** Beside a project's title, its phase and its outcome, which a project that is listed always shows. */
export const PUBLIC_FIELDS = ['themes', 'decisions', 'maker', 'datasets', 'cost'] as const;
export type PublicField = (typeof PUBLIC_FIELDS)[number];

export const OPENINGS = ['yes', 'no', 'later', 'unknown'] as const;
export type Opening = (typeof OPENINGS)[number];

export type Publication = {
  /** Who publishes, for catalogues of open data. */
  publisher: { name: Words; page?: string | undefined };
  /** A project is listed once it has come to this phase, whatever became of it since; before, only with one of the outcomes `unaccepted`. */
  listed: { from: Phase; outcomes: readonly Outcome[]; unaccepted: readonly Outcome[] };
  /** Which fields, and of a project that has come to which phase; one that is not named is not public. */
  fields: Readonly<Partial<Record<PublicField, Phase>>>;
  /** Results of phases whose reasons are published, as somebody wrote them; of the others the result alone is. */
  reasons: Readonly<Partial<Record<Phase, readonly string[]>>>;
  /** Whose names are shown beside their role. */
  names: 'elected-in-office' | 'nobody';
  /** Seats that are named for what they decided; any other is "the administration". */
  seats: Readonly<Partial<Record<Seat, Words>>>;
  /** What decides and is no seat, what a member of the committee is called whose seat is not named, and who makes what the city makes itself. */
  bodies: { committee: Words; member: Words; services: Words; administration: Words; team: Words };
  /** Themes that are public, by their name; what a department wrote besides is not. */
  themes: Readonly<Record<string, Words>>;
  /** Datasets are listed whose opening is one of these. */
  datasets: readonly Opening[];
  /** The gate that must be passed before a provider is named, for until a contract is signed those who were heard are competitors. */
  providersAfter: string;
  /** Bounds in euros between which a cost is said to lie, in rising order: the very estimate would tell bidders what to ask. */
  costBounds: readonly number[];
};
