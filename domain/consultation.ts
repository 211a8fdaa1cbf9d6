/** A consultation round: which services are heard, and what their opinions come to. Silence is recorded as silence. */
import { found, type FoundBecause } from './because.ts';
import type { Party, RequestData } from './dossier.ts';
import { frenchPlural } from './frenchNames.ts';
import type { Words } from './kinds/taskKind.ts';
import type { Policy } from './policy.ts';
import type { AnswerTo } from './taskKinds.ts';

export type Opinion = AnswerTo<'interview'>;
export type Heard = { service: string; opinion: Opinion | undefined };

export type RoundOutcome =
  | ({ is: 'agreed' } & FoundBecause)
  | { is: 'opposed'; by: readonly string[] }
  /** Nobody spoke, and the policy does not take silence for an agreement. */
  | { is: 'unheard' };

/** Those that the request names, or else those of its themes, or else the policy's; in a stable order, up to its limit. */
export function servicesConcerned(request: RequestData, { themes, consultation }: Policy): string[] {
  const ofThemes = (request.themes ?? []).flatMap((theme) => (Object.hasOwn(themes, theme) ? (themes[theme]?.services ?? []) : []));
  const named = request.services ?? [];
  const concerned = named.length > 0 ? named : ofThemes.length > 0 ? ofThemes : consultation.defaultServices;
  return [...new Set(concerned)].slice(0, consultation.maxServices);
}

export const PARTIES_HEARD = 10;

/** Partners that the request names are invited from the start. */
export function partiesIn({ partners }: RequestData): Party[] {
  const named = Array.isArray(partners) ? partners.filter((each): each is string => typeof each === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(each)) : [];
  return [...new Set(named)].slice(0, PARTIES_HEARD).map((id) => ({ id, role: 'partner' }));
}

/** What silence means is the policy's choice: a yes, nothing at all, or an objection. */
export function outcomeOf(heard: readonly Heard[], silence: Policy['consultation']['silence']): RoundOutcome {
  const those = (verdict: Opinion['verdict'] | undefined) => heard.filter((each) => each.opinion?.verdict === verdict).map((each) => each.service);
  const [silent, favourable, reserved, unfavourable] = [those(undefined), those('favourable'), those('with-reservations'), those('unfavourable')];
  const by = silence === 'objection' ? [...unfavourable, ...silent] : unfavourable;
  if (by.length > 0) return { is: 'opposed', by };
  if (silence === 'abstention' && silent.length === heard.length && heard.length > 0) return { is: 'unheard' };
  const means = silent.length === 0 ? { fr: '', en: '' } : silence === 'agreement' ? AGREEMENT : NOTHING;
  const agreed = found({
    fr: `${favourable.length} favorable${frenchPlural(favourable.length)}, ${reserved.length} avec réserves, ${silent.length} sans réponse${means.fr}`,
    en: `${favourable.length} favourable, ${reserved.length} with reservations, ${silent.length} silent${means.en}`,
  });
  return { is: 'agreed', ...agreed };
}

const AGREEMENT: Words = { fr: ', ce qui vaut accord', en: ', which counts as agreement' };
const NOTHING: Words = { fr: ', ce qui ne compte pas', en: ', which counts for nothing' };

export const minutesOf = (opinions: readonly ({ minutesSpent?: number } | undefined)[]): number => opinions.reduce((sum, opinion) => sum + (opinion?.minutesSpent ?? 0), 0);
