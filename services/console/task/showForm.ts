/** All that the page of a task shows one reader. */
import type { FastifyRequest } from 'fastify';
import { headOf, nameOf } from '../../../domain/directory.ts';
import type { Directory } from '../../../domain/directory.ts';
import { seatName } from '../../../domain/ids.ts';
import type { Seat } from '../../../domain/ids.ts';
import { today } from '../../api/today.ts';
import type { PersonCalling } from '../../identity/caller.ts';
import type { Words } from '../../words/words.ts';
import type { ConsolePorts } from '../consoleRoutes.ts';
import { csrfField } from '../csrfField.ts';
import { writtenInWords } from '../form/writtenInWords.ts';
import { projectUrl, taskUrl } from '../pages/myTasks.ts';
import type { TaskShown } from '../pages/taskPage.ts';
import { personOf } from '../reader.ts';
import { seatInWords } from '../seatInWords.ts';
import { actsFor } from './actsFor.ts';
import { refusalInWords } from './faultsInWords.ts';
import { isStoodInFor, mayAnswer, principalsOf } from './principals.ts';
import type { Principal } from './principals.ts';
import { holdsOneOf } from './seats.ts';
import { silenceInWords } from './silence.ts';
import { situationOf } from './situation.ts';
import type { TaskForm } from './taskForm.ts';

export function showForm(ports: ConsolePorts, request: FastifyRequest, form: TaskForm): TaskShown {
  const { words } = ports.frame(request);
  const directory = ports.directory.current();
  const day = today(ports.policy);
  const me = personOf(request);
  const { project, task, kind, act, question, about, found, proposals } = form;
  const principals = found === undefined ? [] : principalsOf(directory, me.id, day).filter((principal) => isStoodInFor(principal, found.row));
  const isMine = found === undefined || mayAnswer(me, found.row);
  const isOpen = found === undefined || found.row.status === 'asked';
  const { told, values } = form;
  return {
    project, task, question, about, found, directory, grid: ports.policy.intake.grid, isDone: false,
    // Somebody else was first: what was written is theirs to copy.
    tooLate: isOpen || told === undefined ? undefined : { says: told, written: writtenInWords(values, { kind, words }) },
    whyMe: whyMe(form, me, principals, { directory, words }),
    silence: found === undefined || act !== undefined ? [] : silenceInWords(kind, ports.policy, found.row.asked_of, { directory, words }),
    acts: found === undefined || act !== undefined || !isOpen ? [] : actsFor({ kind, of: found.row.asked_of, alsoOf: found.row.also_of, holder: found.row.holder, isHead: isHeadOf(found.row.asked_of, me.id, directory, day) }, me),
    notice: noticeOf(form, words),
    form: !isOpen || form.isLeft || (act === undefined && !isMine && principals.length === 0) ? undefined : {
      ...form, words, ...situationOf({ kind, about, proposals }, { words, directory, today: day }),
      csrf: csrfField(request),
      principals: principals.map(({ id }) => ({ id, name: nameOf(directory, id) })),
      // Whoever can answer only for another does so, unless they say otherwise.
      chosenPrincipal: form.onBehalfOf ?? (isMine ? undefined : principals[0]?.id),
    },
  };
}

/** Of an answer that a project which did not reply in time has, or has refused since. */
function noticeOf({ project, task, act, isLeft, sent }: TaskForm, words: Words): TaskShown['notice'] {
  if (isLeft) return { says: words.say('task.left'), see: act === undefined ? taskUrl(project.id, task) : projectUrl(project.id) };
  if (sent === undefined || sent.status === 'accepted') return undefined;
  const at = words.moment(sent.at);
  return { says: sent.status === 'pending' ? words.say('task.sent', { at }) : words.say('task.refusedSince', { at, says: refusalInWords(sent.reason ?? '', sent.detail ?? '', words) }), see: undefined };
}

const isHeadOf = (seat: string, person: string, directory: Directory, day: string): boolean => seat.startsWith('service:') && headOf(directory, seatName(seat as Seat), day) === person;

const seatsOf = ({ found }: TaskForm): readonly string[] => (found === undefined ? [] : [found.row.asked_of, ...found.row.also_of]);

function whyMe(form: TaskForm, me: PersonCalling, principals: readonly Principal[], { directory, words }: { directory: Directory; words: Words }): string | undefined {
  const holder = form.found?.row.holder ?? null;
  if (holder === me.id) return words.say('task.asHolder');
  const seat = seatsOf(form).find((each) => holdsOneOf(me.seats, [each]));
  if (holder === null && seat !== undefined) return words.say('task.asSeat', { seat: seatInWords(seat, directory, words) });
  if (principals[0] !== undefined) return words.say('task.asSubstitute', { name: nameOf(directory, principals[0].id) });
  return holder === null ? undefined : words.say('task.heldBy', { name: nameOf(directory, holder) });
}
