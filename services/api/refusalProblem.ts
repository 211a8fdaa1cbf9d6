/** Which status a refusal has: 403 for who may not, 409 for what is no longer or not now, 422 for what an answer says. */
import { problem } from './problem.ts';
import type { Problem } from './problem.ts';

const NOT_ALLOWED: ReadonlySet<string> = new Set(['statement-missing', 'statement-unverifiable', 'substitution-unknown', 'not-allowed', 'conflict-of-interest']);
const NOT_NOW = /^(project-closed|task-closed|task-unknown|too-many-answers|not-held|held-by-another|already-.*)$/;

export function refusalProblem(reason: string, detail: string): Problem {
  const status = NOT_ALLOWED.has(reason) ? 403 : NOT_NOW.test(reason) ? 409 : 422;
  return problem(status, 'Answer refused', reason, detail);
}
