/**
 * A task counts once: whatever comes in whatever order (answers, the same again, timers, holds, deaths of the worker), and what was replied stays replied.
 * A death is the state carried over as JSON and the story told anew from it, as a new run does it; a replay is the same from the very beginning.
 */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Dossier } from '../../domain/dossier.ts';
import type { Instant, TaskId } from '../../domain/ids.ts';
import { projectRegister } from '../../domain/projectRegister.ts';
import { receive } from '../../domain/reception.ts';
import { openHumanTasks, type HumanTasks } from '../../workflows/humanTask.ts';
import { openRecorder, type Recorder } from '../../workflows/recorder.ts';
import { takeAnswer } from '../../workflows/taking.ts';
import { dossierForTests } from '../support/dossierForTests.ts';
import { rollForTests } from '../support/rollForTests.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const START = Date.parse('2026-12-01T09:00:00.000Z');
const SERVICES = ['waste', 'desk', 'legal'] as const;

type Move =
  | { do: 'answer'; service: (typeof SERVICES)[number]; id: number; by: 'seat' | 'stranger' | 'substitute' }
  | { do: 'act'; act: string; service: (typeof SERVICES)[number]; content: object; by: string }
  | { do: 'wait'; days: number }
  | { do: 'hold' | 'resume' | 'die' };

const service = fc.constantFrom(...SERVICES);
const ACTS = [['claim', {}, 'anne'], ['release', {}, 'anne'], ['delegate', { to: 'zoe', reason: 'r' }, 'anne'], ['extend', { until: '2026-12-20', reason: 'r' }, 'role:coordinator'], ['nudge', { reason: 'r' }, 'role:operator'], ['skip', { reason: 'r' }, 'olga'], ['confirm-skip', { reason: 'r' }, 'oscar']] as const;
const move: fc.Arbitrary<Move> = fc.oneof(
  { arbitrary: fc.record({ do: fc.constant('answer' as const), service, id: fc.nat(5), by: fc.constantFrom('seat' as const, 'seat' as const, 'stranger' as const, 'substitute' as const) }), weight: 6 },
  { arbitrary: fc.tuple(service, fc.constantFrom(...ACTS)).map(([of, [act, content, by]]): Move => ({ do: 'act', act, service: of, content, by })), weight: 3 },
  { arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.constantFrom(1, 7, 10, 13, 18) }), weight: 3 },
  { arbitrary: fc.constantFrom<Move>({ do: 'hold' }, { do: 'resume' }, { do: 'die' }), weight: 3 },
);

type Life = { dossier: Dossier; tasks: HumanTasks; record: Recorder; ends: Map<string, number> };

/** The story of a round: each service is asked; taken up again, those that are closed are not asked any more. */
function tell(dossier: Dossier, ends: Map<string, number>): Life {
  const record = openRecorder(dossier);
  const tasks = openHumanTasks(dossier, record);
  const open = dossier.openTasks;
  // A later run knows its open tasks: asked again they are the same tasks, and no second ones.
  dossier.openTasks = [];
  for (const name of SERVICES) {
    const before = open.find(({ id }) => id === `consultation-1/interview/${name}`);
    void tasks.ask({ kind: 'interview', of: `service:${name}`, whom: name }).then(() => ends.set(name, (ends.get(name) ?? 0) + 1));
    if (before !== undefined) dossier.openTasks = dossier.openTasks.map((each) => (each.id === before.id ? before : each));
  }
  return { dossier, tasks, record, ends };
}

const ROLL = rollForTests({
  mandates: { anne: ['service:waste', 'service:desk'], olga: ['role:operator'], oscar: ['role:operator'] },
  substitutions: [{ principal: 'anne', substitute: 'sam', from: '2026-01-01T00:00:00.000Z' as never, until: '2027-12-31T00:00:00.000Z' as never }],
});

function deliver({ dossier, tasks, record }: Life, sent: object): string {
  const receipt = receive(projectRegister(dossier), sent, Date.now());
  if (receipt.is !== 'new') return receipt.is === 'known' ? `known ${receipt.reply.at}` : receipt.reason;
  const at = new Date(Date.now()).toISOString() as Instant;
  takeAnswer({ dossier, record, close: tasks.close, interrupt: tasks.interrupt, joined: () => undefined, watchesHolds: () => true, retry: () => 0 }, receipt, { accepted: true, id: receipt.answer.id as never, task: receipt.answer.task as TaskId, at });
  return `new ${at}`;
}

type Told = { said: string[]; life: Life };

function play(moves: readonly Move[]): Told {
  vi.setSystemTime(START);
  const dossier = dossierForTests({ phase: 'consultation', rounds: { consultation: 1 }, roll: ROLL });
  let life = tell(dossier, new Map());
  const said: string[] = [];
  const say = (id: string, task: string, by: string, answer: object, more: object = {}) => said.push(deliver(life, { id, task, by: { id: by }, answer, ...more }));
  for (const [index, each] of moves.entries()) {
    switch (each.do) {
      case 'answer': {
        const task = `consultation-1/interview/${each.service}`;
        const who = each.by === 'seat' ? [`service:${each.service}`, {}] as const : each.by === 'stranger' ? ['nobody', {}] as const : ['sam', { onBehalfOf: 'anne' }] as const;
        say(`answer-${each.id}`, task, who[0], { verdict: 'favourable' }, who[1]);
        break;
      }
      case 'act':
        say(`act-${index}`, `at-any-time/${each.act}/consultation-1/interview/${each.service}`, each.by, each.content);
        break;
      case 'wait':
        vi.setSystemTime(Date.now() + each.days * 86_400_000);
        life.tasks.ring();
        break;
      case 'hold':
        say(`hold-${index}`, 'at-any-time/hold', 'role:coordinator', { reason: 'r' });
        break;
      case 'resume':
        say(`resume-${index}`, 'at-any-time/resume', 'role:coordinator', { reason: 'r' });
        if (life.dossier.hold === undefined && life.dossier.interruption?.is === 'held') {
          delete life.dossier.interruption;
          life = tell(life.dossier, life.ends);
        }
        break;
      case 'die':
        if (life.dossier.interruption === undefined) life = tell(JSON.parse(JSON.stringify(life.dossier)) as Dossier, life.ends);
        break;
      default:
        each satisfies never;
    }
  }
  return { said, life };
}

test('no sequence of answers, timers, holds, deaths and replays makes a task count twice: 1,500 seeded histories', () => {
  let counted = 0;
  fc.assert(
    fc.property(fc.array(move, { minLength: 4, maxLength: 30 }), (moves) => {
      const { said, life: { dossier } } = play(moves);
      for (const name of SERVICES) {
        const task = `consultation-1/interview/${name}` as TaskId;
        const facts = dossier.outbox.filter((fact) => fact.data['task'] === task);
        const ended = facts.filter(({ type, data }) => (type === 'jalon.answer.accepted.v1' && data['isLate'] !== true) || type === 'jalon.task.lapsed.v1' || type === 'jalon.task.skipped.v1');
        expect(ended.length, JSON.stringify(moves)).toBeLessThanOrEqual(1);
        expect(dossier.openTasks.filter(({ id }) => id === task).length + (dossier.closedTasks[task] === undefined ? 0 : 1)).toBe(dossier.interruption === undefined ? 1 : dossier.closedTasks[task] === undefined ? 0 : 1);
        expect(facts.filter(({ type, data }) => type === 'jalon.answer.accepted.v1' && data['isLate'] === true).length).toBeLessThanOrEqual(1);
        counted += ended.length;
      }
      // The same id gives the same reply, whatever happened in between.
      const replies = new Map<string, Set<string>>();
      for (const [index, each] of moves.filter(({ do: what }) => what === 'answer' || what === 'act' || what === 'hold' || what === 'resume').entries()) {
        if (each.do !== 'answer') continue;
        const reply = said[index]?.split(' ')[1];
        if (reply !== undefined) replies.set(`answer-${each.id}`, (replies.get(`answer-${each.id}`) ?? new Set()).add(reply));
      }
      for (const [id, told] of replies) expect(told.size, id).toBe(1);
      // Facts are counted without a gap, each under an id of its own.
      expect(dossier.outbox.map(({ sequence }) => sequence)).toEqual(dossier.outbox.map((_, index) => index + 1));
      expect(new Set(dossier.outbox.map(({ id }) => id)).size).toBe(dossier.outbox.length);
      // Replayed from the beginning, the same comes of it.
      expect(JSON.parse(JSON.stringify(play(moves).life.dossier))).toEqual(JSON.parse(JSON.stringify(dossier)));
    }),
    { seed: 20261124, numRuns: 1_500 },
  );
  expect(counted).toBeGreaterThan(1_000);
}, 120_000);
