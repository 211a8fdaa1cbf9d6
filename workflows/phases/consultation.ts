/**
 * One consultation round: a collegial meeting, then one interview a service, all at once; providers and partners that are
 * invited are heard and decide nothing. An objection calls for a changed proposal, and in the end for arbitration.
 */
import { found, headed, stated, toldInAbout, type FoundBecause } from '../../domain/because.ts';
import { minutesOf, outcomeOf, type Heard } from '../../domain/consultation.ts';
import { partySeat, roleSeat, seatName, serviceSeat } from '../../domain/ids.ts';
import type { About } from '../../domain/kinds/taskKind.ts';
import { roundNumber, roundOf, taskInRound } from '../../domain/round.ts';
import type { Asked, Interrupted } from '../humanTask.ts';
import type { Office } from '../office.ts';
import { setConditions, worded } from '../conditions.ts';
import { keepOpinion } from '../opinions.ts';
import { concluded, type PhaseStory } from './phase.ts';

export const consultation: PhaseStory<'consultation'> = async (office) => {
  const { dossier, ask } = office;
  const changed = dossier.changed === undefined ? {} : { changed: toldInAbout(dossier.changed) };
  const parties = dossier.parties.map(({ id, role }) => `${id} (${role})`);
  const meeting = await ask({ kind: 'meeting', of: roleSeat('coordinator'), about: { ...agendaOf(office), parties, ...changed } });
  if (meeting.is === 'interrupted') return meeting;

  const interviews = await hearEverybody(office, changed);
  if (interviews.is === 'interrupted') return interviews;
  addUpMinutes(office, interviews.minutes + (meeting.is === 'answered' ? meeting.answer.minutesSpent : 0));

  const outcome = outcomeOf(interviews.heard, dossier.policy.consultation.silence);
  switch (outcome.is) {
    case 'agreed':
      return concluded(outcome);
    case 'opposed':
      return answerObjection(office, outcome.by);
    case 'unheard':
      return arbitrate(office, found({ fr: 'aucun service n’a répondu', en: 'no service answered' }));
    default:
      return outcome satisfies never;
  }
};

const THEMES_ON_AGENDA = 20;

/** The agenda writes itself: the proposal, what changed, and what each theme means for the authority. */
function agendaOf({ dossier }: Office) {
  const roles = [...new Set(dossier.request.themes ?? [])].slice(0, THEMES_ON_AGENDA).flatMap((theme) => (Object.hasOwn(dossier.policy.themes, theme) ? [{ theme, role: dossier.policy.themes[theme]?.role }] : []));
  return { services: dossier.services, agenda: [dossier.request.title, ...(dossier.request.summary === undefined ? [] : [dossier.request.summary.slice(0, 500)])], ...(roles.length > 0 && { roles }) };
}

type Spoken = { service: string; asked: Asked<'interview'> } | { party: string; asked: Asked<'contribution'> };

/** A service or a party that joins while the others are heard is heard with them. */
async function hearEverybody(office: Office, about: About): Promise<{ is: 'heard'; heard: Heard[]; minutes: number } | Interrupted> {
  const { dossier, ask, nextJoining } = office;
  const hearings = new Map<string, Promise<Spoken>>();
  const hear = (whom: string, hearing: () => Promise<Spoken>) => void (hearings.has(whom) || hearings.set(whom, hearing()));
  async function interview(service: string): Promise<Spoken> {
    const asked = await ask({ kind: 'interview', of: serviceSeat(service), whom: service, about });
    noteOpinion(office, service, asked);
    return { service, asked };
  }
  for (;;) {
    for (const service of dossier.services) hear(serviceSeat(service), () => interview(service));
    for (const { id } of dossier.parties) hear(partySeat(id), async () => ({ party: id, asked: await ask({ kind: 'contribution', of: partySeat(id), whom: id, about }) }));
    const spoken = await Promise.race([Promise.all(hearings.values()), nextJoining()]);
    const everybody = [...dossier.services.map(serviceSeat), ...dossier.parties.map(({ id }) => partySeat(id))];
    if (spoken === undefined || !everybody.every((seat) => hearings.has(seat))) continue;

    const interrupted = spoken.map(({ asked }) => asked).find((each): each is Interrupted => each.is === 'interrupted');
    if (interrupted !== undefined) return interrupted;
    const heard = spoken.flatMap((each): Heard[] => ('service' in each ? [{ service: each.service, opinion: each.asked.is === 'answered' ? each.asked.answer : undefined }] : []));
    return { is: 'heard', heard, minutes: minutesOf(spoken.map(({ asked }) => (asked.is === 'answered' ? asked.answer : undefined))) };
  }
}

/** Kept as soon as it is given: the verdict, and each reservation as a condition with an owner and a date. */
function noteOpinion(office: Office, service: string, asked: Asked<'interview'>): void {
  if (asked.is === 'interrupted') return;
  const { dossier } = office;
  const round = roundNumber(dossier);
  const task = taskInRound(dossier, 'interview', service);
  keepOpinion(office, { task, service, round, verdict: asked.is === 'answered' ? asked.answer.verdict : 'silence', isLate: false });
  if (asked.is !== 'answered') return;
  const owner = serviceSeat(dossier.request.department);
  setConditions(office, task, (asked.answer.reservations ?? []).map(({ text, within }) => ({
    // The words of a confidential opinion go on the restricted topic alone.
    ...(asked.answer.confidential === true ? worded({ fr: `une réserve de ${service}, qui est confidentielle`, en: `a reservation of ${service}, which is confidential` }) : { text }),
    owner, setBy: serviceSeat(service), within: within ?? dossier.policy.consultation.reservationWithin,
  })));
}

function addUpMinutes({ dossier, record }: Office, minutes: number): void {
  const round = roundOf(dossier);
  if (Object.hasOwn(dossier.minutesSpent, round)) return;
  dossier.minutesSpent = { ...dossier.minutesSpent, [round]: minutes };
  record('jalon.time.recorded.v1', { round, minutes, total: Object.values(dossier.minutesSpent).reduce((sum, each) => sum + each, 0) });
}

async function answerObjection(office: Office, by: readonly string[]): ReturnType<PhaseStory<'consultation'>> {
  const { dossier, ask } = office;
  const services = by.join(', ');
  if (dossier.attempt >= dossier.policy.consultation.maxRounds) return arbitrate(office, found({ fr: `objection de ${services} après ${dossier.attempt} tours`, en: `objection of ${services} after ${dossier.attempt} rounds` }));
  const amendment = await ask({ kind: 'amendment', of: serviceSeat(dossier.request.department), about: { opposed: by } });
  if (amendment.is === 'interrupted') return amendment;
  if (amendment.is === 'lapsed') return concluded({ is: 'given-up', ...found({ fr: `objection de ${services}, à laquelle le service demandeur n’a pas répondu`, en: `objection of ${services}, to which the department did not answer` }) });
  if (amendment.answer.decision === 'give-up') return concluded({ is: 'given-up', ...stated(amendment.answer.change) });
  dossier.changed = { ...stated(amendment.answer.change), since: amendment.at };
  return concluded({ is: 'another-round', ...found({ fr: `objection de ${services} ; la proposition change`, en: `objection of ${services}; the proposal changes` }) });
}

async function arbitrate({ dossier, ask }: Office, why: FoundBecause): ReturnType<PhaseStory<'consultation'>> {
  const arbitration = await ask({ kind: 'arbitration', of: dossier.policy.consultation.arbiter, about: why });
  if (arbitration.is === 'interrupted') return arbitration;
  const { decision, reason } = arbitration.answer;
  const arbiter = seatName(dossier.policy.consultation.arbiter);
  const by = headed({ fr: `par arbitrage de ${arbiter}`, en: `by arbitration of ${arbiter}` }, stated(reason));
  return decision === 'go-on' ? concluded({ is: 'agreed', ...by }) : concluded({ is: 'stopped', ...by });
}
