/**
 * As an attacker would: whoever it is, however it comes in, nobody answers what the rule forbids. What is forbidden is said here once more, in other
 * words than the rule's own.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dossier, OpenTask } from '../../domain/dossier.ts';
import { answerData } from '../../domain/contracts/events.ts';
import type { Instant, Seat, TaskId } from '../../domain/ids.ts';
import { projectRegister } from '../../domain/projectRegister.ts';
import { receive, type Receipt } from '../../domain/reception.ts';
import type { Roll } from '../../domain/roll.ts';
import { publicKeyOf, sign } from '../../domain/statement.ts';
import { readAnswer } from '../../services/intake/readAnswer.ts';
import { dossierForTests } from '../support/dossierForTests.ts';
import { rollForTests } from '../support/rollForTests.ts';

const NOW = Date.parse('2026-12-15T12:00:00.000Z');
const at = '2026-12-15T11:59:00.000Z' as Instant;
const [OURS, THEIRS] = ['11'.repeat(32), '22'.repeat(32)] as const;
const PEOPLE = ['anne', 'bruno', 'chloe', 'driss', 'emma'];
const SEATS: readonly Seat[] = ['role:dpo', 'role:coordinator', 'role:operator', 'service:waste', 'service:recycling', 'party:acme'];
const ACTORS = [...PEOPLE, ...SEATS, 'service:jalon', 'stranger', 'constructor'];
const ANSWERS: Readonly<Record<string, Record<string, unknown>>> = {
  'dpo-opinion': { opinion: 'favourable' }, 'interview': { verdict: 'favourable' }, 'triage': { decision: 'accept' }, 'step': { result: 'done' }, 'contribution': { text: 'hello' },
};
const KINDS = ['dpo-opinion', 'interview', 'triage', 'step', 'contribution'] as const;

const person = fc.constantFrom(...PEOPLE);
const seat = fc.constantFrom(...SEATS);
const mostly = <T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<T>): fc.Arbitrary<T> => fc.oneof({ arbitrary: usual, weight: 3 }, { arbitrary: odd, weight: 1 });

const roll: fc.Arbitrary<Roll> = fc.record({
  mandates: fc.dictionary(person, fc.uniqueArray(seat, { maxLength: 3 })),
  substitutions: fc.array(
    fc.record({ principal: person, substitute: person, from: fc.constantFrom('2026-12-01T00:00:00.000Z', '2026-12-15T12:00:00.001Z'), until: fc.constantFrom('2026-12-31T00:00:00.000Z', '2026-12-15T12:00:00.000Z'), seats: fc.option(fc.uniqueArray(seat, { minLength: 1, maxLength: 2 }), { nil: undefined }) }),
    { maxLength: 4 },
  ),
  departed: fc.oneof({ arbitrary: fc.constant({}), weight: 4 }, { arbitrary: fc.dictionary(person, fc.constant(null), { maxKeys: 1 }), weight: 1 }),
  acceptUnsigned: fc.boolean(),
}).map((given) => rollForTests({ ...(given as unknown as Partial<Roll>), keys: { ours: { publicKey: publicKeyOf(OURS) }, waste: { publicKey: publicKeyOf(THEIRS), speaksFor: ['service:waste'] } } }));

const task = fc.record({ kind: fc.constantFrom(...KINDS), of: seat, also: fc.option(fc.uniqueArray(seat, { maxLength: 2 }), { nil: undefined }), holder: fc.option(fc.record({ by: person, how: fc.constantFrom('claimed', 'delegated'), from: person }), { nil: undefined, freq: 3 }) });

const world = fc.record({ roll, task, lead: fc.option(person, { nil: undefined }), requester: fc.option(person, { nil: undefined }), decider: fc.option(person, { nil: undefined }) });
const attempt = fc.record({
  by: fc.constantFrom(...ACTORS),
  onBehalfOf: fc.option(fc.constantFrom(...ACTORS), { nil: undefined, freq: 2 }),
  proof: mostly(fc.constantFrom('none', 'ours'), fc.constantFrom('waste', 'stolen-name', 'another-answer', 'another-project', 'scrap')),
});

type World = { roll: Roll; task: { kind: (typeof KINDS)[number]; of: Seat; also?: Seat[] | undefined; holder?: { by: string; how: 'claimed' | 'delegated'; from: string } | undefined }; lead?: string | undefined; requester?: string | undefined; decider?: string | undefined };
/** Where anybody is believed, a statement that cannot be verified counts as none. */
type Attempt = { by: string; onBehalfOf?: string | undefined; proof: string };

function dossierOf({ roll: given, task: { kind, of, also, holder }, lead, requester, decider }: World): Dossier {
  const open: OpenTask = {
    id: 'intake-1/it' as TaskId, kind, of, about: {}, askedAt: at, dueAt: at, moments: [], health: 'ok',
    ...(also !== undefined && { also }), ...(holder !== undefined && { holder: { by: holder.by, since: at, how: holder.how, ...(holder.how === 'delegated' && { from: holder.from }) } }),
  };
  return dossierForTests({ roll: given, openTasks: [open], request: { title: 't', department: 'recycling', ...(lead !== undefined && { lead }), ...(requester !== undefined && { requestedBy: requester }) }, ...(decider !== undefined && { players: { decider: [decider] } }) });
}

function sentBy({ by, onBehalfOf, proof }: Attempt, { task: { kind } }: World) {
  const said = { id: 'a1', task: 'intake-1/it', by: { id: by }, ...(onBehalfOf !== undefined && { onBehalfOf }), answer: ANSWERS[kind] ?? {} };
  const signed = (change: object, keyId = 'ours', secretKey: string = OURS, register = 'chatbot-0000') => sign(register, { ...said, ...change }, { keyId, secretKey, at });
  const statements: Readonly<Record<string, () => object | undefined>> = {
    'none': () => undefined, 'ours': () => signed({}), 'waste': () => signed({}, 'waste', THEIRS), 'stolen-name': () => signed({}, 'ours', THEIRS), 'another-answer': () => signed({ id: 'a2' }),
    'another-project': () => signed({}, 'ours', OURS, 'other'), 'scrap': () => ({ keyId: 'ours', at, signature: 'ff'.repeat(64) }),
  };
  const statement = statements[proof]?.();
  return { ...said, ...(statement !== undefined && { statement }) };
}

/** Said once more, and otherwise. */
function isForbidden({ roll: { mandates, substitutions, departed, acceptUnsigned }, task: { kind, of, also = [], holder }, lead, requester, decider }: World, { by, onBehalfOf, proof }: Attempt): boolean {
  const isProven = proof === 'ours' || (proof === 'waste' && by === 'service:waste' && (onBehalfOf ?? by) === 'service:waste');
  if (!isProven && !acceptUnsigned) return true;
  const candidates = [of, ...also];
  const answersFor = onBehalfOf ?? by;
  if (by in { ...departed } && Object.keys(departed).includes(by)) return true;
  if (onBehalfOf !== undefined && !substitutions.some((each) => each.principal === onBehalfOf && each.substitute === by && Date.parse(each.from) <= NOW && NOW < Date.parse(each.until) && (each.seats === undefined || each.seats.some((one) => candidates.includes(one))))) return true;
  const sits = (who: string) => candidates.includes(who as Seat) || (Object.keys(mandates).includes(who) && !Object.keys(departed).includes(who) && candidates.some((one) => mandates[who]?.includes(one)));
  if (holder !== undefined && holder.by !== answersFor) return true;
  if (!sits(holder?.how === 'delegated' ? holder.from : answersFor)) return true;
  if ((by.startsWith('party:') || answersFor.startsWith('party:')) && !candidates.includes(by as Seat)) return true;
  const judges = (who: string | undefined) => who !== undefined && (who === by || who === answersFor);
  const isDpos = kind === 'dpo-opinion' || candidates.includes('role:dpo');
  if (isDpos && (judges(lead) || judges(requester))) return true;
  if (kind === 'triage' && judges(requester)) return true;
  return kind === 'step' && judges(decider);
}

/** Each way in reads the message in its own manner; all come to the same desk. */
const WAYS: Readonly<Record<string, (sent: object) => unknown>> = {
  'an Update or a Signal': (sent) => JSON.parse(JSON.stringify(sent)) as unknown,
  'the API': (sent) => answerData.parse(JSON.parse(JSON.stringify(sent))),
  'Kafka': (sent) => {
    const event = { specversion: '1.0', id: 'e', source: 'urn:x', type: 'jalon.task.answered.v1', subject: 'chatbot-0000', data: sent };
    const read = readAnswer({ value: Buffer.from(JSON.stringify(event)), headers: {} });
    if (read.is !== 'given') throw new Error(read.error);
    return read.answer;
  },
};

test('no way in lets anyone answer what the rule forbids, and whoever may is let in: 12,000 seeded attempts', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(world, attempt, (given, tried) => {
      const sent = sentBy(tried as Attempt, given as World);
      const receipts = Object.values(WAYS).map((way): Receipt => receive(projectRegister(dossierOf(given as World)), way(sent), NOW));
      const said = receipts.map((receipt) => (receipt.is === 'refused' ? receipt.reason : receipt.is));
      expect(new Set(said).size).toBe(1);
      seen.set(said[0] ?? '', (seen.get(said[0] ?? '') ?? 0) + 1);
      expect(said[0] === 'new', JSON.stringify({ said: said[0], tried })).toBe(!isForbidden(given as World, tried as Attempt));
      const [receipt] = receipts;
      if (receipt?.is !== 'new') return;
      // Both names are kept, and an answer that nobody signed does not pass for one that somebody did.
      expect(receipt.from.by).toBe(tried.by);
      if (tried.onBehalfOf !== undefined) expect(receipt.from.onBehalfOf).toBe(tried.onBehalfOf);
      expect(receipt.from.signed).toBe(tried.proof === 'ours' || (tried.proof === 'waste' && tried.by === 'service:waste' && (tried.onBehalfOf ?? tried.by) === 'service:waste'));
    }),
    { seed: 20261124, numRuns: 4_000 },
  );
  // Nothing is proven by attempts that all fail at the first hurdle.
  for (const reason of ['new', 'statement-missing', 'statement-unverifiable', 'departed', 'substitution-unknown', 'party-decides-nothing', 'not-allowed', 'held-by-another', 'conflict-of-interest']) expect(seen.get(reason) ?? 0, reason).toBeGreaterThan(10);
}, 120_000);
