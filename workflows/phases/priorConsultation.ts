/**
 * Prior consultation (GDPR art. 36): where the risk stays high the authority is asked first, and nothing goes live before.
 * Its term is the law's; its silence approves nothing. The clock is told anew from the answers each time the phase is taken up.
 */
import { dayOf } from '../../domain/calendar.ts';
import { instantOf, roleSeat, serviceSeat, type Instant } from '../../domain/ids.ts';
import { daysLeft, dueAt, extend, extendableUntil, happenedAt, openClock, startClock, stopClock, type AuthorityClock, type LegalEnd, type LegalTime } from '../../domain/priorConsultation.ts';
import type { Words } from '../../domain/kinds/taskKind.ts';
import type { AnswerTo } from '../../domain/taskKinds.ts';
import type { Asked, Interrupted } from '../humanTask.ts';
import type { Office } from '../office.ts';
import { once } from '../once.ts';

type Advice = NonNullable<AnswerTo<'authority-reply'>['advice']>;
export type Consulted =
  | { is: 'advised'; advice: Advice; measures: NonNullable<AnswerTo<'authority-reply'>['measures']>; because: string }
  | { is: 'silent'; because: string }
  | { is: 'given-up'; because: string };

const WHAT = 'prior-consultation';

export async function consultAuthority(office: Office, assessed: { at: Instant; because: string }): Promise<Consulted | Interrupted> {
  const { ask, dossier, record } = office;
  const sent = await ask({ kind: 'prior-consultation', of: roleSeat('controller'), about: { risk: assessed.because, assessedOn: dayOf(assessed.at) } });
  if (sent.is === 'interrupted') return sent;
  const { decision, sentOn, reason = 'the risk stays high' } = sent.answer;
  if (decision === 'give-up') return { is: 'given-up', because: reason };

  const clock = openClock(happenedAt(sent.at, sentOn, dossier.pace), dossier.policy.dpo.priorConsultation);
  once(office, 'authority-consulted', () => record('jalon.authority.consulted.v1', { dueAt: dueAt(clock, timeOf(office)).at }));
  return hearAuthority(office, clock);
}

const timeOf = ({ dossier: { policy, pace } }: Office): LegalTime => ({ closedDays: policy.closedDays, pace });

/** Until it gives its advice or its term is over; it may take longer once, and ask for information as often as it likes. */
async function hearAuthority(office: Office, opened: AuthorityClock): Promise<Consulted | Interrupted> {
  let clock = opened;
  let noted: string | undefined;
  for (let turn = 1; ; turn += 1) {
    const reply = await askForReply(office, clock, turn, noted);
    if (reply.is === 'interrupted') return reply;
    if (reply.is === 'lapsed') return { is: 'silent', because: `the authority did not reply by ${dayOf(dueAt(clock, timeOf(office)).at)}` };

    const heard = reply.answer;
    const on = happenedAt(reply.at, heard.on, office.dossier.pace);
    switch (heard.reply) {
      case 'advice':
        return advised(office, heard);
      case 'extended':
        ({ clock, noted } = extended(office, clock, on, heard.reason ?? '', turn));
        break;
      case 'information-asked': {
        const started = await waitForInformation(office, stopClock(clock, on), heard.reason ?? '', turn);
        if ('is' in started) return started;
        clock = started;
        break;
      }
      default:
        return heard.reply satisfies never;
    }
  }
}

/** The first is asked under the kind's own name, those that follow by their number. */
const numbered = (turn: number) => (turn === 1 ? {} : { whom: String(turn) });

function askForReply({ ask, dossier, ...office }: Office, clock: AuthorityClock, turn: number, noted: string | undefined): Promise<Asked<'authority-reply'>> {
  const time = timeOf({ ask, dossier, ...office });
  const due = dueAt(clock, time);
  const last = extendableUntil(clock, dossier.policy.dpo.priorConsultation, time);
  return ask({
    kind: 'authority-reply',
    of: roleSeat('dpo'),
    ...numbered(turn),
    until: due.at,
    untilBecause: legalTermInWords(due),
    about: {
      consultedOn: dayOf(clock.receivedAt), isExtended: clock.isExtended, extendableUntil: dayOf(last.at),
      ...(due.because !== undefined && { movedBecause: due.because }),
      ...(noted !== undefined && { noted }),
    },
  });
}

/** With what moved its end, as GDPR art. 36(2) and Regulation 1182/71, art. 3(4) have it. */
const legalTermInWords = ({ because }: LegalEnd): Words => ({
  fr: `terme légal (RGPD, art. 36, § 2)${because === undefined ? '' : ', reporté au premier jour ouvrable'}`,
  en: `a legal term (GDPR art. 36(2))${because === undefined ? '' : `; ${because}`}`,
});

function advised(office: Office, { advice = 'against', measures = [], reason = 'no reason given' }: AnswerTo<'authority-reply'>): Consulted {
  const because = `the authority's advice is "${advice}": ${reason}`;
  once(office, 'authority-replied', () => office.record('jalon.authority.replied.v1', { advice, because: reason }));
  return { is: 'advised', advice, measures, because };
}

/** An extension that was told too late extends nothing, and is said so when the authority is next waited for. */
function extended(office: Office, clock: AuthorityClock, on: Instant, reason: string, turn: number): { clock: AuthorityClock; noted: string | undefined } {
  const result = extend(clock, on, office.dossier.policy.dpo.priorConsultation, timeOf(office));
  if (result.is === 'refused') return { clock, noted: result.because };
  once(office, `authority-extended/${turn}`, () => office.record('jalon.authority.extended.v1', { dueAt: dueAt(result.clock, timeOf(office)).at, reason }));
  return { clock: result.clock, noted: undefined };
}

async function waitForInformation(office: Office, stopped: AuthorityClock, because: string, turn: number): Promise<AuthorityClock | Interrupted> {
  const { ask, dossier, record } = office;
  const left = daysLeft(stopped, stopped.stoppedAt ?? instantOf(Date.now()), timeOf(office));
  once(office, `authority-clock-stopped/${turn}`, () => record('jalon.clock.stopped.v1', { what: WHAT, because, daysLeft: left }));
  const given = await ask({ kind: 'authority-information', of: serviceSeat(dossier.request.department), ...numbered(turn), about: { request: because, daysLeft: left } });
  if (given.is === 'interrupted') return given;
  const running = startClock(stopped, given.at);
  once(office, `authority-clock-started/${turn}`, () => record('jalon.clock.started.v1', { what: WHAT, dueAt: dueAt(running, timeOf(office)).at }));
  return running;
}
