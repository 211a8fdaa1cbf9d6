/** Intake: the worst answer of the grid routes a project to a light, standard or full path; nothing is averaged away. */
import type { AnswerTo } from './taskKinds.ts';
import type { Path } from './policy.ts';

export type Grid = AnswerTo<'grid'>;

/** An unanswered grid, or an "unknown" in it, is treated as the worst: what is not known is looked into. */
export function pathOf(grid: Grid | undefined): { path: Path; because: string } {
  if (grid === undefined) return { path: 'full', because: 'the grid was not answered' };
  const unknown = Object.entries(grid).find(([, answer]) => answer === 'unknown');
  if (unknown !== undefined) return { path: 'full', because: `${unknown[0]} is unknown` };
  if (grid.dataImpact === 'major') return { path: 'full', because: 'the impact on data is major' };
  const worstFit = Math.min(Number(grid.fitForCitizens), Number(grid.fitForAgents));
  if (worstFit <= 1) return { path: 'full', because: `the fit for ${grid.fitForCitizens <= grid.fitForAgents ? 'citizens' : 'agents'} is ${worstFit} of 3` };
  if (grid.dataImpact === 'some' || worstFit === 2) return { path: 'standard', because: grid.dataImpact === 'some' ? 'data management changes somewhat' : 'the fit is good, not full' };
  return { path: 'light', because: 'full fit for citizens and agents, no impact on data' };
}
