/**
 * A whole project with a secret in every place that is not public: facts of every type are filled from their own schema, text by text. What is
 * public bears a token of its own, so that a test can tell that it is found.
 */
import fc from 'fast-check';
import { z } from 'zod';
import { FACTS } from '../../../domain/contracts/events.ts';
import type { FactData, FactType } from '../../../domain/contracts/events.ts';
import { JOURNEY, OUTCOMES, PHASES, isBefore } from '../../../domain/journey.ts';
import type { Outcome, Phase } from '../../../domain/journey.ts';
import { OPTIONS } from '../../../domain/kinds/sourcingKinds.ts';
import type { Publication, PublicField } from '../../../domain/publication.ts';
import type { ReadFact } from '../../../services/projection/readFact.ts';
import { townHall } from './registerStage.ts';

/** What the test draws: how far the project came, how it ended, and what was decided. */
export type Drawn = {
  furthest: Phase; isConcluded: boolean; outcome: Outcome | null; results: number; option: string; hasContract: boolean; theme: string; openings: string[]; voters: string[]; order: number;
};
export const drawn: fc.Arbitrary<Drawn> = fc.record({
  furthest: fc.constantFrom(...PHASES), isConcluded: fc.boolean(), outcome: fc.option(fc.constantFrom(...OUTCOMES)), results: fc.nat(1_000), option: fc.constantFrom(...OPTIONS),
  hasContract: fc.boolean(), theme: fc.constantFrom('energy', 'data'), openings: fc.array(fc.constantFrom('yes', 'no', 'later', 'unknown'), { maxLength: 4 }),
  voters: fc.subarray(['mayor', 'deputy', 'opposition', 'mayor-1', 'opposition-1', 'agent-secret-1']), order: fc.nat(1_000),
});

export type Planted = { id: string; isListed: boolean; facts: ReadFact[]; restricted: ReadFact[]; secrets: string[]; published: string[] };

/** Types that the story tells itself; all others are filled by their schema. */
const TOLD: readonly FactType[] = [
  'jalon.project.started.v1', 'jalon.phase.entered.v1', 'jalon.phase.concluded.v1', 'jalon.sourcing.decided.v1', 'jalon.committee.decided.v1', 'jalon.gate.settled.v1', 'jalon.data.stated.v1',
  'jalon.party.invited.v1', 'jalon.project.deployed.v1', 'jalon.project.ended.v1', 'jalon.project.estimated.v1', 'jalon.project.found-stuck.v1', 'jalon.project.found-moving.v1',
];

let planted = 0;
/** Of small letters and digits: it reads the same escaped, folded or quoted. */
const token = (): string => `zq${(planted += 1).toString(36)}x${Math.imul(planted, 2_654_435_761) >>> 0}q`;

/** Names and identifiers that stand in texts which are public, and must not be there when these are shown. */
export const HIDDEN_NAMES = ['Secrétan', 'Ancienmandat', 'agent-secret-1', 'opposition-1', 'gwen@ville.example', '02 99 11 22 33'];
const inPublicText = (text: string): string => `${text} (Gwenaëlle SECRÉTAN, agent-secret-1, gwen@ville.example, 02 99 11 22 33, M. Ancienmandat, opposition-1)`;

export function plant(drawing: Drawn, { listed, fields, reasons, datasets, providersAfter }: Publication): Planted {
  const [secrets, published]: [string[], string[]] = [[], []];
  const secret = (): string => {
    secrets.push(token());
    return secrets.at(-1) ?? '';
  };
  const id = `project-${token().slice(0, 40)}-0a1b2c3d`;
  const { furthest, outcome, option, theme } = drawing;
  const isListed = isBefore(furthest, listed.from) ? outcome !== null && listed.unaccepted.includes(outcome) : outcome === null || listed.outcomes.includes(outcome);
  /** Public where the field is, and the project is listed. */
  const text = (isPublic: boolean, field?: PublicField): string => {
    const from = field === undefined ? furthest : fields[field];
    if (!isPublic || !isListed || from === undefined || isBefore(furthest, from)) return secret();
    published.push(token());
    return inPublicText(published.at(-1) ?? '');
  };
  const facts: ReadFact[] = [];
  const record = <T extends FactType>(type: T, data: FactData<T>): void => {
    const sequence = facts.length + 1;
    facts.push({ id: `${id}|${sequence}`, project: id, sequence, type, time: new Date(Date.UTC(2026, 10, 23, 10, 0, sequence)).toISOString(), data });
  };
  const reached = PHASES.slice(0, PHASES.indexOf(furthest) + 1);
  const isSourced = reached.includes('sourcing');
  /** A person's reason may be public; the engine's words around it never are. */
  const around = (stated: string) => ({ because: `${secret()}: ${stated}`, inWords: { fr: `${secret()} : ${stated}`, en: `${secret()}: ${stated}` }, stated });
  const range = { least: 12_345, most: 23_456 };

  record('jalon.project.started.v1', { title: text(true), department: secret(), themes: [theme, secret()], services: [secret()], source: secret(), policy: 'test 1', summary: secret(), collectedBy: secret(), parties: [{ id: text(isSourced && option === 'partner', 'maker'), role: 'partner' }] });
  const fillers = shuffled(Object.keys(FACTS).filter((type): type is FactType => !TOLD.includes(type as FactType)), drawing.order);
  for (const type of fillers) record(type, filled(z.toJSONSchema(FACTS[type]), secret) as never);
  facts.push({ ...(facts[0] as ReadFact), id: `${id}|newer`, sequence: facts.length + 1, type: 'jalon.project.praised.v9', data: { because: secret(), for: [secret()] } });
  record('jalon.project.estimated.v1', { oneOff: range, yearly: range });
  record('jalon.data.stated.v1', { datasets: [...drawing.openings.map((opening) => ({ name: text(datasets.includes(opening as 'yes'), 'datasets'), value: secret(), opening })), { name: secret(), value: secret(), opening: secret() }] });
  record('jalon.party.invited.v1', { party: text(isSourced && option === 'outsource' && drawing.hasContract, 'maker'), role: 'provider', reason: secret() });
  record('jalon.party.invited.v1', { party: text(isSourced && option === 'partner', 'maker'), role: 'partner', reason: secret() });
  record('jalon.gate.settled.v1', { gate: providersAfter, isPassed: true, because: secret() });

  for (const [index, phase] of reached.entries()) {
    const results = Object.keys(JOURNEY[phase]);
    const result = results[(drawing.results + index) % results.length] ?? '';
    const isConcluded = phase !== furthest || drawing.isConcluded;
    const isReasonPublic = isConcluded && reasons[phase]?.includes(result) === true;
    record('jalon.phase.entered.v1', { phase, round: 1 });
    for (const kind of ['triage', 'arbitration', 'sourcing-decision', 'controller-decision']) {
      const task = `${phase}-1/${kind}`;
      record('jalon.task.asked.v1', { task, kind, of: `role:${secret()}`, phase, dueAt: '2026-12-01T00:00:00.000Z', about: { [secret()]: secret() } });
      if (phase !== 'steering') record('jalon.answer.accepted.v1', { answer: secret(), task, kind, of: `role:${secret()}`, by: 'agent-secret-1', onBehalfOf: secret(), signed: true, content: { reason: secret() }, isRestricted: false });
    }
    if (phase === 'sourcing') record('jalon.sourcing.decided.v1', { option, ...around(text(isReasonPublic, 'decisions')), differs: true });
    if (phase === 'steering') {
      const { voters } = drawing;
      record('jalon.committee.decided.v1', { sitting: secret(), convening: 1, motion: 'go', verdict: 'carried', because: secret(), for: [...voters, secret()], against: voters, abstaining: [secret()], aside: ['agent-secret-1', secret()], absent: ['opposition-1'], body: { fr: 'le conseil', en: 'the council' } });
      if (isListed && isConcluded && voters.some((voter) => voter.startsWith('mayor'))) published.push('Solveig Enfonction');
    }
    // What somebody wrote on a choice is published from the choice itself.
    if (isConcluded) record('jalon.phase.concluded.v1', { phase, round: 1, result, ...around(text(isReasonPublic && phase !== 'sourcing', 'decisions')) });
  }
  if (drawing.hasContract) record('jalon.gate.settled.v1', { gate: providersAfter, isPassed: true, because: secret() });
  if (outcome !== null) record('jalon.project.ended.v1', { outcome, because: secret() });
  const restricted = facts.filter(({ type }) => type === 'jalon.answer.accepted.v1').map((fact) => ({ ...fact, data: { ...fact.data, content: { reason: secret(), confidential: true } } }));
  return { id, isListed, facts, restricted, secrets, published };
}

type Schema = z.core.JSONSchema.BaseSchema;
const INSTANT = '2026-12-01T00:00:00.000Z';

/** A value that fits, with a secret in every text, and in every name that may be any. */
function filled(schema: Schema, secret: () => string, name = ''): unknown {
  const [first] = schema.anyOf ?? [];
  if (typeof first === 'object') return filled(first, secret, name);
  if (schema.enum !== undefined) return schema.enum[0];
  switch (schema.type) {
    case 'object': {
      const own = Object.entries(schema.properties ?? {}).map(([key, each]) => [key, filled(each as Schema, secret, key)]);
      const others = schema.properties === undefined && typeof schema.additionalProperties === 'object' ? [[secret(), filled(schema.additionalProperties, secret)]] : [];
      return Object.fromEntries([...own, ...others]) as unknown;
    }
    case 'array':
      return [1, 2].map(() => filled(schema.items as Schema, secret));
    case 'number':
    case 'integer':
      return 1;
    case 'boolean':
      return false;
    default:
      // Instants are kept as such; so much is in no text of a person's.
      return /^(at|since|.*At)$/.test(name) ? INSTANT : secret();
  }
}

/** The same for the same draw. */
const shuffled = <T>(items: readonly T[], order: number): T[] =>
  items.map((item, index) => ({ item, place: Math.imul(index + 1, order * 2 + 40_503) >>> 0 })).toSorted((a, b) => a.place - b.place).map(({ item }) => item);

/** Everybody's names, but of whom is elected and in office. */
export const namesOfOthers = Object.entries(townHall.people).filter(([, { elected }]) => elected === undefined || elected.until < '2026').map(([, { name }]) => name);
