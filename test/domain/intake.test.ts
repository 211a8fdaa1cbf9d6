import { expect, test } from 'vitest';
import { pathOf, type Grid } from '../../domain/intake.ts';

const grid = (change: Partial<Grid> = {}): Grid => ({ fitForCitizens: 3, fitForAgents: 3, dataImpact: 'none', digitalUse: 'possible', ...change });

test.each([
  ['full fit for both, no impact on data', grid(), 'light'],
  ['good fit for agents', grid({ fitForAgents: 2 }), 'standard'],
  ['some impact on data', grid({ dataImpact: 'some' }), 'standard'],
  ['poor fit for citizens is not averaged away by agents', grid({ fitForCitizens: 0 }), 'full'],
  ['poor fit for agents is not averaged away by citizens', grid({ fitForAgents: 1 }), 'full'],
  ['major impact on data', grid({ dataImpact: 'major' }), 'full'],
  ['an unknown is looked into', grid({ fitForCitizens: 'unknown' }), 'full'],
  ['nobody answered the grid', undefined, 'full'],
] as const)('%s', (_case, given, path) => {
  expect(pathOf(given).path).toBe(path);
});
