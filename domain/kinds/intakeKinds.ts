/** What is asked during intake: the grid with its three families (Mulhouse), then the coordinator's triage. */
import { either, listOf, object, oneOf, optional, text, wholeNumber } from '../guard.ts';
import { REMARK, taskKind } from './taskKind.ts';

const fit = either(wholeNumber(0, 3), oneOf('unknown'));

export const intakeKinds = {
  grid: taskKind({
    question: {
      fr: 'Le projet répond-il aux besoins des usagers et des agents, que change-t-il dans la gestion des données, un usage numérique est-il possible ?',
      en: 'Does the project fit the needs of citizens and of agents, what does it change in how data is managed, is a digital use possible?',
    },
    answer: object({
      fitForCitizens: fit,
      fitForAgents: fit,
      dataImpact: oneOf('none', 'some', 'major', 'unknown'),
      digitalUse: oneOf('possible', 'not-possible', 'unknown'),
      remark: optional(text(REMARK)),
    }),
  }),
  triage: taskKind({
    question: {
      fr: 'Le projet est-il accepté, écarté, fusionné avec un autre, ou sans usage numérique ?',
      en: 'Is the project accepted, declined, merged into another, or without a digital use?',
    },
    answer: object({
      decision: oneOf('accept', 'decline', 'not-digital', 'merge'),
      reason: optional(text(REMARK)),
      into: optional(text(200)),
      path: optional(oneOf('light', 'standard', 'full')),
      services: optional(listOf(text(100), 30)),
    }),
    refusal(answer, about) {
      if (answer.decision === 'merge' && answer.into === undefined) return 'into-missing';
      if (answer.decision !== 'accept' && answer.reason === undefined) return 'reason-missing';
      if (answer.decision === 'accept' && about['digitalUse'] === 'not-possible' && answer.reason === undefined) return 'reason-missing';
      if (answer.path !== undefined && answer.path !== about['path'] && answer.reason === undefined) return 'reason-missing';
      return undefined;
    },
  }),
};
