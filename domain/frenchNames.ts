/** What the engine's own identifiers are called inside a French sentence; an English one says the identifier itself. Pages use the same words, which a test holds. */
import { dayInWords } from './calendar.ts';
import type { Mark } from './grid.ts';
import type { ResidualRisk, RiskName } from './impactAssessment.ts';
import type { Outcome } from './journey.ts';
import type { SourcingOption } from './kinds/sourcingKinds.ts';
import type { Path } from './policy.ts';
import type { SCREENING_RESULTS } from './screening.ts';
import type { Motion } from './steering.ts';
import type { AnswerTo } from './taskKinds.ts';

type Names<K extends string> = Readonly<Record<K, string>>;

export const FRENCH_PATHS: Names<Path> = { light: 'parcours allégé', standard: 'parcours ordinaire', full: 'parcours complet' };

export const FRENCH_OPTIONS: Names<SourcingOption> = {
  'build': 'faire nous-mêmes', 'reuse': 'réutiliser', 'partner': 's’associer', 'outsource': 'acheter', 'do-not-digitise': 'ne pas numériser',
};

export const FRENCH_MOTIONS: Names<Motion> = {
  'go': 'engager le projet', 'flagship': 'engager comme projet phare', 'defer': 'reporter', 'send-back': 'renvoyer à une phase antérieure', 'refuse': 'refuser',
};

export const FRENCH_MARKS: Names<Mark> = {
  'not-digital': 'sans usage numérique', 'agents-work-changes': 'change le travail des agents', 'personal-data': 'données personnelles', 'in-house': 'réalisé en interne',
  'outsourced': 'confié à un prestataire', 'flagship': 'projet phare',
};

export const FRENCH_OUTCOMES: Names<Outcome> = {
  deployed: 'en service', declined: 'écarté', notDigital: 'sans usage numérique', merged: 'fusionné', refused: 'refusé', abandoned: 'abandonné', withdrawn: 'retiré',
};

export const FRENCH_OPINIONS: Names<AnswerTo<'dpo-opinion'>['opinion']> = { 'favourable': 'favorable', 'with-conditions': 'favorable sous conditions', 'unfavourable': 'défavorable' };

export const FRENCH_ADVICE: Names<NonNullable<AnswerTo<'authority-reply'>['advice']>> = { 'no-objection': 'sans objection', 'with-measures': 'favorable moyennant des mesures', 'against': 'défavorable' };

export const FRENCH_DECISIONS: Names<AnswerTo<'controller-decision'>['decision']> = { 'follow': 'suivre l’avis', 'differ': 'passer outre l’avis', 'go-on': 'continuer', 'stop': 'arrêter' };

export const FRENCH_SCREENINGS: Names<(typeof SCREENING_RESULTS)[number]> = {
  'required-35-3': 'analyse d’impact requise (RGPD, art. 35, § 3)', 'required-cnil-list': 'analyse d’impact requise (liste de la CNIL)',
  'required-two-criteria': 'analyse d’impact requise (au moins deux critères)', 'dpo-judgement': 'à l’appréciation du DPD', 'not-required': 'analyse d’impact non requise',
};

export const FRENCH_RISKS: Names<ResidualRisk | 'unknown'> = { low: 'faible', medium: 'moyen', high: 'élevé', unknown: 'inconnu' };

export const FRENCH_RISK_NAMES: Names<RiskName> = {
  'illegitimate-access': 'accès illégitime aux données', 'unwanted-change': 'modification non désirée de données', 'disappearance': 'disparition de données',
};

/** Those of the policies that come with the product. */
export const FRENCH_VOICES: Readonly<Record<string, string>> = { 'citizens': 'usagers', 'agents': 'agents', 'users-of-data': 'réutilisateurs des données' };

/** What a dossier of another version holds may be any text. */
export const frenchOf = (names: Readonly<Record<string, string>>, id: string): string => (Object.hasOwn(names, id) ? (names[id] ?? id) : id);

/** As in "12 janvier 2027", of a day or of what begins with one. */
export const frenchDay = (day: string): string => `${dayInWords(day.slice(0, 'YYYY-MM-DD'.length)).fr} ${day.slice(0, 'YYYY'.length)}`;

/** As in "59 999,99": figures in threes, and a comma. There is no locale in the workflow's sandbox. */
export function frenchNumber(value: number, decimals = 0): string {
  const [whole = '', part] = value.toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u{202f}');
  return part === undefined || Number(part) === 0 ? grouped : `${grouped},${part}`;
}

/** The `s` of a plural, which in French begins at two. */
export const frenchPlural = (count: number): string => (count < 2 ? '' : 's');
