/** What is asked during intake: the grid with its three families (Mulhouse), data and money, then the coordinator's triage. */
import { UNKNOWN, type GridQuestion } from '../grid.ts';
import { amount, listOf, mapOf, object, oneOf, optional, text } from '../guard.ts';
import { LINK, REMARK, reasonMissing, refusedFor, taskKind, type Refusal } from './taskKind.ts';
import { handOverAfter, within } from './taskTerms.ts';

/** Names of questions to the value that was chosen. */
const gridAnswers = mapOf(text(100), 100);
const range = object({ least: amount, most: amount });

/** Every question that is asked must be answered, by one of its choices or by `unknown`. */
function gridFault(answers: Readonly<Record<string, string>>, asked: readonly GridQuestion[]): Refusal | undefined {
  const stranger = Object.keys(answers).find((name) => !asked.some((each) => each.name === name));
  if (stranger !== undefined) return refusedFor('question-unknown', `expected answers to ${asked.map((each) => each.name).join(', ')}, got one to "${stranger}"`);
  for (const { name, choices } of asked) {
    const given = Object.hasOwn(answers, name) ? answers[name] : undefined;
    const expected = `${choices.map((choice) => `"${choice.value}"`).join(', ')} or "${UNKNOWN}"`;
    if (given === undefined) return refusedFor('question-unanswered', `expected an answer to ${name}: ${expected}; got none`);
    if (given !== UNKNOWN && !choices.some((choice) => choice.value === given)) return refusedFor('choice-unknown', `expected for ${name} ${expected}, got ${JSON.stringify(given)}`);
  }
  return undefined;
}

/** What a task that asks for the grid is about: the questions, as the project's policy has them. */
const questionsIn = (about: Readonly<Record<string, unknown>>): readonly GridQuestion[] => (about['questions'] ?? []) as readonly GridQuestion[];

export const intakeKinds = {
  'grid': taskKind({
    terms: within(15, { lapseAfter: 10 }),
    question: {
      fr: 'Le projet répond-il aux besoins des usagers et des agents, que change-t-il dans la gestion des données, un usage numérique est-il possible ?',
      en: 'Does the project fit the needs of citizens and of agents, what does it change in how data is managed, is a digital use possible?',
    },
    answer: object({ answers: gridAnswers, remark: optional(text(REMARK)) }),
    refusal: ({ answers }, about) => gridFault(answers, questionsIn(about)),
  }),
  'information': taskKind({
    terms: within(15, { lapseAfter: 10 }),
    question: { fr: 'Des éléments manquent pour instruire la demande : que pouvez-vous en dire maintenant ?', en: 'Something is missing to look into the request: what can you say now?' },
    answer: object({ answers: optional(gridAnswers), text: optional(text(REMARK)), document: optional(text(LINK)) }),
    refusal({ answers = {}, text: words }, about) {
      const asked = questionsIn(about);
      if (typeof about['request'] === 'string' && words === undefined) return refusedFor('text-missing', `expected "text", in answer to: ${about['request']}`);
      return asked.length === 0 && Object.keys(answers).length === 0 ? undefined : gridFault(answers, asked);
    },
  }),
  'data-statement': taskKind({
    terms: within(15, { lapseAfter: 10 }),
    question: { fr: 'Quelles données le projet produit-il, quelle est leur valeur, seront-elles ouvertes ?', en: 'Which data does the project make, what value do they have, will they be opened?' },
    answer: object({
      datasets: listOf(object({ name: text(200), value: text(500), opening: oneOf('yes', 'no', 'later', 'unknown'), reason: optional(text(500)) }), 30),
      remark: optional(text(REMARK)),
    }),
    refusal({ datasets }) {
      const closed = datasets.find((each) => each.opening === 'no' && each.reason === undefined);
      // Public data are open unless a reason of law says otherwise (law for a digital Republic, 2016; CRPA art. L. 312-1-1).
      return closed === undefined ? undefined : reasonMissing(`"${closed.name}" is not to be opened`);
    },
  }),
  'open-data': taskKind({
    terms: within(15, { lapseAfter: 10 }),
    question: { fr: 'Quels jeux de données publier, sous quelle licence, à quelles précautions ?', en: 'Which datasets are to be published, under which licence, with which precautions?' },
    answer: object({ publish: listOf(text(200), 30), licence: optional(text(200)), remark: optional(text(REMARK)) }),
    refusal({ publish }, about) {
      const known = (about['datasets'] ?? []) as readonly { name: string }[];
      const stranger = publish.find((name) => !known.some((each) => each.name === name));
      return stranger === undefined ? undefined : refusedFor('dataset-unknown', `expected datasets among ${known.map((each) => each.name).join(', ')}, got "${stranger}"`);
    },
  }),
  'estimate': taskKind({
    terms: within(15, { lapseAfter: 10 }),
    question: { fr: 'Quel investissement le projet demande-t-il, une fois et par an ?', en: 'What investment does the project need, once and each year?' },
    answer: object({ oneOff: range, yearly: range, basis: optional(text(REMARK)) }),
    refusal({ oneOff, yearly }) {
      const upsideDown = Object.entries({ oneOff, yearly }).find(([, { least, most }]) => least > most);
      return upsideDown === undefined ? undefined : refusedFor('range-upside-down', `expected ${upsideDown[0]}.least to be at most ${upsideDown[0]}.most, got ${upsideDown[1].least} and ${upsideDown[1].most}`);
    },
  }),
  'triage': taskKind({
    terms: within(10, { notice: 3, ...handOverAfter(15) }),
    bars: ['requester'],
    question: {
      fr: 'Le projet est-il accepté, écarté, fusionné avec un autre, ou sans usage numérique ? Ou manque-t-il un élément ?',
      en: 'Is the project accepted, declined, merged into another, or without a digital use? Or is something missing?',
    },
    answer: object({
      decision: oneOf('accept', 'decline', 'not-digital', 'merge', 'ask'),
      reason: optional(text(REMARK)),
      /** Where `decision` is `merge`: the id of the project into which this one goes. */
      into: optional(text(200)),
      path: optional(oneOf('light', 'standard', 'full')),
      services: optional(listOf(text(100), 30)),
    }),
    refusal(answer, about) {
      const { decision, reason, into, path, services } = answer;
      if (decision === 'merge' && into === undefined) return refusedFor('into-missing', 'expected "into", the id of the project into which this one goes, got none');
      if (decision === 'ask' && about['mayAsk'] === false) return refusedFor('information-exhausted', 'expected a decision on what is known, for the policy allows no further request for information');
      if (decision !== 'accept' && reason === undefined) return reasonMissing(`the decision is "${decision}"`);
      if (services?.length === 0) return refusedFor('services-missing', 'expected at least one service concerned, or no "services" at all; got an empty list');
      const leftOut = services === undefined ? [] : ((about['services'] ?? []) as readonly string[]).filter((each) => !services.includes(each));
      if (decision === 'accept' && leftOut.length > 0 && reason === undefined) return reasonMissing(`${leftOut.join(', ')} would not be heard`);
      if (decision === 'accept' && about['isDigital'] === false && reason === undefined) return reasonMissing('the grid finds no digital use');
      if (path !== undefined && path !== about['path'] && reason === undefined) return reasonMissing(`the grid leads to the ${String(about['path'])} path and not to "${path}"`);
      return undefined;
    },
  }),
};
