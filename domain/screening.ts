/**
 * Screening: whether a data-protection impact assessment (DPIA, in French AIPD) is due, by GDPR art. 35(3), by the
 * CNIL's list, or by the nine criteria of WP248 rev.01. The department says what applies; the DPO may rebut each with reasons.
 */
import { found, type FoundBecause } from './because.ts';
import type { Words } from './kinds/taskKind.ts';
import { SCREENING_WORDS } from './screeningWords.ts';

/** The nine criteria of WP248 rev.01. */
export const CRITERIA = [
  'scoring', 'automated-decision', 'systematic-monitoring', 'sensitive-data', 'large-scale', 'matching', 'vulnerable-people',
  'innovative-use', 'exclusion',
] as const;

/** GDPR art. 35(3)(a), (b) and (c): an assessment is due whatever the number of criteria. */
export const ARTICLE_35_3 = ['automated-evaluation', 'sensitive-large-scale', 'public-monitoring'] as const;

/** The 14 types of processing of the CNIL's list (deliberation 2018-327 of 11 October 2018), in its order. */
export const CNIL_TYPES = [
  'health-care', 'genetic-data-of-vulnerable-people', 'staff-profiling', 'constant-monitoring-of-employees', 'social-or-health-alerts', 'whistleblowing',
  'health-data-warehouse', 'profiling-that-ends-contracts', 'shared-contract-breaches', 'profiling-from-outside-sources',
  'biometric-identification-of-vulnerable-people', 'social-housing', 'social-support', 'large-scale-location',
] as const;

export type ScreeningItem = (typeof CRITERIA)[number] | (typeof ARTICLE_35_3)[number] | (typeof CNIL_TYPES)[number];
export const SCREENING_ITEMS: readonly ScreeningItem[] = [...CRITERIA, ...ARTICLE_35_3, ...CNIL_TYPES];

export type Screening = {
  personalData: 'yes' | 'no';
  criteria: readonly (typeof CRITERIA)[number][];
  art35: readonly (typeof ARTICLE_35_3)[number][];
  cnilTypes: readonly (typeof CNIL_TYPES)[number][];
};
export type Rebuttal = { item: ScreeningItem; reason: string };

export const SCREENING_RESULTS = ['required-35-3', 'required-cnil-list', 'required-two-criteria', 'dpo-judgement', 'not-required'] as const;
export type Screened = { result: (typeof SCREENING_RESULTS)[number] } & FoundBecause;

export const itemsOf = ({ criteria, art35, cnilTypes }: Screening): ScreeningItem[] => [...new Set([...art35, ...cnilTypes, ...criteria])];

/** The strongest ground that is left. `criteriaThatRequire` is the policy's: two in the guidelines. */
export function screen(screening: Screening, rebutted: readonly Rebuttal[], criteriaThatRequire: number): Screened {
  const remaining = itemsOf(screening).filter((item) => !rebutted.some((rebuttal) => rebuttal.item === item));
  const among = (items: readonly ScreeningItem[]) => remaining.filter((item) => items.includes(item));
  const criteria = among(CRITERIA);
  const because = (items: readonly ScreeningItem[]) => withRebutted({ fr: items.map(inFrench).join(', '), en: items.join(', ') }, rebutted);

  if (screening.personalData === 'no') return { result: 'not-required', ...found({ fr: 'aucune donnée personnelle', en: 'no personal data' }) };
  if (among(ARTICLE_35_3).length > 0) return { result: 'required-35-3', ...because(among(ARTICLE_35_3)) };
  if (among(CNIL_TYPES).length > 0) return { result: 'required-cnil-list', ...because(among(CNIL_TYPES)) };
  if (criteria.length >= criteriaThatRequire) return { result: 'required-two-criteria', ...because(criteria) };
  if (criteria.length > 0) return { result: 'dpo-judgement', ...because(criteria) };
  return { result: 'not-required', ...withRebutted({ fr: 'aucun des neuf critères', en: 'none of the nine criteria' }, rebutted) };
}

const inFrench = (item: ScreeningItem): string => SCREENING_WORDS[item].fr;

function withRebutted({ fr, en }: Words, rebutted: readonly Rebuttal[]): FoundBecause {
  if (rebutted.length === 0) return found({ fr, en });
  const listed = (nameOf: (item: ScreeningItem) => string): string => rebutted.map(({ item, reason }) => `${nameOf(item)} (${reason})`).join(', ');
  return found({ fr: `${fr} ; écarté : ${listed(inFrench)}`, en: `${en}; rebutted: ${listed((item) => item)}` });
}

/** What a result calls for by itself; nothing where the DPO judges. */
export function calledForBy(result: Screened['result']): 'due' | 'not-due' | undefined {
  switch (result) {
    case 'required-35-3':
    case 'required-cnil-list':
    case 'required-two-criteria':
      return 'due';
    case 'not-required':
      return 'not-due';
    case 'dpo-judgement':
      return undefined;
    default:
      return result satisfies never;
  }
}
