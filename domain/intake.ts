/** Intake: each answer of the grid is scored, citizens and agents apart, and the worst one routes the project. */
import { allOf, found } from './because.ts';
import type { Estimate, RequestData } from './dossier.ts';
import { amount, object } from './guard.ts';
import { UNKNOWN, type GridQuestion, type Mark } from './grid.ts';
import type { Words } from './kinds/taskKind.ts';
import type { Path, Policy } from './policy.ts';

/** Names of questions to the value that was chosen, or to `unknown`. */
export type GridAnswers = Readonly<Record<string, string>>;
export type Route = {
  path: Path;
  because: string[];
  /** The same on one line, and what is said where nothing stands against the project. */
  inWords: Words;
  /** The worst score of each family and whom it is for, as in `fit for citizens`; 0 is the worst, 3 the best. */
  scores: Record<string, number>;
  /** Questions that are still unknown, or were never answered. */
  unknowns: string[];
  marks: Mark[];
};

/** What is not known is treated as the worst: it is looked into. */
export function routeOf(answers: GridAnswers, { grid, scores: from }: Policy['intake']): Route {
  const chosen = grid.map((question) => ({ question, choice: choiceOf(question, answers) }));
  const unknowns = chosen.filter(({ choice }) => choice === undefined).map(({ question }) => question.name);
  const scores: Record<string, number> = {};
  for (const { question, choice } of chosen) {
    const name = `${question.family} for ${question.for}`;
    scores[name] = Math.min(scores[name] ?? 3, choice?.score ?? 0);
  }
  const worst = Math.min(3, ...Object.values(scores));
  const path = worst >= from.light ? 'light' : worst >= from.standard ? 'standard' : 'full';
  const grounds = chosen.flatMap(({ question: { name, question }, choice }): Words[] => {
    if (choice === undefined) return [{ fr: `« ${question.fr} » : inconnu`, en: `${name} is unknown` }];
    return choice.score === worst && path !== 'light' ? [{ fr: `« ${question.fr} » : ${choice.words.fr}`, en: `${name}: ${choice.value}` }] : [];
  });
  return {
    path,
    because: grounds.map(({ en }) => en),
    inWords: grounds.length === 0 ? NOTHING_AGAINST : allOf(...grounds.map(found)).inWords,
    scores,
    unknowns,
    marks: [...new Set(chosen.flatMap(({ choice }) => choice?.marks ?? []))],
  };
}

const NOTHING_AGAINST: Words = { fr: 'rien ne s’y oppose', en: 'nothing stands against it' };

const choiceOf = ({ name, choices }: GridQuestion, answers: GridAnswers) =>
  choices.find((choice) => choice.value === (Object.hasOwn(answers, name) ? answers[name] : UNKNOWN));

/** What a request already says of the grid; what fits no question or choice is left for the department to answer. */
export function answersIn(requested: unknown, grid: readonly GridQuestion[]): Record<string, string> {
  if (typeof requested !== 'object' || requested === null) return {};
  const given = requested as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    grid.flatMap(({ name, choices }) => {
      const value = Object.hasOwn(given, name) ? given[name] : undefined;
      return choices.some((choice) => choice.value === value) ? [[name, value as string]] : [];
    }),
  );
}

const range = object({ least: amount, most: amount });
const estimateGuard = object({ oneOff: range, yearly: range });

/** The estimate that a request already holds, if it is one. */
export function estimateIn({ estimate }: RequestData): Estimate | undefined {
  const checked = estimateGuard.check(estimate, 'estimate');
  return checked.ok && checked.value.oneOff.least <= checked.value.oneOff.most && checked.value.yearly.least <= checked.value.yearly.most ? checked.value : undefined;
}

export const questionsNamed = (names: readonly string[], grid: readonly GridQuestion[]): GridQuestion[] => grid.filter((question) => names.includes(question.name));
