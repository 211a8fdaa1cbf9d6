/** A consultation round: which services are heard, and what their opinions come to. Silence is recorded as silence. */
import type { Policy } from './policy.ts';
import type { RequestData } from './dossier.ts';
import type { AnswerTo } from './taskKinds.ts';

export type Opinion = AnswerTo<'interview'>;
export type Heard = { service: string; opinion: Opinion | undefined };

export type RoundOutcome =
  | { is: 'agreed'; silent: readonly string[]; reserved: readonly string[] }
  | { is: 'opposed'; by: readonly string[] };

/** Those that the request names, or else those of its themes, or else the policy's; in a stable order, up to its limit. */
export function servicesConcerned(request: RequestData, { consultation }: Policy): string[] {
  const ofThemes = (request.themes ?? []).flatMap((theme) => (Object.hasOwn(consultation.servicesByTheme, theme) ? (consultation.servicesByTheme[theme] ?? []) : []));
  const named = request.services ?? [];
  const concerned = named.length > 0 ? named : ofThemes.length > 0 ? ofThemes : consultation.defaultServices;
  return [...new Set(concerned)].slice(0, consultation.maxServices);
}

export function outcomeOf(heard: readonly Heard[]): RoundOutcome {
  const those = (is: (opinion: Opinion | undefined) => boolean) => heard.filter((each) => is(each.opinion)).map((each) => each.service);
  const by = those((opinion) => opinion?.verdict === 'unfavourable');
  if (by.length > 0) return { is: 'opposed', by };
  return { is: 'agreed', silent: those((opinion) => opinion === undefined), reserved: those((opinion) => opinion?.verdict === 'with-reservations') };
}

export const minutesOf = (opinions: readonly (Opinion | undefined)[]): number => opinions.reduce((sum, opinion) => sum + (opinion?.minutesSpent ?? 0), 0);
