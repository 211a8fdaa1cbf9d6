import { heartbeat, metricMeter, sleep } from '@temporalio/activity';
import type { ProjectId } from '../domain/ids.ts';
import { STUCK_REASONS, verdictOf, type Finding, type Observed, type StuckReason, type SweepFact, type Verdict } from '../domain/sweep.ts';

/** `gone`: it is not open any more. `unseen`: Temporal could not say. */
export type Look = { is: 'open'; observed: Observed } | { is: 'gone' } | { is: 'unseen' };

export type SweepPorts = {
  projects: {
    /** The open ones, page by page: those of a page are looked at together. */
    pages(): AsyncIterable<readonly ProjectId[]>;
    look(project: ProjectId): Promise<Look>;
  };
  stuck: {
    /** What is said now, by project. */
    said(): Promise<ReadonlyMap<ProjectId, StuckReason>>;
    say(project: ProjectId, finding: Finding): Promise<void>;
    takeBack(project: ProjectId): Promise<void>;
  };
  facts: { publish(fact: SweepFact): Promise<void> };
};

export type Swept = { open: number; unseen: number; stuck: Readonly<Record<StuckReason, number>> };

/** A worker that is only just back must have no project called stuck that it is about to take up. */
export const LOOK_AGAIN_MS = 10_000;

export function createSweepActivities({ projects, stuck, facts }: SweepPorts) {
  return {
    /** Says only what is not said yet: done twice, it says nothing more. */
    async sweepProjects(): Promise<Swept> {
      const said = await stuck.said();
      const seen = new Map<ProjectId, Verdict | 'unseen'>();
      for await (const page of projects.pages()) {
        heartbeat();
        for (const [project, verdict] of await lookAt(page)) seen.set(project, verdict);
      }
      // Closed since, and so not listed.
      const unlisted = [...said.keys()].filter((project) => !seen.has(project));
      for (const [project, verdict] of await lookAt(unlisted)) seen.set(project, verdict);
      await tellWhatLasts([...seen].flatMap(([project, verdict]) => (isNews(verdict, said.get(project)) ? [project] : [])), said);
      return measured(seen.size - unlisted.length, [...seen.values()]);
    },
    /** The fact's id is made of the project and the moment of the finding: a retry publishes the same. */
    publishSweepFact: (fact: SweepFact): Promise<void> => facts.publish(fact),
  };

  function lookAt(page: readonly ProjectId[]): Promise<[ProjectId, Verdict | 'unseen'][]> {
    return Promise.all(page.map(async (project) => [project, seenIn(await projects.look(project))]));
  }

  /** What is seen twice: between two attempts of what keeps failing, nothing may be pending for a moment. */
  async function tellWhatLasts(changed: readonly ProjectId[], said: ReadonlyMap<ProjectId, StuckReason>): Promise<void> {
    if (changed.length === 0) return;
    await sleep(LOOK_AGAIN_MS);
    for (let from = 0; from < changed.length; from += PAGE) {
      heartbeat();
      for (const [project, verdict] of await lookAt(changed.slice(from, from + PAGE))) {
        if (!isNews(verdict, said.get(project))) continue;
        await (verdict.is === 'stuck' ? stuck.say(project, { reason: verdict.reason, detail: verdict.detail, since: verdict.since }) : stuck.takeBack(project));
      }
    }
  }
}

function seenIn(look: Look): Verdict | 'unseen' {
  if (look.is === 'unseen') return 'unseen';
  return look.is === 'gone' ? { is: 'moving' } : verdictOf(look.observed);
}

/** Projects that are looked at together. */
export const PAGE = 20;

/** It differs from what is said now. */
const isNews = (verdict: Verdict | 'unseen', said: StuckReason | undefined): verdict is Verdict => verdict !== 'unseen' && (verdict.is === 'stuck' ? verdict.reason : undefined) !== said;

/** Also as gauges of the worker, and when: who watches sees that sweeps go on. */
function measured(open: number, verdicts: readonly (Verdict | 'unseen')[]): Swept {
  const count = (reason: StuckReason) => verdicts.filter((verdict) => verdict !== 'unseen' && verdict.is === 'stuck' && verdict.reason === reason).length;
  const stuck = Object.fromEntries(STUCK_REASONS.map((reason) => [reason, count(reason)])) as Record<StuckReason, number>;
  metricMeter.createGauge('jalon_sweep_projects_open').set(open);
  for (const reason of STUCK_REASONS) metricMeter.createGauge('jalon_sweep_projects_stuck').withTags({ reason }).set(stuck[reason]);
  metricMeter.createGauge('jalon_sweep_ended_at_seconds').set(Math.floor(Date.now() / 1_000));
  return { open, unseen: verdicts.filter((verdict) => verdict === 'unseen').length, stuck };
}

export type SweepActivities = ReturnType<typeof createSweepActivities>;
