/**
 * Prior consultation (GDPR art. 36): where the risk stays high the authority is asked first, and nothing goes live before.
 * Its term is the law's; its silence approves nothing. The clock is told anew from the answers each time the phase is taken up.
 */
import { found, headed, stated, statedOr, type Because, type FoundBecause } from '../../domain/because.ts';
import { dayOf } from '../../domain/calendar.ts';
import { FRENCH_ADVICE, frenchDay } from '../../domain/frenchNames.ts';
import { instantOf, roleSeat, serviceSeat, type Instant } from '../../domain/ids.ts';
import { daysLeft, dueAt, extend, extendableUntil, happenedAt, openClock, startClock, stopClock, type AuthorityClock, type LegalEnd, type LegalTime } from '../../domain/priorConsultation.ts';
import type { Words } from '../../domain/kinds/taskKind.ts';
import type { AnswerTo } from '../../domain/taskKinds.ts';
import type { Asked, Interrupted } from '../humanTask.ts';
import type { Office } from '../office.ts';
import { once } from '../once.ts';

type Advice = NonNullable<AnswerTo<'authority-reply'>['advice']>;
export type Consulted =
  | { is: 'advised'; advice: Advice; measures: NonNullable<AnswerTo<'authority-reply'>['measures']>; why: Because }
  | { is: 'silent'; why: Because }
  | { is: 'given-up'; why: Because };

const WHAT = 'prior-consultation';

export async function consultAuthority(office: Office, assessed: { at: Instant; why: FoundBecause }): Promise<Consulted | Interrupted> {
  const { ask, dossier, record } = office;
  const sent = await ask({ kind: 'prior-consultation', of: roleSeat('controller'), about: { risk: assessed.why.inWords, assessedOn: dayOf(assessed.at) } });
  if (sent.is === 'interrupted') return sent;
  const { decision, sentOn, reason } = sent.answer;
  if (decision === 'give-up') return { is: 'given-up', why: statedOr(reason, { fr: 'le risque reste élevé', en: 'the risk stays high' }) };

  const clock = openClock(happenedAt(sent.at, sentOn, dossier.pace), dossier.policy.dpo.priorConsultation);
  once(office, 'authority-consulted', () => record('jalon.authority.consulted.v1', { dueAt: dueAt(clock, timeOf(office)).at }));
  return hearAuthority(office, clock);
}

const timeOf = ({ dossier: { policy, pace } }: Office): LegalTime => ({ closedDays: policy.closedDays, pace });

/** Until it gives its advice or its term is over; it may take longer once, and ask for information as often as it likes. */
async function hearAuthority(office: Office, opened: AuthorityClock): Promise<Consulted | Interrupted> {
  let clock = opened;
  let noted: Words | undefined;
  for (let turn = 1; ; turn += 1) {
    const reply = await askForReply(office, clock, turn, noted);
    if (reply.is === 'interrupted') return reply;
    if (reply.is === 'lapsed') {
      const last = dayOf(dueAt(clock, timeOf(office)).at);
      return { is: 'silent', why: found({ fr: `l’autorité n’a pas répondu avant le ${frenchDay(last)}`, en: `the authority did not reply by ${last}` }) };
    }

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

function askForReply({ ask, dossier, ...office }: Office, clock: AuthorityClock, turn: number, noted: Words | undefined): Promise<Asked<'authority-reply'>> {
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
      ...(due.moved !== undefined && { movedBecause: due.moved.inWords }),
      ...(noted !== undefined && { noted }),
    },
  });
}

/** With what moved its end, as GDPR art. 36(2) and Regulation 1182/71, art. 3(4) have it. */
const legalTermInWords = ({ moved }: LegalEnd): Words => ({
  fr: `terme légal (RGPD, art. 36, § 2)${moved === undefined ? '' : ` ; ${moved.inWords.fr}`}`,
  en: `a legal term (GDPR art. 36(2))${moved === undefined ? '' : `; ${moved.inWords.en}`}`,
});

function advised(office: Office, { advice = 'against', measures = [], reason }: AnswerTo<'authority-reply'>): Consulted {
  const given = statedOr(reason, { fr: 'aucune raison donnée', en: 'no reason given' });
  once(office, 'authority-replied', () => office.record('jalon.authority.replied.v1', { advice, ...given }));
  return { is: 'advised', advice, measures, why: headed({ fr: `l’autorité a donné l’avis « ${FRENCH_ADVICE[advice]} »`, en: `the authority's advice is "${advice}"` }, given) };
}

/** An extension that was told too late extends nothing, and is said so when the authority is next waited for. */
function extended(office: Office, clock: AuthorityClock, on: Instant, reason: string, turn: number): { clock: AuthorityClock; noted: Words | undefined } {
  const result = extend(clock, on, office.dossier.policy.dpo.priorConsultation, timeOf(office));
  if (result.is === 'refused') return { clock, noted: result.inWords };
  once(office, `authority-extended/${turn}`, () => office.record('jalon.authority.extended.v1', { dueAt: dueAt(result.clock, timeOf(office)).at, reason }));
  return { clock: result.clock, noted: undefined };
}

async function waitForInformation(office: Office, stopped: AuthorityClock, request: string, turn: number): Promise<AuthorityClock | Interrupted> {
  const { ask, dossier, record } = office;
  const left = daysLeft(stopped, stopped.stoppedAt ?? instantOf(Date.now()), timeOf(office));
  once(office, `authority-clock-stopped/${turn}`, () => record('jalon.clock.stopped.v1', { what: WHAT, ...stated(request), daysLeft: left }));
  const given = await ask({ kind: 'authority-information', of: serviceSeat(dossier.request.department), ...numbered(turn), about: { request, daysLeft: left } });
  if (given.is === 'interrupted') return given;
  const running = startClock(stopped, given.at);
  once(office, `authority-clock-started/${turn}`, () => record('jalon.clock.started.v1', { what: WHAT, dueAt: dueAt(running, timeOf(office)).at }));
  return running;
}
