import { XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { rank } from '../../../domain/sourcing.ts';
import { weightLines } from '../../../domain/weightLines.ts';
import { capacityPicture } from '../../../services/pictures/capacityPicture.ts';
import { drawPicture } from '../../../services/pictures/drawPicture.ts';
import { LOOKS } from '../../../services/pictures/look.ts';
import { moneyPicture, moneyRows } from '../../../services/pictures/moneyPicture.ts';
import { rankingPicture } from '../../../services/pictures/rankingPicture.ts';
import type { Picture } from '../../../services/pictures/sendPicture.ts';
import { weightPicture } from '../../../services/pictures/weightPicture.ts';
import { portfolioOf } from '../../../domain/portfolio.ts';
import { quartersOf } from '../../../services/portfolio/quarters.ts';
import { wordsIn } from '../../../services/words/words.ts';
import { comparisonForTests } from '../../support/cityInFacts.ts';
import { policyForTests } from '../../support/policyForTests.ts';

const fr = wordsIn('fr');
const weights = { citizens: 3, reversibility: 2, sobriety: 1 };
const comparison = comparisonForTests(1);
const ranking = rank(comparison, weights);
const [line] = weightLines(ranking, weights, comparison);
const rows = moneyRows(portfolioOf([], policyForTests().portfolio), fr);

const PICTURES: [string, Picture, string[]][] = [
  ['money', moneyPicture(rows, fr), ['Objectif', '2026', 'Prévu par la ville', 'M€']],
  ['capacity', capacityPicture(quartersOf([{ project: 'p', title: 'p', quarter: '2026-Q4', personDays: 120 }], '2026-Q4', 100), fr), ['4ᵉ trimestre 2026', 'Réservés', 'En trop']],
  ['ranking', rankingPicture(ranking.ranking, fr), ['Réutiliser', 'Usagers', 'Réversibilité']],
  ...(line === undefined ? [] : [['weight', weightPicture(line, fr), ['aujourd’hui', 'bascule', 'Poids', 'Acheter']] as [string, Picture, string[]]]),
];

test.each(PICTURES)('the picture of %s is an SVG that says in words what it shows', async (_name, { option, height }, says) => {
  for (const shape of ['wide', 'narrow'] as const) {
    const drawn = await drawPicture(option(LOOKS.light, shape), { width: 600, height: height[shape] });
    expect(XMLValidator.validate(drawn)).toBe(true);
    for (const word of says) expect(drawn).toContain(word);
    expect(drawn).not.toContain('<animate');
  }
});

test('the same figures are the same picture, so that a browser keeps it; others are another', async () => {
  const draw = (planned: number) => drawPicture(moneyPicture([{ name: '2026', planned, least: 1, most: 2 }], fr).option(LOOKS.dark, 'wide'), { width: 600, height: 300 });
  expect(await draw(3)).toBe(await draw(3));
  expect(await draw(3)).not.toBe(await draw(4));
});

test('light and dark have colours of their own', () => {
  const [light, dark] = [LOOKS.light, LOOKS.dark];
  expect(light.palette.length).toBeGreaterThanOrEqual(12);
  expect(new Set(light.palette).size).toBe(light.palette.length);
  expect(new Set(dark.palette).size).toBe(light.palette.length);
});
