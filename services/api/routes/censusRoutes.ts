/** A census: all projects of a city at once, as a table, JSON lines or a batch of CloudEvents; tried first, and then filed whole or not at all. */
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { structuredEvent } from '../../../adapters/structuredEvent.ts';
import { projectIdOf } from '../../../domain/contracts/projectId.ts';
import { TOPICS } from '../../../domain/contracts/topics.ts';
import { readCensus } from '../../census/readCensus.ts';
import type { Census } from '../../census/readCensus.ts';
import type { ReadLine } from '../../census/readLine.ts';
import { eventKeyOf } from '../../intake/readRequest.ts';
import type { ApiPorts } from '../apiPorts.ts';
import { assertMayComplete } from '../assertMayComplete.ts';
import { censusView } from '../censusViews.ts';
import type { CensusLine, CensusView } from '../censusViews.ts';
import { requestExample, tableExample } from '../examples.ts';
import { problem, sendProblem } from '../problem.ts';
import type { Problem } from '../problem.ts';

/** Requests that one census may hold, and its bytes. */
const LIMIT = { requests: 5_000, bytes: 16_000_000 };
const TABLE = 'text/csv';
const LINES = 'application/x-ndjson';
const BATCH = 'application/cloudevents-batch+json';

const querystring = z.object({
  dryRun: z.enum(['true', 'false']).default('false').meta({ description: 'Say what would be filed and what is wrong, and file nothing' }),
  source: z.string().min(1).max(500).optional().meta({ description: 'Where a table comes from: with its references it makes the ids of projects. The events of the other forms bear their own', examples: ['urn:ville:recensement-2027'] }),
});
const schema = { operationId: 'fileCensus', tags: ['requests'], summary: 'File a census: all of it or nothing, with an error for each line that is at fault; those taken in before are left out', querystring, response: { 200: censusView, 202: censusView } };
const text = (example: string) => ({ schema: { type: 'string' }, example });
const bodies = {
  [TABLE]: text(tableExample),
  [LINES]: text(JSON.stringify(requestExample)),
  [BATCH]: { schema: { type: 'array', maxItems: LIMIT.requests, items: { type: 'object' } }, example: [requestExample] },
};

export const censusRoutes = ({ publish, registry }: ApiPorts): FastifyPluginCallbackZod => (app, _options, done) => {
  app.addContentTypeParser([TABLE, LINES], { parseAs: 'buffer' }, (_request, bytes, parsed) => parsed(null, bytes));

  app.post('/v1/census', { config: { access: 'import', errors: [422], bodies }, schema, bodyLimit: LIMIT.bytes }, async (request, reply) => {
    const isDryRun = request.query.dryRun === 'true';
    const census = censusIn(request.body, request.headers['content-type'] ?? '', request.query.source);
    if ('status' in census) return sendProblem(reply, census);
    const read = readCensus(census);
    if (read.length > LIMIT.requests) return sendProblem(reply, problem(413, 'Request too large', 'too-large', `expected at most ${LIMIT.requests} requests, got ${read.length}`));

    await assertMayComplete(registry, request.caller, read.flatMap((line) => (line.is === 'request' ? [line.event] : [])));
    const known = (await registry.known({ events: read.flatMap(keyOf), projects: [] })).events;
    const lines = read.map((line): CensusLine => (line.is === 'faulty' ? { line: line.line, is: 'faulty', project: null, faults: [...line.faults] } : { line: line.line, is: keyOf(line).some((key) => known.has(key)) ? 'known' : 'filed', project: projectOf(line), faults: [] }));
    const view = told(lines, isDryRun);
    if (isDryRun) return reply.code(200).send(view);
    if (view.atFault > 0) return sendProblem(reply, { ...problem(422, 'Census refused', 'lines-at-fault', `expected no line at fault, got ${view.atFault} of ${lines.length}; nothing is filed`), lines: lines.filter(({ is }) => is === 'faulty') });
    await publish(read.flatMap((line, index) => (line.is === 'request' && lines[index]?.is === 'filed' ? [structuredEvent(TOPICS.requests, projectOf(line), line.event)] : [])));
    return reply.code(202).send(view);
  });
  done();
};

type Filed = Extract<ReadLine, { is: 'request' }>;
const projectOf = ({ event }: Filed): string => projectIdOf(event.source, event.subject);
const keyOf = (line: ReadLine): string[] => (line.is === 'request' ? [eventKeyOf(line.event.source, line.event.id)] : []);

function told(lines: CensusLine[], isDryRun: boolean): CensusView {
  const count = (is: CensusLine['is']) => lines.filter((line) => line.is === is).length;
  return { isDryRun, filed: count('filed'), alreadyKnown: count('known'), atFault: count('faulty'), lines };
}

/** What came, as its media type says. */
function censusIn(body: unknown, contentType: string, source: string | undefined): Census | Problem {
  const mediaType = (contentType.split(';')[0] ?? '').trim().toLowerCase();
  if (mediaType !== TABLE && source !== undefined) return problem(400, 'Request malformed', 'source-unexpected', `source: expected for ${TABLE} alone, for events bear their own`);
  if (!Buffer.isBuffer(body)) return Array.isArray(body) ? { is: 'batch', events: body } : problem(400, 'Request malformed', 'malformed', `expected ${TABLE}, ${LINES}, or a list of CloudEvents as ${BATCH}`);
  try {
    const content = new TextDecoder('utf-8', { fatal: true }).decode(body);
    return mediaType === TABLE ? { is: 'table', text: content, source } : { is: 'lines', text: content };
  } catch {
    return problem(400, 'Request malformed', 'not-utf8', 'expected text in UTF-8, got bytes that are not; a spreadsheet saves it as "CSV UTF-8"');
  }
}
