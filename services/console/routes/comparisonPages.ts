/** The comparison behind build or outsource, and its pictures. */
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { withDatabase } from '../../../adapters/database.ts';
import { isProjectId } from '../../../domain/contracts/projectId.ts';
import type { Ranking } from '../../../domain/sourcing.ts';
import { weightLines } from '../../../domain/weightLines.ts';
import type { CriterionLines } from '../../../domain/weightLines.ts';
import { showComparison } from '../../api/queries/showComparison.ts';
import type { ComparisonView } from '../../api/queries/showComparison.ts';
import { rankingPicture } from '../../pictures/rankingPicture.ts';
import { pictureQuery, sendPicture } from '../../pictures/sendPicture.ts';
import { weightPicture } from '../../pictures/weightPicture.ts';
import { wordsIn } from '../../words/words.ts';
import type { ConsolePorts } from '../consoleRoutes.ts';
import { comparisonPage } from '../pages/comparison.ts';
import { sendPage } from '../sendPage.ts';

const params = z.object({ id: z.string().max(300) });
const staff = { access: 'staff' } as const;

export const comparisonPages = ({ database, directory, policy, frame }: ConsolePorts): FastifyPluginCallbackZod => (app, _options, done) => {
  /** A comparison of before may be without its weights: then those in force stand in for them. */
  async function find(id: string): Promise<{ view: ComparisonView; lines: CriterionLines[] } | undefined> {
    const found = isProjectId(id) ? await withDatabase(() => showComparison(database, id)) : undefined;
    if (found === undefined) return undefined;
    const weights = Object.keys(found.weights).length === 0 ? policy.sourcing.weights : found.weights;
    return { view: { ...found, weights }, lines: weightLines(found.ranked as Ranking, weights, found.comparison) };
  }

  app.get('/projects/:id/comparison', { config: staff, schema: { hide: true, params } }, async (request, reply) => {
    const found = await find(request.params.id);
    return found === undefined ? reply.callNotFound() : sendPage(reply, comparisonPage(frame(request), found.view, found.lines, directory.current()));
  });

  app.get('/pictures/projects/:id/ranking.svg', { config: staff, schema: { hide: true, params, querystring: pictureQuery } }, async (request, reply) => {
    const found = await find(request.params.id);
    return found === undefined ? reply.callNotFound() : sendPicture(reply, rankingPicture(found.view.ranked.ranking, wordsIn(request.language, policy.zone)), request.query);
  });

  app.get('/pictures/projects/:id/weight.svg', { config: staff, schema: { hide: true, params, querystring: pictureQuery.extend({ criterion: z.string().max(100) }) } }, async (request, reply) => {
    const { query } = request;
    const line = (await find(request.params.id))?.lines.find(({ criterion }) => criterion === query.criterion);
    return line === undefined ? reply.callNotFound() : sendPicture(reply, weightPicture(line, wordsIn(request.language, policy.zone)), query);
  });
  done();
};
