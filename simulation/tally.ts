/**
 * The tally: what the facts say of each project, and whether they hold together. Pure: facts in, stories out.
 *
 * Invariants: a project's sequence has no gap and no disorder once repeated ids are dropped; nobody's task is answered
 * twice, and a late answer is one to a task that has lapsed; an answer that had to be refused is not accepted; nothing
 * follows a project's end.
 */
import { FACTS, type FactData, type FactEvent, type FactType } from '../domain/contracts/events.ts';
import type { About } from '../domain/kinds/taskKind.ts';
import { isInTheirPlace } from '../domain/kinds/taskTerms.ts';
import type { Outcome, Phase } from '../domain/journey.ts';
import { STANDING } from '../domain/projectRegister.ts';
import { isWrongAnswer } from './answerIds.ts';

export type AskedTask = { project: string; id: string; kind: string; of: string; askedAt: number; dueAt: number; about: About };

export type Story = {
  project: string;
  /** Begun by this run's census and not before it. */
  isNew: boolean;
  startedAt: number | undefined;
  department: string | undefined;
  phase: Phase | undefined;
  openTasks: ReadonlyMap<string, AskedTask>;
  /** Tasks that silence has ended, and that nobody has answered late. */
  lapsedTasks: ReadonlySet<string>;
  heldSince: number | undefined;
  outcome: Outcome | undefined;
  hasEnded: boolean;
  tasksAsked: number;
  tasksByKind: Readonly<Record<string, number>>;
  answersAccepted: number;
  facts: number;
};

export type Tally = {
  /** False for a fact that was already told under this id. */
  take(fact: FactEvent, isSinceEmission: boolean): boolean;
  stories: ReadonlyMap<string, Story>;
  faults: readonly string[];
};

type Kept = Story & { openTasks: Map<string, AskedTask>; lapsedTasks: Set<string>; ids: Set<string>; sequence: number | undefined };
type Reaction<T extends FactType> = (story: Kept, told: FactData<T>, at: number, isSinceEmission: boolean) => string | void;

export function openTally(): Tally {
  const stories = new Map<string, Kept>();
  const faults: string[] = [];

  return {
    stories,
    faults,
    take(fact, isSinceEmission) {
      const story = stories.get(fact.subject) ?? newStory(fact.subject);
      stories.set(fact.subject, story);
      if (story.ids.has(fact.id)) return false;
      story.ids.add(fact.id);
      story.facts += 1;
      const found = [outOfPlace(story, fact), afterEnd(story, fact), react(story, fact, isSinceEmission)];
      faults.push(...found.filter((fault) => fault !== undefined).map((fault) => `${fact.subject}: ${fault} (${fact.type}, ${fact.id})`));
      return true;
    },
  };
}

const newStory = (project: string): Kept => ({
  project, isNew: false, startedAt: undefined, department: undefined, phase: undefined, openTasks: new Map(), lapsedTasks: new Set(), heldSince: undefined,
  outcome: undefined, hasEnded: false, tasksAsked: 0, tasksByKind: {}, answersAccepted: 0, facts: 0, ids: new Set(), sequence: undefined,
});

/** The first fact that a topic still keeps may have any place; intake speaks for projects without one. */
function outOfPlace(story: Kept, { sequence }: FactEvent): string | undefined {
  if (sequence === undefined) return undefined;
  const expected = story.sequence === undefined ? undefined : story.sequence + 1;
  story.sequence = Number(sequence);
  return expected === undefined || expected === story.sequence ? undefined : `expected sequence ${expected}, got ${sequence}`;
}

const afterEnd = (story: Kept, { sequence }: FactEvent): string | undefined => (story.hasEnded && sequence !== undefined ? 'expected nothing after the end, got a fact' : undefined);

function handOver({ openTasks }: Kept, task: string, of: string): void {
  const asked = openTasks.get(task);
  if (asked !== undefined) openTasks.set(task, { ...asked, of });
}

const REACTIONS: { [T in FactType]?: Reaction<T> } = {
  'jalon.project.started.v1': (story, { department }, at, isSinceEmission) => {
    story.startedAt = at;
    story.department = department;
    story.isNew = isSinceEmission;
  },
  'jalon.phase.entered.v1': (story, { phase }) => {
    story.phase = phase;
  },
  'jalon.task.asked.v1': (story, { task, kind, of, dueAt, about }, at) => {
    story.tasksAsked += 1;
    story.tasksByKind = { ...story.tasksByKind, [kind]: (story.tasksByKind[kind] ?? 0) + 1 };
    story.openTasks.set(task, { project: story.project, id: task, kind, of, askedAt: at, dueAt: Date.parse(dueAt), about });
  },
  'jalon.task.escalated.v1': (story, { task, step = 'tell', to }) => {
    if (isInTheirPlace(step)) handOver(story, task, to);
  },
  'jalon.task.reassigned.v1': (story, { task, of }) => handOver(story, task, of),
  'jalon.task.lapsed.v1': (story, { task }) => {
    story.openTasks.delete(task);
    story.lapsedTasks.add(task);
  },
  'jalon.task.interrupted.v1': (story, { task }) => void story.openTasks.delete(task),
  'jalon.answer.accepted.v1': (story, { task, answer, isLate }) => {
    story.answersAccepted += 1;
    if (isWrongAnswer(answer)) return `expected a refusal of the wrong answer ${answer}, got it accepted`;
    const isExpected = isLate === true ? story.lapsedTasks.delete(task) : story.openTasks.delete(task);
    if (isExpected || task.startsWith(`${STANDING}/`) || story.startedAt === undefined) return undefined;
    return isLate === true ? `expected a late answer to a task that has lapsed, got one to ${task}` : `expected one answer to ${task}, got another`;
  },
  'jalon.project.held.v1': (story, _told, at) => {
    story.heldSince = at;
  },
  'jalon.project.resumed.v1': (story) => {
    story.heldSince = undefined;
  },
  'jalon.project.deployed.v1': (story) => {
    story.outcome = 'deployed';
  },
  'jalon.project.ended.v1': (story, { outcome }) => {
    story.outcome = outcome;
    story.hasEnded = true;
    story.openTasks.clear();
  },
};

function react(story: Kept, fact: FactEvent, isSinceEmission: boolean): string | undefined {
  const shape = FACTS[fact.type].safeParse(fact.data);
  if (!shape.success) return `expected the shape of this fact, got ${shape.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`;
  const reaction = REACTIONS[fact.type] as Reaction<FactType> | undefined;
  return reaction?.(story, shape.data as never, Date.parse(fact.time), isSinceEmission) ?? undefined;
}
