/**
 * In service, for as long as there is something to look after: some months after go-live, citizens and agents say whether
 * it helped; before an approval expires, its renewal is called for. A round waits for what comes next, lets what falls
 * due meanwhile join in, and ends when nobody is being asked any more.
 */
import { allOf, found, headed, statedOr, type Because } from '../../domain/because.ts';
import { agendaOf, type Item } from '../../domain/agenda.ts';
import { monthsAfter } from '../../domain/approvals.ts';
import { localDay } from '../../domain/cityTime.ts';
import type { Approval } from '../../domain/dossier.ts';
import { FRENCH_VOICES, frenchDay, frenchOf } from '../../domain/frenchNames.ts';
import { instantOf, msOf, serviceSeat, type Instant } from '../../domain/ids.ts';
import type { Words } from '../../domain/kinds/taskKind.ts';
import { daysAfter } from '../../domain/terms.ts';
import type { Interrupted } from '../humanTask.ts';
import type { Office } from '../office.ts';
import { once } from '../once.ts';
import { giveApproval } from './giveApproval.ts';
import { concluded, type PhaseStory } from './phase.ts';

/** `named` is what it is, in words. */
type LookedAfter = { is: 'looked-after' | 'retired'; what: string; named: Words } & Because;

/** What falls due while somebody is being asked waits for nobody: a second approval would expire behind the first. */
export const inService: PhaseStory<'in-service'> = async (office) => {
  const underWay = new Map<string, Promise<LookedAfter | Interrupted>>();
  const ended: LookedAfter[] = [];
  for (;;) {
    const agenda = agendaOf(office.dossier);
    const isNew = (what: string) => !underWay.has(what) && !ended.some((each) => each.what === what);
    for (const item of agenda.filter(isDue)) {
      if (isNew(nameOf(item))) underWay.set(nameOf(item), item.is === 'review' ? review(office) : renew(office, item.approval));
      if (item.is === 'call' && underWay.has(nameOf(item))) callFor(office, item);
    }
    if (underWay.size === 0 && ended.length > 0) return conclude(ended);

    const next = agenda.find((item) => !isDue(item));
    if (underWay.size === 0 && next === undefined) return concluded({ is: 'finished', ...found({ fr: 'il ne reste rien à suivre', en: 'nothing is left to look after' }) });
    const first = await Promise.race([...underWay.values(), ...(next === undefined ? [] : [office.waitUntil(next.at)])]);
    if (first?.is === 'interrupted') return first;
    if (first !== undefined) {
      underWay.delete(first.what);
      ended.push(first);
    }
  }
};

const isDue = ({ at }: Item): boolean => msOf(at) <= Date.now();
const nameOf = (item: Item): string => (item.is === 'review' ? 'review' : `renewal of ${item.approval.name}`);

function conclude(ended: readonly LookedAfter[]) {
  const why = allOf(...ended.map((each) => headed(each.named, each)));
  return concluded({ is: ended.some((each) => each.is === 'retired') ? 'retired' : 'looked-after', ...why });
}

function callFor(office: Office, { at, approval: { name, of, expiresAt } }: Extract<Item, { is: 'call' }>): void {
  once(office, `call/${name}/${at}`, () => office.record('jalon.approval.expiring.v1', { approval: name, expiresAt }, { task: name, asked: of }));
}

/** Silence is an answer too, and ends the review. */
async function review({ dossier, ask }: Office): Promise<LookedAfter | Interrupted> {
  const { voices } = dossier.policy.inService;
  const about = { since: dossier.deployedAt };
  const said = await Promise.all(voices.map(({ name, of }) => ask({ kind: 'review', of: of ?? serviceSeat(dossier.request.department), whom: name, about })));
  const interrupted = said.find((each) => each.is === 'interrupted');
  if (interrupted !== undefined) return interrupted;

  dossier.reviewedAt = instantOf(Date.now());
  const heard = voices.map(({ name }, index): Words => {
    const voice = said[index];
    const called = frenchOf(FRENCH_VOICES, name);
    return voice?.is === 'answered' ? { fr: `${called} : utile à ${voice.answer.helped} sur 3`, en: `${name} helped ${voice.answer.helped} of 3` } : { fr: `${called} : sans réponse`, en: `${name} silent` };
  });
  const all = found({ fr: heard.map(({ fr }) => fr).join(', '), en: heard.map(({ en }) => en).join(', ') });
  return { is: 'looked-after', what: 'review', named: { fr: 'bilan', en: 'review' }, ...all };
}

async function renew(office: Office, { name, of, expiresAt }: Approval): Promise<LookedAfter | Interrupted> {
  const renewal = await office.ask({ kind: 'renewal', of, whom: name, about: { approval: name, expiresAt }, until: renewBy(office, expiresAt) });
  if (renewal.is === 'interrupted') return renewal;
  const { result, validMonths = 0, reason } = renewal.answer;
  const what = `renewal of ${name}`;
  const named = { fr: `renouvellement de ${name}`, en: what };
  if (result === 'retired') return { is: 'retired', what, named, ...statedOr(reason, { fr: 'retiré', en: 'retired' }) };

  const renewed = { name, of, givenAt: renewal.at, expiresAt: monthsAfter(renewal.at, validMonths, office.dossier.pace) };
  giveApproval(office, renewed);
  const until = { fr: `jusqu’au ${frenchDay(localDay(renewed.expiresAt, office.dossier.policy.zone))}`, en: `until ${renewed.expiresAt}` };
  return { is: 'looked-after', what, named, ...found(until) };
}

/** By the policy's term, and by the day on which the approval expires at the latest. */
function renewBy({ dossier: { policy, pace } }: Office, expiresAt: Instant): Instant {
  const byTerm = daysAfter(instantOf(Date.now()), policy.terms.renewal.due, pace);
  return msOf(byTerm) < msOf(expiresAt) ? byTerm : expiresAt;
}
