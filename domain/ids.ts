/** The identifiers that cross processes, and the one place where composed ones are made. */
declare const brand: unique symbol;
type Branded<T, Name extends string> = T & { readonly [brand]: Name };

export type ProjectId = Branded<string, 'ProjectId'>;
export type TaskId = Branded<string, 'TaskId'>;
export type AnswerId = Branded<string, 'AnswerId'>;
/** ISO 8601 in UTC. A string, because Temporal payloads and Kafka values are JSON and a `Date` would not survive. */
export type Instant = Branded<string, 'Instant'>;
/** Who is asked: a service, a role or a party (a provider or partner), never a person. */
export type Seat = `service:${string}` | `role:${string}` | `party:${string}`;
/** Those who may be in charge of something: no party, and no name of a person. */
export const SEAT_IN_CHARGE = /^(service|role):\S{1,100}$/;

/** The engine itself asks, on behalf of a project. */
export const ENGINE = 'service:jalon';

/** The task queue of the workflows and their activities. */
export const TASK_QUEUE = 'jalon';

/** A person's identifier: it goes into workflows, facts and logs, and must not be a mail address or a name. */
export const IDENTIFIER = /^[a-z0-9][a-z0-9.-]{0,98}$/;

export const workflowIdOf = (project: ProjectId): string => `project/${project}`;
/** Of the id of a project's workflow. */
export const projectOf = (workflowId: string): ProjectId => workflowId.slice(workflowIdOf('' as ProjectId).length) as ProjectId;

/** `<phase>-<round>/<kind>[/<service or person>]`, as in `consultation-1/interview/dechetteries`. */
export const taskIdOf = (phase: string, round: number, kind: string, whom?: string): TaskId =>
  `${phase}-${round}/${kind}${whom === undefined ? '' : `/${whom}`}` as TaskId;

/** The same question in whatever round: `interview/waste` of `consultation-2/interview/waste`. */
export const placeOf = (task: TaskId): string => task.slice(task.indexOf('/') + 1);

export const serviceSeat = (service: string): Seat => `service:${service}`;
export const roleSeat = (role: string): Seat => `role:${role}`;
/** Whoever keeps the machines running; called when the cause is not a person who does not answer. */
export const OPERATOR: Seat = 'role:operator';
export const partySeat = (party: string): Seat => `party:${party}`;
/** The bare identifier: `dechetteries` of `service:dechetteries`. */
export const seatName = (seat: Seat): string => seat.slice(seat.indexOf(':') + 1);

export const instantOf = (ms: number): Instant => new Date(ms).toISOString() as Instant;
export const msOf = (instant: Instant): number => Date.parse(instant);
