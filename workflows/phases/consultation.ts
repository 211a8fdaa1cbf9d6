/** One consultation round: a collegial meeting, then one interview a service, all at once; an objection calls for a change. */
import { minutesOf, outcomeOf } from '../../domain/consultation.ts';
import { roleSeat, serviceSeat } from '../../domain/ids.ts';
import type { Interrupted } from '../humanTask.ts';
import type { Office } from '../office.ts';
import { concluded, type PhaseStory } from './phase.ts';

export const consultation: PhaseStory<'consultation'> = async (office) => {
  const { dossier, ask } = office;
  const about = { services: dossier.services, ...(dossier.amendment !== undefined && { changed: dossier.amendment }) };
  const meeting = await ask({ kind: 'meeting', of: roleSeat('coordinator'), about });
  if (meeting.is === 'interrupted') return meeting;

  const interviews = await Promise.all(dossier.services.map((service) => ask({ kind: 'interview', of: serviceSeat(service), whom: service, about })));
  const interrupted = interviews.find((each): each is Interrupted => each.is === 'interrupted');
  if (interrupted !== undefined) return interrupted;

  const heard = dossier.services.map((service, index) => {
    const interview = interviews[index];
    return { service, opinion: interview?.is === 'answered' ? interview.answer : undefined };
  });
  const outcome = outcomeOf(heard);
  const minutes = (meeting.is === 'answered' ? meeting.answer.minutesSpent : 0) + minutesOf(heard.map((each) => each.opinion));
  dossier.minutesSpent = { ...dossier.minutesSpent, [`consultation-${dossier.rounds.consultation ?? 1}`]: minutes };
  if (outcome.is === 'opposed') return answerObjection(office, outcome.by);

  const { reserved, silent } = outcome;
  return concluded({ is: 'agreed', because: `${heard.length - reserved.length - silent.length} favourable, ${reserved.length} with reservations, ${silent.length} silent` });
};

async function answerObjection({ dossier, ask }: Office, by: readonly string[]): ReturnType<PhaseStory<'consultation'>> {
  if (dossier.attempt < dossier.policy.consultation.maxRounds) {
    const amendment = await ask({ kind: 'amendment', of: serviceSeat(dossier.request.department), about: { opposed: by } });
    if (amendment.is === 'interrupted') return amendment;
    if (amendment.is === 'lapsed') return concluded({ is: 'given-up', because: `objection of ${by.join(', ')}, to which the department did not answer` });
    if (amendment.answer.decision === 'give-up') return concluded({ is: 'given-up', because: amendment.answer.change });
    dossier.amendment = amendment.answer.change;
    return concluded({ is: 'another-round', because: `objection of ${by.join(', ')}; the proposal changes` });
  }
  const arbitration = await ask({ kind: 'arbitration', of: roleSeat('arbiter'), about: { opposed: by, rounds: dossier.attempt } });
  if (arbitration.is === 'interrupted') return arbitration;
  const { decision, reason } = arbitration.answer;
  return decision === 'go-on' ? concluded({ is: 'agreed', because: `by arbitration: ${reason}` }) : concluded({ is: 'stopped', because: `by arbitration: ${reason}` });
}
