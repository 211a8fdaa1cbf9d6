/**
 * What is said unasked: a department withdraws or puts its project on hold, changes its lead, calls in a service or a
 * provider; a coordinator sends back; whoever set a condition lifts it early. Tied to what happens in a project and not to
 * dates, so that the same seed tells the same stories on a slow machine.
 */
import type { Seat } from '../domain/ids.ts';
import type { Phase } from '../domain/journey.ts';
import { standingTaskOf } from '../domain/projectRegister.ts';
import type { AnswerTo, StandingKind } from '../domain/taskKinds.ts';
import type { Chance } from './chance.ts';
import type { Leaning } from './leaning.ts';

/** `pilot`: the first pilot is about to be held, and what was done before would have to be undone. */
export type Moment = Phase | 'pilot';
export type Saying = {
  task: string;
  of: Seat;
  answer: Readonly<Record<string, unknown>>;
  afterDays: number;
  /** Tells apart what is said twice to one task, as two invitations. */
  key: string;
};
/** `chanceFor` draws for this project, by what is about to be said. */
export type About = { leaning: Leaning; department: string; providers: readonly string[]; chanceFor(what: string): Chance };

const WITHDRAWN_AT = ['intake', 'consultation', 'dpo-review', 'sourcing', 'pilot'] as const;
const HELD_AT = ['consultation', 'dpo-review', 'sourcing', 'deployment'] as const;
const RESUMED_AFTER_DAYS = 4;

export function sayingsAt(moment: Moment, { leaning, department, providers, chanceFor }: About): Saying[] {
  const own: Seat = `service:${department}`;
  // What is called for by the project itself comes first; the rest is the odd thing that happens.
  if (leaning === 'withdrawn') return moment === chanceFor('withdraw').oneOf(WITHDRAWN_AT) ? [saying('withdraw', own, { reason: 'The need has gone.' }, 0.3)] : [];

  const said: Saying[] = [];
  const hold = chanceFor('halt');
  if (hold.happens(0.08) && moment === hold.oneOf(HELD_AT)) said.push(saying('hold', own, { reason: 'Waiting for the budget.' }, 1));
  if (moment === 'consultation') {
    for (const party of providers) said.push(saying('invite', own, { party, role: 'provider', reason: 'It would deliver this.' }, 0.4, party));
    if (chanceFor('invite').happens(0.06)) said.push(saying('invite', 'role:coordinator', { party: 'neighbouring-town', role: 'partner', reason: 'It has run this for two years.' }, 0.4, 'neighbouring-town'));
    if (chanceFor('add-service').happens(0.08)) said.push(saying('add-service', own, { service: 'archives', reason: 'What is kept, and for how long, is theirs to say.' }, 0.5));
    if (chanceFor('change-lead').happens(0.08)) said.push(saying('change-lead', own, { lead: `agent-${chanceFor('lead').whole(200, 299)}`, reason: 'A new post for the one who led it.' }, 0.6));
  }
  if (moment === 'sourcing' && chanceFor('send-back').happens(0.04)) said.push(saying('send-back', 'role:coordinator', { phase: 'dpo-review', reason: 'What is collected has changed: the DPO looks at it anew.' }, 0.5));
  return said;
}

/** Some conditions are fulfilled long before anybody asks. */
export function liftingOf(condition: string, setBy: Seat, chance: Chance): Saying[] {
  return chance.happens(0.25) ? [saying('lift-condition', setBy, { remark: 'It is done.' }, 3, undefined, condition)] : [];
}

export const resumptionOf = (department: string): Saying => saying('resume', `service:${department}`, { reason: 'The budget is there.' }, RESUMED_AFTER_DAYS);

function saying<K extends StandingKind>(kind: K, of: Seat, answer: AnswerTo<K>, afterDays: number, key?: string, whom?: string): Saying {
  const task = standingTaskOf(kind, whom);
  return { task, of, answer: answer as Saying['answer'], afterDays, key: key === undefined ? task : `${task}/${key}` };
}
