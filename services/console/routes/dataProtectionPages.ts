/** The DPO's desk: for them and the controller alone. */
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { withDatabase } from '../../../adapters/database.ts';
import { MS_PER_DAY } from '../../../domain/pace.ts';
import { dataProtectionDesk, screeningsOf } from '../../api/queries/dataProtectionDesk.ts';
import { placeBy, projectFinder } from '../../portfolio/findProjects.ts';
import { pageOf } from '../../portfolio/placeInList.ts';
import type { ConsolePorts } from '../consoleRoutes.ts';
import { dataProtectionPage } from '../pages/dataProtection.ts';
import { sendPage } from '../sendPage.ts';

const ROWS = 25;
/** Decisions that come back so soon. */
const REVIEW_DAYS = 90;

export const dataProtectionPages = ({ database, portfolio, directory, pace, frame }: ConsolePorts): FastifyPluginCallbackZod => (app, _options, done) => {
  const find = projectFinder();

  app.get('/data-protection', { config: { access: 'protect-data' }, schema: { hide: true, querystring: z.object({ from: z.string().max(500).optional() }) } }, async (request, reply) => {
    const underReview = pageOf(find(await portfolio.now(), { phase: 'dpo-review' }), placeBy('urgency'), { from: request.query.from, size: ROWS });
    const reviewedBefore = new Date(Date.now() + REVIEW_DAYS * Math.min(pace.msPerDay, MS_PER_DAY)).toISOString();
    const [desk, screenings] = await withDatabase(() => Promise.all([dataProtectionDesk(database, { most: ROWS, reviewedBefore }), screeningsOf(database, underReview.rows.map(({ id }) => id))]));
    return sendPage(reply, dataProtectionPage(frame(request), { ...desk, underReview, screenings, reviewDays: REVIEW_DAYS, directory: directory.current() }));
  });
  done();
};
