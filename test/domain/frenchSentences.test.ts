import { describe, expect, test } from 'vitest';
import type { FoundBecause } from '../../domain/because.ts';
import { rollForward } from '../../domain/calendar.ts';
import { outcomeOf } from '../../domain/consultation.ts';
import * as names from '../../domain/frenchNames.ts';
import { conditionsGate, gatesFor } from '../../domain/gates.ts';
import type { Instant } from '../../domain/ids.ts';
import { residualRiskOf } from '../../domain/impactAssessment.ts';
import { routeOf } from '../../domain/intake.ts';
import { REAL_TIME } from '../../domain/pace.ts';
import { extend, openClock } from '../../domain/priorConsultation.ts';
import { procedureFor, procurementOf } from '../../domain/procurement.ts';
import { screen } from '../../domain/screening.ts';
import { verdictOf } from '../../domain/steering.ts';
import { wordsIn } from '../../services/words/words.ts';
import { conditionForTests } from '../support/conditionForTests.ts';
import { dossierForTests } from '../support/dossierForTests.ts';
import { policyForTests } from '../support/policyForTests.ts';

const policy = policyForTests();
const french = (why: unknown): string | undefined => (why as Partial<FoundBecause> | undefined)?.inWords?.fr;
const steering = { quorum: 0.5, secondConveningWithoutQuorum: false, tie: 'refused', chair: 'mayor' } as const;
const gates = (change: Parameters<typeof dossierForTests>[0]) => gatesFor(dossierForTests(change)).settled;
const settled = (name: string, change: Parameters<typeof dossierForTests>[0]) => gates(change).find(({ gate }) => gate === name);
const reviewed = { result: 'required-35-3', isAssessed: true, residualRisk: 'medium', opinion: 'with-conditions' } as const;
const rules = { ...policy.procurement, thresholds: [{ from: '2026-04-01', supplies: { adapted: 60_000, bulletin: 90_000, formal: 216_000 }, works: { adapted: 100_000, bulletin: 90_000, formal: 5_404_000 } }] };
const supplies = (amount: number) => [{ what: 'a licence', amount, category: 'supplies' as const }];
const clock = openClock('2027-05-19T12:00:00.000Z' as Instant, { term: 56, extension: 42, extensionWithin: 30 });
const late = extend(clock, '2027-06-22T12:00:00.000Z' as Instant, { term: 56, extension: 42, extensionWithin: 30 }, { closedDays: [], pace: REAL_TIME });

test.each<[string, unknown, string]>([
  ['opinions', outcomeOf([{ service: 'waste', opinion: { verdict: 'favourable' } as never }, { service: 'desk', opinion: undefined }], 'agreement'), '1 favorable, 0 avec réserves, 1 sans réponse, ce qui vaut accord'],
  ['a tie', verdictOf([{ member: 'mayor', vote: 'for' }, { member: 'a', vote: 'against' }], steering, 1), '1 pour, 1 contre, 0 abstention, 2 présents sur 2 ; égalité, et la proposition tombe'],
  ['no quorum', verdictOf([{ member: 'mayor', vote: 'for' }, { member: 'a', vote: undefined }, { member: 'b', vote: undefined }], steering, 1), '1 pour, 0 contre, 0 abstention, 1 présent sur 3 ; quorum non atteint'],
  ['a screening with a rebuttal', screen({ personalData: 'yes', criteria: ['scoring', 'matching', 'large-scale'], art35: [], cnilTypes: [] }, [{ item: 'matching', reason: 'un seul fichier' }], 2), 'évaluation ou notation de personnes, traitement à grande échelle ; écarté : croisement de fichiers (un seul fichier)'],
  ['a risk', residualRiskOf([{ name: 'disappearance', severity: 3, likelihood: 1 }], { severity: 3, likelihood: 3 }), 'disparition de données : gravité 3, vraisemblance 1'],
  ['a closed day', rollForward('2027-07-14', ['2027-07-14']).moved, 'le 14 juillet est un jour fermé'],
  ['the first of a month', rollForward('2027-05-01', []).moved, 'le 1er mai est un samedi'],
  ['an extension that comes too late', late, 'attendu au plus tard le 18 juin 2027, dans les 30 jours de la réception ; reçu le 22 juin 2027'],
  ['a review that was held', settled('data-protection', { dataProtection: reviewed }), 'l’examen a eu lieu : analyse d’impact requise (RGPD, art. 35, § 3), risque résiduel moyen, avis favorable sous conditions'],
  ['a gate for others', settled('team', {}), 'sans objet : seulement pour les projets qui portent la marque « réalisé en interne »'],
  ['conditions', conditionsGate([conditionForTests({ id: 'c1', state: 'lifted' }), conditionForTests({ id: 'c2', state: 'lifted' })]), '2 levées, 0 acceptée'],
  ['a condition that is open', conditionsGate([conditionForTests({ id: 'c1', state: 'open' })]), 'ni levée ni acceptée : c1'],
  ['a purchase below the first threshold', procedureFor(supplies(59_999.99), '2026-11-24', rules), 'fournitures et services pour 59\u202f999,99 € : moins de 60\u202f000 € (règles du 1er avril 2026)'],
  ['a purchase by the official bulletin', procedureFor(supplies(100_000), '2026-11-24', rules), 'fournitures et services pour 100\u202f000 € : au moins 60\u202f000 € et 90\u202f000 €, seuil de publication au bulletin officiel (règles du 1er avril 2026)'],
  ['a grid against which nothing stands', routeOf({}, { ...policy.intake, grid: [] }), 'rien ne s’y oppose'],
])('%s', (_case, why, expected) => {
  expect(french(why)).toBe(expected);
});

test('a launch is dated', () => {
  expect(french(procurementOf(supplies(1), '2026-11-24', rules, []))).toMatch(/^lancement le \d+ \S+ \d{4} : fournitures et services pour 1 €/);
});

test('the grid is told by its questions and answers', () => {
  const { because, inWords } = routeOf({}, policy.intake);
  expect(because.length).toBeGreaterThan(0);
  expect(inWords.fr.split(' ; ')).toEqual(policy.intake.grid.map(({ question }) => `« ${question.fr} » : inconnu`));
});

const low = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);
describe('the engine’s names are those of the pages', () => {
  const words = wordsIn('fr');
  test.each<[string, Readonly<Record<string, string>>]>([
    ['path', names.FRENCH_PATHS], ['option', names.FRENCH_OPTIONS], ['motion', names.FRENCH_MOTIONS], ['doc.mark', names.FRENCH_MARKS], ['outcome', names.FRENCH_OUTCOMES], ['doc.dpoOpinion', names.FRENCH_OPINIONS],
    ['doc.advice', names.FRENCH_ADVICE], ['choice', names.FRENCH_DECISIONS], ['doc.screening', names.FRENCH_SCREENINGS], ['doc.risk', names.FRENCH_RISKS], ['doc.riskName', names.FRENCH_RISK_NAMES],
  ])('%s', (area, table) => {
    expect(Object.fromEntries(Object.keys(table).map((id) => [id, low(words.name(area, id))]))).toEqual(table);
  });
});
