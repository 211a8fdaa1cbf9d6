/**
 * Public procurement: the procedure that an amount commands at its date, and the earliest day of service with it. The
 * thresholds and terms are the policy's. Needs of one project add up within their category, renewals included.
 */
import { allOf, found, headed, type Because, type FoundBecause } from './because.ts';
import { addDays, rollForward } from './calendar.ts';
import { frenchDay, frenchNumber } from './frenchNames.ts';
import type { Words } from './kinds/taskKind.ts';
import type { AnswerTo } from './taskKinds.ts';
import type { ProcurementRules, Thresholds } from './policy.ts';

export type Need = NonNullable<AnswerTo<'comparison'>['options'][number]['needs']>[number];
type Category = Need['category'];

const PROCEDURES = ['without-publicity', 'adapted', 'formal'] as const;
const PUBLICITIES = ['none', 'free', 'official-bulletin'] as const;
export type ProcedureName = (typeof PROCEDURES)[number];
export type Procedure = {
  procedure: ProcedureName;
  publicity: (typeof PUBLICITIES)[number];
  /** Euros excluding tax of the category that commands the procedure. */
  amount: number;
} & Because;
export type Stretch = { name: string; endsOn: string } & Partial<FoundBecause>;
export type Schedule = { steps: Stretch[]; earliest: string };
export type Submission = 'electronic' | 'paper';

const CATEGORIES = ['supplies', 'works'] as const;
const IN_WORDS: Readonly<Record<Category, Words>> = { supplies: { fr: 'fournitures et services', en: 'supplies and services' }, works: { fr: 'travaux', en: 'works' } };

/** What is to be bought, from the day on which that is decided: rules hold from the day on which a procedure is launched. */
export function procurementOf(needs: readonly Need[], today: string, rules: ProcurementRules, closedDays: readonly string[], submission: Submission = 'electronic'): Procedure & Schedule {
  const launch = rollForward(addDays(today, rules.terms.preparation), closedDays).day;
  const procedure = procedureFor(needs, launch, rules);
  return { ...procedure, ...headed({ fr: `lancement le ${frenchDay(launch)}`, en: `launched on ${launch}` }, procedure), ...earliestService(procedure.procedure, today, rules, closedDays, submission) };
}

/** The stricter category wins. */
export function procedureFor(needs: readonly Need[], on: string, { thresholds }: ProcurementRules): Procedure {
  const inForce = thresholds.findLast((each) => each.from <= on) ?? thresholds[0];
  if (inForce === undefined) return { procedure: 'formal', publicity: 'official-bulletin', amount: 0, ...found({ fr: 'la politique ne porte aucun seuil, donc la procédure la plus stricte', en: 'the policy holds no thresholds, so the strictest procedure' }) };
  const needed = CATEGORIES.filter((category) => needs.some((need) => need.category === category));
  const wanted = (needed.length === 0 ? ['supplies' as const] : needed).map((category) => byThresholds(category, totalOf(needs, category), inForce[category]));
  const strictest = wanted.reduce((one, other) => (strictnessOf(other) > strictnessOf(one) ? other : one));
  const since = inForce.from <= on
    ? { fr: `règles du ${frenchDay(inForce.from)}`, en: `rules from ${inForce.from}` }
    : { fr: `règles du ${frenchDay(inForce.from)}, les premières que la politique connaisse, car aucune ne vaut le ${frenchDay(on)}`, en: `rules from ${inForce.from}, the first that the policy knows, for none holds on ${on}` };
  const { inWords: all } = allOf(...wanted);
  return { ...strictest, ...found({ fr: `${all.fr} (${since.fr})`, en: `${all.en} (${since.en})` }) };
}

/** Each stretch is in calendar days and ends on a working day. */
export function earliestService(procedure: ProcedureName, from: string, { terms }: ProcurementRules, closedDays: readonly string[], submission: Submission = 'electronic'): Schedule {
  const tender = procedure === 'adapted' ? terms.adaptedTender : submission === 'paper' ? terms.openTenderOnPaper : terms.openTender;
  const stretches: readonly (readonly [name: string, days: number, of: readonly ProcedureName[]])[] = [
    ['preparation', terms.preparation, PROCEDURES],
    ['tender', tender, ['adapted', 'formal']],
    ['analysis', terms.analysis, ['adapted', 'formal']],
    ['standstill', terms.standstill, ['formal']],
    ['delivery', terms.delivery, PROCEDURES],
  ];
  const steps: Stretch[] = [];
  for (const [name, days] of stretches.filter(([, , of]) => of.includes(procedure))) {
    const { day, moved } = rollForward(addDays(steps.at(-1)?.endsOn ?? from, days), closedDays);
    steps.push({ name, endsOn: day, ...moved });
  }
  return { steps, earliest: steps.at(-1)?.endsOn ?? from };
}

/** In cents, for sums of euros with decimals are inexact. */
const totalOf = (needs: readonly Need[], category: Category): number =>
  needs.filter((need) => need.category === category).reduce((cents, need) => cents + Math.round(need.amount * 100), 0) / 100;

function byThresholds(category: Category, amount: number, { adapted, bulletin, formal }: Thresholds): Procedure {
  const because = (fr: string, en: string) =>
    found({ fr: `${IN_WORDS[category].fr} pour ${frenchNumber(amount, 2)} € : ${fr}`, en: `${IN_WORDS[category].en} of ${amount.toFixed(2)} euros ${en}` });
  const from = frenchNumber(adapted);
  if (amount < adapted) return { procedure: 'without-publicity', publicity: 'none', amount, ...because(`moins de ${from} €`, `are below ${adapted}`) };
  const publicity = amount < bulletin ? 'free' : 'official-bulletin';
  if (amount >= formal) return { procedure: 'formal', publicity: 'official-bulletin', amount, ...because(`au moins ${frenchNumber(formal)} €`, `reach ${formal}`) };
  if (publicity === 'free') return { procedure: 'adapted', publicity, amount, ...because(`au moins ${from} € et moins de ${frenchNumber(bulletin)} €`, `reach ${adapted} and are below ${bulletin}`) };
  return { procedure: 'adapted', publicity, amount, ...because(`au moins ${from} € et ${frenchNumber(bulletin)} €, seuil de publication au bulletin officiel`, `reach ${adapted} and ${bulletin}, from which they go in the official bulletin`) };
}

const strictnessOf = ({ procedure, publicity }: Procedure): number => PROCEDURES.indexOf(procedure) * PUBLICITIES.length + PUBLICITIES.indexOf(publicity);
