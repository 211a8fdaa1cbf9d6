/** Who is told what, by mail and by webhook, as the directory is today. Identifiers only: addresses are looked up where something is sent. */
import type { ChannelName } from './delivery.ts';
import { candidatesFor, entryOf, headOf, isThere, withStandIns, type Directory } from './directory.ts';
import { roleSeat, seatName, serviceSeat, type Seat } from './ids.ts';
import { kindNamed } from './round.ts';

/** Something that somebody is to be told. */
export type Notice =
  /** A seat is asked something, or is told of a task. */
  | { is: 'of-a-task'; fact: string; type: string; project: string; task: string; seat: Seat }
  /** A service is concerned. */
  | { is: 'of-a-project'; fact: string; type: string; project: string; seat: Seat }
  /** A task was put into somebody's hands. */
  | { is: 'in-hands'; fact: string; type: string; project: string; task: string; person: string }
  | { is: 'digest'; fact: string; type: string; person: string }
  /** Somebody must see to something that belongs to no project. */
  | { is: 'errand'; fact: string; type: string; seat: Seat }
  /** Whatever the engine says to everybody. */
  | { is: 'fact'; fact: string; type: string; project: string };

/** A person's identifier, `service:<id>` for a mailbox that a service shares, or a webhook's identifier. */
export type Recipient = { channel: ChannelName; recipient: string };

/** Said to systems alone: people are asked the same by a task. */
const NOT_BY_MAIL: ReadonlySet<string> = new Set(['jalon.deployment.step-requested.v1']);
/** Told to whoever is called in, in whose hands the task is not. */
const ESCALATED = 'jalon.task.escalated.v1';

/** `holder`: in whose hands the task is. */
export function recipientsOf(notice: Notice, directory: Directory, { today, holder }: { today: string; holder?: string | undefined }): Recipient[] {
  return [...(NOT_BY_MAIL.has(notice.type) ? [] : byMail(notice, directory, today, holder)), ...byWebhook(notice, directory)];
}

function byMail(notice: Notice, directory: Directory, today: string, holder: string | undefined): Recipient[] {
  const inMail = (recipients: readonly string[]): Recipient[] => [...new Set(recipients)].map((recipient) => ({ channel: 'mail', recipient }));
  const reached = (people: readonly string[]): string[] => people.filter((id) => hasMail(directory, id, today));
  const atOnce = (people: readonly string[]): string[] => reached(people).filter((id) => prefers(directory, id, 'at-once'));
  switch (notice.is) {
    case 'of-a-task': {
      const { seat, task, type } = notice;
      const isEscalation = type === ESCALATED;
      const isHeld = holder !== undefined && !isEscalation;
      const people = withStandIns(isHeld ? [holder] : candidatesFor(directory, seat, today), directory, { seat, kind: kindNamed(task), today });
      // What has come up to somebody has waited long enough: no digest holds it back.
      return inMail([...(isHeld ? [] : mailboxOf(directory, seat)), ...(isEscalation ? reached(people) : atOnce(people))]);
    }
    case 'of-a-project': {
      const mailbox = mailboxOf(directory, notice.seat);
      const head = headOf(directory, seatName(notice.seat), today);
      return inMail(mailbox.length > 0 || head === undefined || !notice.seat.startsWith('service:') ? mailbox : atOnce([head]));
    }
    case 'in-hands':
      return inMail(atOnce([notice.person]));
    case 'digest':
      return inMail([notice.person].filter((id) => prefers(directory, id, 'digest') && hasMail(directory, id, today)));
    case 'errand':
      // No digest tells of it.
      return inMail(reached(candidatesFor(directory, notice.seat, today)));
    case 'fact':
      return [];
    default:
      return notice satisfies never;
  }
}

function byWebhook(notice: Notice, { webhooks }: Directory): Recipient[] {
  const isTold = ([, { seats = [], all }]: [string, Directory['webhooks'][string]]): boolean =>
    notice.is === 'fact' ? all === true : (notice.is === 'of-a-task' || notice.is === 'of-a-project') && seats.includes(notice.seat);
  return Object.entries(webhooks).filter(isTold).map(([recipient]) => ({ channel: 'webhook', recipient }));
}

/** Which seat a name is, where it is not said: a service of the directory, or else a role. */
export const seatNamed = ({ services }: Pick<Directory, 'services'>, name: string): Seat => (Object.hasOwn(services, name) ? serviceSeat(name) : roleSeat(name));

/** Where a recipient of mail is reached today; nobody who has left is. */
export function mailAddressOf(directory: Directory, recipient: string, today: string): string | undefined {
  if (recipient.startsWith('service:')) return entryOf(directory.services, recipient.slice('service:'.length))?.mail;
  return isThere(directory, recipient, today) ? entryOf(directory.people, recipient)?.mail : undefined;
}

const hasMail = (directory: Directory, id: string, today: string): boolean => mailAddressOf(directory, id, today) !== undefined;
const prefers = ({ people }: Directory, id: string, how: 'at-once' | 'digest'): boolean => entryOf(people, id)?.notifications === how;

function mailboxOf({ services }: Directory, seat: Seat): string[] {
  return seat.startsWith('service:') && entryOf(services, seatName(seat))?.mail !== undefined ? [seat] : [];
}
