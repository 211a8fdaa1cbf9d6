/** What services said, for citizens and for agents, from the facts that are open: the terms of a confidential opinion are not among them. */
import type { ProjectRow } from '../../adapters/tables.ts';
import type { AnswerTo } from '../../domain/taskKinds.ts';
import type { FactTold } from '../api/queries/projectForPage.ts';

export type OpinionShown = ProjectRow['opinions'][number] & { forCitizens?: string | undefined; forAgents?: string | undefined; reason?: string | undefined; isRestricted: boolean };

export function opinionsOf({ opinions }: Pick<ProjectRow, 'opinions'>, facts: readonly FactTold[]): OpinionShown[] {
  const answers = new Map(facts.filter(({ type, data }) => type === 'jalon.answer.accepted.v1' && data['kind'] === 'interview').map(({ data }) => [data['task'], data]));
  return opinions.map((opinion) => {
    const answer = answers.get(opinion.task);
    const { forCitizens, forAgents, reason } = (answer?.['content'] ?? {}) as Partial<AnswerTo<'interview'>>;
    return { ...opinion, forCitizens, forAgents, reason, isRestricted: answer?.['isRestricted'] === true };
  });
}
