/** Serves what pages load: kept for a year, for another content has another address. */
import type { FastifyPluginCallback } from 'fastify';
import { ASSETS } from './assetFiles.ts';

export const assetRoutes: FastifyPluginCallback = (app, _options, done) => {
  for (const { url, mediaType, content } of ASSETS) {
    app.get(url, { config: { access: 'public' }, schema: { hide: true } as object }, (_request, reply) => reply.type(mediaType).header('cache-control', 'public, max-age=31536000, immutable').send(content));
  }
  done();
};
