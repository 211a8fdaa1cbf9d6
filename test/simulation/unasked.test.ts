import { describe, expect, test } from 'vitest';
import { PHASES } from '../../domain/journey.ts';
import { standingOfTask } from '../../domain/projectRegister.ts';
import type { TaskId } from '../../domain/ids.ts';
import { kindOf } from '../../domain/taskKinds.ts';
import { chanceOf } from '../../simulation/chance.ts';
import type { Leaning } from '../../simulation/leaning.ts';
import { liftingOf, resumptionOf, sayingsAt, type Moment, type Saying } from '../../simulation/unasked.ts';

const MOMENTS: readonly Moment[] = [...PHASES, 'pilot'];
const PROJECTS = Array.from({ length: 300 }, (_, index) => `project-${index}`);
const saidOf = (project: string, leaning: Leaning, providers: readonly string[] = []): Saying[] =>
  MOMENTS.flatMap((moment) => sayingsAt(moment, { leaning, department: 'schools', providers, chanceFor: (what) => chanceOf(1, project, what) }));
const kindsOf = (said: readonly Saying[]) => said.map(({ task }) => standingOfTask(task as TaskId)?.kind);
const everything = [...PROJECTS.flatMap((project) => [...saidOf(project, 'into-service', ['publisher']), ...saidOf(project, 'withdrawn')]), ...liftingOf('a/1', 'service:legal', { ...chanceOf(1), happens: () => true }), resumptionOf('schools')];

describe('what is said unasked', () => {
  test('is what the kind’s own guard takes', () => {
    for (const { task, answer } of everything) {
      const standing = standingOfTask(task as TaskId);
      expect(standing === undefined ? undefined : kindOf(standing.kind).answer.check(answer, task)).toMatchObject({ ok: true });
    }
  });

  test('is each kind that people have a say in, among many projects', () => {
    expect(new Set(kindsOf(everything))).toEqual(new Set(['withdraw', 'hold', 'resume', 'send-back', 'change-lead', 'add-service', 'invite', 'lift-condition']));
  });

  test('comes once a project for a withdrawal, and nothing else with it', () => {
    for (const project of PROJECTS) expect(kindsOf(saidOf(project, 'withdrawn', ['publisher']))).toEqual(['withdraw']);
  });

  test('is an invitation for each provider that the request names, told apart by its key', () => {
    const invited = saidOf('project-1', 'into-service', ['publisher', 'sensor-maker']).filter(({ task }) => task === 'at-any-time/invite');
    expect(invited.slice(0, 2).map(({ key, answer }) => [key, answer['party']])).toEqual([['at-any-time/invite/publisher', 'publisher'], ['at-any-time/invite/sensor-maker', 'sensor-maker']]);
  });
});
