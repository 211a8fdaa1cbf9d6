/** What a task's own situation says of its form: which choices are open, and what fields are called. */
import type { Directory } from '../../../domain/directory.ts';
import { hasLeft, seatsByPerson } from '../../../domain/directory.ts';
import { quarterOf } from '../../../domain/calendar.ts';
import { UNKNOWN } from '../../../domain/grid.ts';
import type { GridQuestion } from '../../../domain/grid.ts';
import { instantOf, serviceSeat } from '../../../domain/ids.ts';
import type { About } from '../../../domain/kinds/taskKind.ts';
import type { ScreeningItem } from '../../../domain/screening.ts';
import { ARTICLE_35_3, CNIL_TYPES, CRITERIA } from '../../../domain/screening.ts';
import { SCREENING_WORDS } from '../../../domain/screeningWords.ts';
import type { Words } from '../../words/words.ts';
import type { Option, Options } from '../form/formOf.ts';
import { dayOfSitting } from '../../documents/sittingInWords.ts';
import { quarterInWords, quartersFrom } from '../../portfolio/quarters.ts';
import { choiceInWords } from '../form/formWords.ts';
import { seatInWords } from '../seatInWords.ts';

export type Situated = { kind: string; about: About; proposals: readonly { project: string; title: string }[] };
export type Around = { words: Words; directory: Directory; today: string };
export type Situation = { options: Options; labels: Readonly<Record<string, string>> };

/** More people than this are not offered in a list: their identifier is typed. */
const LISTED = 300;
/** In which person-days may be booked: two years. */
const QUARTERS_AHEAD = 8;

export function situationOf(task: Situated, around: Around): Situation {
  const { kind, about } = task;
  const questions = listIn<GridQuestion>(about['questions']);
  return {
    options: { ...gridOptions(questions, around.words), ...OPTIONS_OF[kind]?.(task, around) },
    labels: Object.fromEntries(questions.map(({ name, question }) => [`answers.${name}`, around.words.of(question)])),
  };
}

const gridOptions = (questions: readonly GridQuestion[], words: Words): Options =>
  Object.fromEntries(questions.map(({ name, choices }) => [`answers.${name}`, [...choices.map(({ value, words: said }) => ({ value, text: words.of(said) })), { value: UNKNOWN, text: words.say('form.unknown') }]]));

type OptionsOf = (task: Situated, around: Around) => Options;

const screened = (items: readonly ScreeningItem[], words: Words): Option[] => items.map((item) => ({ value: item, text: words.of(SCREENING_WORDS[item]) }));
const chosen = (kind: string, path: string, values: readonly string[], words: Words): Option[] => values.map((value) => ({ value, text: choiceInWords(words, kind, path, value) }));

/** One row a kind whose choices depend on what it is asked about. */
const OPTIONS_OF: Readonly<Record<string, OptionsOf>> = {
  'open-data': ({ about }) => ({ publish: listIn<{ name: string }>(about['datasets']).map(({ name }) => ({ value: name, text: name })) }),
  'triage': ({ about, proposals }, { words, directory }) => ({
    decision: chosen('triage', 'decision', ['accept', 'decline', 'not-digital', 'merge', ...(about['mayAsk'] === false ? [] : ['ask'])], words),
    services: [...new Set([...listIn<string>(about['services']), ...Object.keys(directory.services)])].map((id) => ({ value: id, text: seatInWords(`service:${id}`, directory, words) })),
    ...(proposals.length > 0 && { into: proposals.map(({ project, title }) => ({ value: project, text: title })) }),
  }),
  'screening': (_task, { words }) => ({ criteria: screened(CRITERIA, words), art35: screened(ARTICLE_35_3, words), cnilTypes: screened(CNIL_TYPES, words) }),
  'screening-decision': ({ about }, { words }) => {
    const { criteria, art35, cnilTypes } = (about['screening'] ?? {}) as Partial<Record<'criteria' | 'art35' | 'cnilTypes', readonly ScreeningItem[]>>;
    return { 'rebutted.item': screened([...(criteria ?? []), ...(art35 ?? []), ...(cnilTypes ?? [])], words) };
  },
  'controller-decision': ({ about }, { words }) => ({ decision: chosen('controller-decision', 'decision', listIn<string>(about['choices']), words) }),
  'sourcing-decision': ({ about }, { words }) => ({
    option: chosen('sourcing-decision', 'option', [...new Set([...listIn<{ option: string }>(about['ranking']).map(({ option }) => option), 'do-not-digitise'])], words),
  }),
  'motion': ({ about }, { words }) => {
    const { motions, sittings = [], phases = [] } = (about['mayBe'] ?? {}) as { motions?: readonly string[]; sittings?: readonly string[]; phases?: readonly string[] };
    return {
      ...(motions !== undefined && { motion: chosen('motion', 'motion', motions, words) }),
      sitting: sittings.map((name) => ({ value: name, text: dayOfSitting(name, words) })),
      phase: chosen('motion', 'phase', phases, words),
    };
  },
  'comparison': (_task, { words }) => ({ 'options.plan.quarter': quartersFrom(quarterOf(instantOf(Date.now())), QUARTERS_AHEAD).map((quarter) => ({ value: quarter, text: quarterInWords(quarter, words) })) }),
  'impact-assessment': (_task, around) => ({ 'actionPlan.owner': seats(around) }),
  'delegate': (_task, around) => people(around, 'to'),
  'assign': (_task, around) => people(around, 'to'),
  'change-lead': (_task, around) => people(around, 'lead'),
  'add-service': (_task, { words, directory }) => ({ service: Object.keys(directory.services).map((id) => ({ value: id, text: seatInWords(`service:${id}`, directory, words) })) }),
  'reassign': (_task, { words, directory }) => ({ to: Object.keys(directory.services).map((id) => ({ value: `service:${id}`, text: seatInWords(`service:${id}`, directory, words) })) }),
};

/** Services, then the roles that somebody holds. */
function seats({ directory, today, words }: Around): Option[] {
  const held = [...new Set([...seatsByPerson(directory, today).values()].flat())].filter((seat) => seat.startsWith('role:'));
  return [...Object.keys(directory.services).map(serviceSeat), ...held].map((seat) => ({ value: seat, text: seatInWords(seat, directory, words) }));
}

function people({ directory, today, words }: Around, field: string): Options {
  const there = Object.entries(directory.people).filter(([, person]) => !hasLeft(person, today));
  return there.length > LISTED ? {} : { [field]: there.map(([id, { name }]) => ({ value: id, text: name })).toSorted((a, b) => a.text.localeCompare(b.text, words.language)) };
}

/** What tasks are about was made by our own phases, and may be of an older version. */
const listIn = <T>(value: unknown): readonly T[] => (Array.isArray(value) ? (value as readonly T[]) : []);
