/** The portfolio and its picture. */
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { wordsIn } from '../../words/words.ts';
import { moneyPicture, moneyRows } from '../../pictures/moneyPicture.ts';
import { pictureQuery, sendPicture } from '../../pictures/sendPicture.ts';
import { figuresFor } from '../../portfolio/figuresOf.ts';
import { placeBy, portfolioQuery, projectFinder } from '../../portfolio/findProjects.ts';
import { pageOf } from '../../portfolio/placeInList.ts';
import type { ConsolePorts } from '../consoleRoutes.ts';
import { portfolioPage } from '../pages/portfolio.ts';
import { sendPage } from '../sendPage.ts';

const PROJECTS_A_PAGE = 25;

export const portfolioPages = ({ portfolio, policy, directory, frame }: ConsolePorts): FastifyPluginCallbackZod => (app, _options, done) => {
  const figures = figuresFor(policy);
  const find = projectFinder();

  app.get('/portfolio', { config: { access: 'staff' }, schema: { hide: true, querystring: portfolioQuery } }, async (request, reply) => {
    const { query } = request;
    const now = await portfolio.now();
    const found = pageOf(find(now, query), placeBy(query.sort ?? 'urgency'), { from: query.from, size: PROJECTS_A_PAGE, isBackwards: query.order === 'desc' });
    return sendPage(reply, portfolioPage(frame(request), { figures: figures(now), found, query, directory: directory.current() }));
  });

  app.get('/pictures/portfolio.svg', { config: { access: 'staff' }, schema: { hide: true, querystring: pictureQuery } }, async (request, reply) => {
    const words = wordsIn(request.language, policy.zone);
    return sendPicture(reply, moneyPicture(moneyRows(figures(await portfolio.now()).money, words), words), request.query);
  });
  done();
};
