/**
 * A census to its end with simulated people: they act only as anyone can, and all that is counted is read off the facts.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Producer } from 'kafkajs';
import { pino } from 'pino';
import { createKafka } from '../adapters/kafkaClient.ts';
import { loadCity } from '../cities/loadCity.ts';
import { TOPICS } from '../domain/contracts/topics.ts';
import type { Pace } from '../domain/pace.ts';
import type { Policy } from '../domain/policy.ts';
import { peopleOf } from './peopleOf.ts';
import { openAccounts, type Accounts } from './accounts.ts';
import { readCensus } from './census.ts';
import { emitCensus } from './emitCensus.ts';
import { openFactReader } from './factReader.ts';
import { knownProjects } from './knownProjects.ts';
import { openInWords, openProgress, tableOf } from './report.ts';
import { summaryOf, type Summary } from './summary.ts';
import { openTally, type Tally } from './tally.ts';
import { openTownsfolk } from './townsfolk.ts';
import { openPublicWays } from './ways/openPublicWays.ts';

export type RunOptions = {
  temporal: { address: string; namespace: string };
  brokers: string[];
  httpUrl: string;
  /** The file that says who is who. */
  directory: string;
  /** A file of request events, one a line; without it, the projects of `city`, or of all cities. */
  census: string | undefined;
  city?: string | undefined;
  policy: string;
  seed: number;
  pace: Pace;
};

/** Thrown when a run did not end as it should, or when what it saw does not hold together; the message says what. */
export class RunFailed extends Error {
  override name = 'RunFailed';
  readonly summary: Summary;
  constructor(message: string, summary: Summary) {
    super(message);
    this.summary = summary;
  }
}

const STALLED_AFTER_MS = 120_000;
/** Facts that are still on their way when the last outcome is told. */
const QUIET_FOR_MS = 1_000;
const LOOK_EVERY_MS = 100;
const FAULTS_SHOWN = 20;

/** @throws RunFailed */
export async function runOnce(options: RunOptions): Promise<Summary> {
  const since = Date.now();
  const census = await readCensus(options.census, options.city);
  const { policy } = loadCity(options.policy);
  const roll = await peopleOf(options.directory, policy);
  const kafka = createKafka({ brokers: options.brokers, clientId: 'jalon-simulation', log: pino({ level: 'silent' }) });
  const producer = kafka.producer({ allowAutoTopicCreation: false, retry: { retries: 20, maxRetryTime: 3_000 } });
  await producer.connect();
  const tally = openTally();
  const accounts = openAccounts(census, tally.stories);
  const strangers: string[] = [];
  let deadLetters = 0;
  let movedAt = Date.now();

  const ways = await openPublicWays(options, producer);
  const townsfolk = openTownsfolk({ tally, ways, policy, roll, seed: options.seed, pace: options.pace, requests: census.requests });
  const reader = await openFactReader(kafka, {
    fact(fact, isSinceEmission) {
      if (!tally.take(fact, isSinceEmission)) return;
      movedAt = Date.now();
      townsfolk.heed(fact);
    },
    deadLetter(topic, value) {
      movedAt = Date.now();
      deadLetters += 1;
      if (topic === TOPICS.requests) accounts.buried(value);
    },
    stranger: (fault) => void strangers.push(fault),
  });

  try {
    await emitCensus(producer, census.lines);
    await untilOver({ options, policy, accounts, hasCaughtUp: reader.hasCaughtUp, begin: townsfolk.begin, movedAt: () => movedAt });
  } finally {
    await closeAll(townsfolk, reader, ways, producer);
  }
  const summary = summaryOf(accounts.begun(), {
    requested: census.lines.length, deadLetters, policy: `${policy.name} ${policy.version}`, seconds: Math.round((Date.now() - since) / 100) / 10,
  });
  process.stderr.write(`${tableOf(summary)}\n`);
  const faults = [...strangers, ...tally.faults, ...townsfolk.surprises(), ...stalled(accounts, tally)];
  if (faults.length > 0) throw new RunFailed(inWords(faults), summary);
  return summary;
}

type Running = { options: RunOptions; policy: Policy; accounts: Accounts; hasCaughtUp(): boolean; begin(): void; movedAt(): number };

/** Ends when everything is accounted for and has an outcome, or when nothing has moved for long. */
async function untilOver({ options, policy, accounts, hasCaughtUp, begin, movedAt }: Running): Promise<void> {
  const progress = openProgress(options.pace);
  const lookup = knownProjects(options.httpUrl);
  const patience = Math.max(STALLED_AFTER_MS, 1.5 * longestWaitOf(policy, options.pace));
  let hasBegun = false;
  for (;;) {
    if (!hasBegun && hasCaughtUp()) {
      hasBegun = true;
      begin();
    }
    const quietFor = Date.now() - movedAt();
    const unheardOf = accounts.unheardOf();
    const lacking = unheardOf.length + accounts.unburied();
    const begun = accounts.begun();
    const isOver = hasBegun && lacking === 0 && begun.every((story) => story.outcome !== undefined);
    if ((isOver && quietFor > QUIET_FOR_MS) || quietFor > patience) return progress.end();
    if (hasBegun) await lookup(unheardOf, accounts.isKnown);
    progress.show(begun, lacking === 0 ? '' : ` · ${lacking} requests not taken in yet`);
    await sleep(LOOK_EVERY_MS);
  }
}

/** From one fact of a project to the next, at worst: a task that lapses, a sitting that is full, the authority's longest term. */
const longestWaitOf = ({ terms, steering, dpo: { priorConsultation } }: Policy, { msPerDay }: Pace): number =>
  msPerDay * Math.max(
    ...Object.values(terms).map(({ due, lapseAfter }) => due + (lapseAfter === 'never' ? 0 : lapseAfter)),
    2 * steering.sittings.everyDays,
    priorConsultation.term + priorConsultation.extension,
  );

async function closeAll(townsfolk: { close(): Promise<void> }, reader: { close(): Promise<void> }, ways: { close(): Promise<void> }, producer: Producer): Promise<void> {
  await townsfolk.close();
  await Promise.allSettled([reader.close(), ways.close(), producer.disconnect()]);
}

function stalled(accounts: Accounts, { stories }: Tally): string[] {
  const unheardOf = accounts.unheardOf().map((project) => `${project} was requested and has not been started; ${stories.size} projects are known`);
  const unburied = accounts.unburied() === 0 ? [] : [`expected ${accounts.unburied()} more lines that are no request event to end on ${TOPICS.deadLetters}, got none`];
  return [...unheardOf, ...unburied, ...accounts.begun().filter((story) => story.outcome === undefined).map((story) => `still open: ${openInWords(story)}`)];
}

function inWords(faults: readonly string[]): string {
  const more = faults.length > FAULTS_SHOWN ? [`… and ${faults.length - FAULTS_SHOWN} more`] : [];
  return [`expected a run in which everything holds together, got ${faults.length} faults:`, ...faults.slice(0, FAULTS_SHOWN).map((fault) => `- ${fault}`), ...more].join('\n');
}
