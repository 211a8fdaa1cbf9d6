/** What a year is played on: a server in which time is ours to let pass, and a worker of the project's workflows with ports that we give it. */
import type { Client } from '@temporalio/client';
import type { CapacityPorts } from '../../activities/capacityActivities.ts';
import type { CommitteePorts } from '../../activities/committeeActivities.ts';
import type { FactPorts } from '../../activities/factActivities.ts';
import type { ProjectPorts } from '../../activities/projectActivities.ts';

export type YearPorts = FactPorts & CapacityPorts & CommitteePorts & ProjectPorts;

export type Stage = {
  client: Client;
  taskQueue: string;
  /** Milliseconds, as the workflows see them. */
  now(): Promise<number>;
  /** Lets that much time pass: it stands still while anything is under way, and leaps where nothing is. */
  pass(ms: number): Promise<void>;
  /** Plays with a worker at work, until the play is over. */
  work<T>(ports: YearPorts, play: (worker: { isIdle(): boolean }) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};
