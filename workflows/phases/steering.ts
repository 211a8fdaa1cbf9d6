/** The steering committee of elected members: on a date the chair puts a motion, the members vote, and so on until it is decided. */
import { proxyActivities } from '@temporalio/workflow';
import type { CommitteeActivities } from '../../activities/committeeActivities.ts';
import { composed, found, headed, stated, statedOr, type Because } from '../../domain/because.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { FRENCH_MOTIONS, frenchDay } from '../../domain/frenchNames.ts';
import { instantOf, roleSeat } from '../../domain/ids.ts';
import type { PhaseResult } from '../../domain/journey.ts';
import type { Words } from '../../domain/kinds/taskKind.ts';
import { packOf } from '../../domain/pack.ts';
import { sittingsAfter } from '../../domain/sittings.ts';
import { conveningOf, MOTIONS, PHASES_TO_SEND_BACK_TO, stillOpenAfter, verdictOf, type Motion, type Verdict } from '../../domain/steering.ts';
import type { AnswerTo } from '../../domain/taskKinds.ts';
import { roundOf } from '../../domain/round.ts';
import type { Interrupted } from '../humanTask.ts';
import { mark, unmark } from '../marks.ts';
import type { Office } from '../office.ts';
import { calendarOf, comeToSitting, nextSitting, type SittingHeld } from './comeToSitting.ts';
import { concluded, type PhaseStory } from './phase.ts';

const { nameFlagship, leaveCommittee } = proxyActivities<CommitteeActivities>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '500ms', backoffCoefficient: 2, maximumInterval: '20s' },
  summary: 'flagships of the committee',
});

/** Sittings to which the chair may propose to defer. */
const SITTINGS_OFFERED = 3;

/** What the chair may put, who stepped aside before, and what the chair has to know. */
type Deliberation = { sitting: SittingHeld; count: number; open: readonly Motion[]; aside: readonly string[]; told?: Words };
type MotionPut = { is: 'put' } & AnswerTo<'motion'>;
/** `not-named`: carried, and yet of no effect, for all names of flagship are taken. */
type VoteOnRecord = Omit<Verdict, 'is' | keyof Because> & { is: Verdict['is'] | 'not-named' } & Because;
type Decided = { is: 'decided'; result: PhaseResult<'steering'> } | { is: 'put-again'; open: readonly Motion[]; told: Words };

export const steering: PhaseStory<'steering'> = async (office) => {
  const sitting = await comeToSitting(office);
  if (sitting.is === 'interrupted') return sitting;

  let deliberation: Deliberation = { sitting, count: 1, open: MOTIONS, aside: [] };
  for (;;) {
    const motion = await putMotion(office, deliberation);
    if (motion.is === 'interrupted') return motion;
    const verdict = await vote(office, deliberation, motion);
    if (verdict.is === 'interrupted') return verdict;
    const decided = verdict.is === 'no-quorum' ? await conveneAgain(office, deliberation, motion, verdict) : await carryOut(office, deliberation, motion, verdict);
    if (decided.is === 'interrupted') return decided;
    if (decided.is === 'decided') return concluded(decided.result);
    deliberation = { sitting, count: deliberation.count + 1, open: decided.open, aside: verdict.aside, told: decided.told };
  }
};

/** A chair who proposes nothing proposes what the project asks for. */
async function putMotion({ dossier, ask }: Office, { sitting, count, open, told }: Deliberation): Promise<MotionPut | Interrupted> {
  const { chair, body } = dossier.policy.steering;
  const mayBe = { motions: open, flagshipsLeft: sitting.flagshipsLeft, sittings: sittingsAfter(sitting.place.at, SITTINGS_OFFERED, calendarOf(dossier)).map(({ name }) => name), phases: PHASES_TO_SEND_BACK_TO };
  const about = { heldIn: sitting.place.name, convening: conveningOf(dossier), body, ...packOf(dossier), mayBe, ...(told !== undefined && { told }) };
  const put = await ask({ kind: 'motion', of: roleSeat(chair), ...(count > 1 && { whom: String(count) }), about });
  if (put.is === 'interrupted') return put;
  return { is: 'put', ...(put.is === 'lapsed' ? { motion: 'go' } : put.answer) };
}

/** Whoever stepped aside does so for the project, and is not asked about a second motion. */
async function vote({ dossier, ask }: Office, { sitting, count, aside }: Deliberation, { is: _put, ...motion }: MotionPut): Promise<Verdict | Interrupted> {
  const { members } = dossier.policy.steering;
  const about = { heldIn: sitting.place.name, convening: conveningOf(dossier), ...motion, ...packOf(dossier) };
  const voters = members.filter((member) => !aside.includes(member));
  const votes = await Promise.all(voters.map((member) => ask({ kind: 'vote', of: roleSeat(member), whom: count > 1 ? `${member}/${count}` : member, about })));
  const interrupted = votes.find((each): each is Interrupted => each.is === 'interrupted');
  if (interrupted !== undefined) return interrupted;
  const given = new Map(voters.map((member, index) => [member, votes[index]]));
  const ballots = members.map((member) => {
    const cast = given.get(member);
    return { member, vote: aside.includes(member) ? ('step-aside' as const) : cast?.is === 'answered' ? cast.answer.vote : undefined };
  });
  return verdictOf(ballots, dossier.policy.steering, conveningOf(dossier));
}

/** Without a quorum: the next sitting, or, once the committee was convened often enough, arbitration. */
async function conveneAgain(office: Office, deliberation: Deliberation, motion: MotionPut, verdict: Verdict): Promise<Decided | Interrupted> {
  const { dossier, ask } = office;
  const convening = conveningOf(dossier);
  recordVote(office, deliberation, motion, verdict);
  if (convening < dossier.policy.steering.maxConvenings) {
    putOffTo(dossier, nextSitting(dossier, deliberation.sitting.place.at));
    return decided({ is: 'second-convening', ...found(verdict.inWords) });
  }
  const arbitration = await ask({ kind: 'arbitration', of: dossier.policy.consultation.arbiter, about: { convenings: convening, ...found(verdict.inWords) } });
  if (arbitration.is === 'interrupted') return arbitration;
  const { decision, reason } = arbitration.answer;
  return decided({ is: decision === 'go-on' ? 'go' : 'refused', ...headed({ fr: 'par arbitrage, faute de quorum', en: 'by arbitration, for want of a quorum' }, stated(reason)) });
}

/** What the vote comes to. A motion that falls leaves fewer to be put, so that a sitting ends. */
async function carryOut(office: Office, deliberation: Deliberation, motion: MotionPut, verdict: Verdict): Promise<Decided> {
  const { dossier, call } = office;
  const { sitting, count, open } = deliberation;
  const isCarried = verdict.is === 'carried';
  const naming = isCarried && motion.motion === 'flagship' ? await call(() => nameFlagship({ project: dossier.project, decidedIn: `${roundOf(dossier)}/motion/${count}` })) : undefined;
  const notNamed = naming?.isNamed === false ? naming : undefined;
  recordVote(office, deliberation, motion, notNamed === undefined ? verdict : { ...verdict, is: 'not-named', ...composed(NOT_NAMED, verdict, notNamed) });

  if (notNamed !== undefined) return { is: 'put-again', open: open.filter((each) => each !== 'flagship'), told: headed({ fr: 'adoptée, et pourtant sans nom de projet phare', en: 'carried, and yet not named' }, notNamed).inWords };
  const fell = headed({ fr: `« ${FRENCH_MOTIONS[motion.motion]} » n’a pas été adopté`, en: `"${motion.motion}" was not carried` }, verdict);
  if (!isCarried && motion.motion !== 'go') return { is: 'put-again', open: stillOpenAfter(motion.motion, open), told: fell.inWords };
  if (!isCarried) return decided({ is: 'refused', ...fell });

  const why = motion.reason === undefined ? found(verdict.inWords) : composed(WITH_TALLY, stated(motion.reason), verdict);
  switch (motion.motion) {
    case 'go':
      await goWithoutName(office);
      return decided({ is: 'go', ...why });
    case 'flagship':
      mark(dossier, 'flagship');
      return decided({ is: 'go', ...headed({ fr: 'comme projet phare', en: 'as flagship' }, why) });
    case 'defer': {
      const later = motion.sitting ?? nextSitting(dossier, sitting.place.at);
      putOffTo(dossier, later);
      return decided({ is: 'deferred', ...headed({ fr: `au ${frenchDay(later)}`, en: `to ${later}` }, why) });
    }
    case 'send-back':
      dossier.changed = { ...statedOr(motion.reason, verdict.inWords), since: instantOf(Date.now()) };
      return decided({ is: `back-to-${motion.phase ?? 'sourcing'}`, ...why });
    case 'refuse':
      return decided({ is: 'refused', ...why });
    default:
      return motion.motion satisfies never;
  }
}

const NOT_NAMED = { fr: (tally: string, full: string) => `${tally} ; sans nom de projet phare, car ${full}`, en: (tally: string, full: string) => `${tally}; not named, for ${full}` };
const WITH_TALLY = { fr: (reason: string, tally: string) => `${reason} (${tally})`, en: (reason: string, tally: string) => `${reason} (${tally})` };

/** A flagship that comes again, and is carried as any other project, is one no longer. */
async function goWithoutName({ dossier, call }: Office): Promise<void> {
  if (!dossier.marks.includes('flagship')) return;
  unmark(dossier, 'flagship');
  await call(() => leaveCommittee({ project: dossier.project }));
}

/** Once a motion: taken up after a hold, the phase passes here again. */
function recordVote({ dossier, record }: Office, { sitting, count }: Deliberation, { motion }: MotionPut, verdict: VoteOnRecord): void {
  const { committee } = dossier;
  if (committee?.sitting === undefined || committee.sitting.votesRecorded >= count) return;
  dossier.committee = { ...committee, sitting: { ...committee.sitting, votesRecorded: count } };
  const { is, ...lists } = verdict;
  record(
    'jalon.committee.decided.v1',
    { sitting: sitting.place.name, convening: conveningOf(dossier), motion, verdict: is, ...lists, body: dossier.policy.steering.body },
    { task: `${roundOf(dossier)}/motion/${count}` },
  );
}

const decided = (result: PhaseResult<'steering'>): Decided => ({ is: 'decided', result });

function putOffTo(dossier: Dossier, notBefore: string): void {
  if (dossier.committee !== undefined) dossier.committee = { ...dossier.committee, notBefore };
}
