/** Documents: each as a page for its readers and as a file, in the reader's language or, for a program, in the one that it names. */
import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { withDatabase } from '../../adapters/database.ts';
import type { ApiPorts } from '../api/apiPorts.ts';
import { fileIn } from '../api/openApi.ts';
import { sendProblem } from '../api/problem.ts';
import { projectParams } from '../api/projectParams.ts';
import { sittingParams } from '../api/committeeViews.ts';
import type { Frame } from '../console/frame.ts';
import { problemPage } from '../console/problemPage.ts';
import { sendPage } from '../console/sendPage.ts';
import { LANGUAGES, wordsIn } from '../words/words.ts';
import type { Language, WordKey } from '../words/words.ts';
import { attachment } from './attachment.ts';
import { documentHtml } from './documentHtml.ts';
import { DOCUMENT_KINDS } from './documentKinds.ts';
import type { DocumentKind } from './documentKinds.ts';
import { documentPdf } from './documentPdf.ts';
import { atOneMoment } from './madeFrom.ts';
import type { Making } from './making.ts';
import { portfolioCsv } from './portfolioCsv.ts';
import { portfolioSheets } from './portfolioSheets.ts';
import { portfolioLines } from './queries/portfolioLines.ts';
import { registerEntries } from './queries/protectionOfProject.ts';
import { registerCsv } from './registerCsv.ts';

/** `frame` surrounds each page. */
export type DocumentPorts = Pick<ApiPorts, 'database' | 'directory' | 'policy'> & { frame(request: FastifyRequest): Frame };

const paramsOf = (path: DocumentKind['path']) => z.object({ of: path.startsWith('/projects/') ? projectParams.shape.id : sittingParams.shape.sitting });
const querystring = z.object({ lang: z.enum(LANGUAGES).optional() });

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const documentRoutes = (ports: DocumentPorts): FastifyPluginCallbackZod => (app, _options, done) => {
  const { database, policy, frame } = ports;
  const makingIn = (language: Language): Making => ({ words: wordsIn(language, policy.zone), directory: ports.directory.current(), at: new Date().toISOString() });
  const make = ({ make: makeKind }: DocumentKind, of: string, making: Making) => withDatabase(() => atOneMoment(database, (now) => makeKind({ database: now, of, zone: policy.zone }, making)));

  for (const kind of DOCUMENT_KINDS) {
    const { path, access, missing, operationId, tags, summary } = kind;
    app.get(path, { config: { access }, schema: { hide: true, params: paramsOf(path) } }, async (request, reply) => {
      const { words } = frame(request);
      const document = await make(kind, request.params.of, makingIn(words.language));
      if (document === undefined) return problemPage(frame)(request, reply, missing);
      const href = `/v1${path.replace(':of', encodeURIComponent(request.params.of))}.pdf?lang=${words.language}`;
      return sendPage(reply, { ...frame(request), title: document.title, main: documentHtml(document, { href, text: words.say('doc.asPdf') }) });
    });
    app.get(`/v1${path}.pdf`, { config: { access, responses: fileIn('application/pdf') }, schema: { operationId, tags, summary, params: paramsOf(path), querystring } }, async (request, reply) => {
      const making = makingIn(request.query.lang ?? request.language);
      const document = await make(kind, request.params.of, making);
      return document === undefined ? sendProblem(reply, missing) : sendFile(reply, { mediaType: 'application/pdf', name: fileName(kind.file, request.params.of, 'pdf', making), content: await documentPdf(document) });
    });
  }

  app.get('/v1/portfolio.csv', { config: { access: 'signed-in', responses: fileIn('text/csv') }, schema: { operationId: 'downloadPortfolioTable', tags: ['city'], summary: 'The portfolio, a line a project', querystring } }, async (request, reply) => {
    const making = makingIn(request.query.lang ?? request.language);
    const portfolio = await withDatabase(() => portfolioLines(database, policy));
    return sendCsv(reply, 'doc.file.portfolio', portfolioCsv(portfolio, policy.zone, making), making);
  });
  app.get('/v1/portfolio.xlsx', { config: { access: 'signed-in', responses: fileIn(SPREADSHEET) }, schema: { operationId: 'downloadPortfolio', tags: ['city'], summary: 'The portfolio as a spreadsheet: projects, by phase, by theme, by year', querystring } }, async (request, reply) => {
    const making = makingIn(request.query.lang ?? request.language);
    const portfolio = await withDatabase(() => portfolioLines(database, policy));
    return sendFile(reply, { mediaType: SPREADSHEET, name: fileName('doc.file.portfolio', making.at.slice(0, 'YYYY-MM-DD'.length), 'xlsx', making), content: await portfolioSheets(portfolio, policy.zone, making) });
  });
  app.get('/v1/data-protection/record.csv', { config: { access: 'protect-data', responses: fileIn('text/csv') }, schema: { operationId: 'downloadRecord', tags: ['data-protection'], summary: 'Draft entries of the record of processing (GDPR art. 30), of all projects', querystring } }, async (request, reply) => {
    const making = makingIn(request.query.lang ?? request.language);
    const entries = await withDatabase(() => registerEntries(database));
    return sendCsv(reply, 'doc.file.register', registerCsv(entries, policy.zone, making), making);
  });
  done();
};

type File = { mediaType: string; name: string; content: Buffer | Readable };

/** Kept by nobody on the way, for it may show what is not for everyone. */
const sendFile = (reply: FastifyReply, { mediaType, name, content }: File): FastifyReply =>
  reply.type(mediaType).header('content-disposition', attachment(name)).header('cache-control', 'no-store').send(content);

const sendCsv = (reply: FastifyReply, file: WordKey, text: Iterable<string>, making: Making): FastifyReply =>
  sendFile(reply, { mediaType: 'text/csv; charset=utf-8', name: fileName(file, making.at.slice(0, 'YYYY-MM-DD'.length), 'csv', making), content: Readable.from(inTurns(text), { objectMode: false }) });

/** Others are served between two parts. */
async function* inTurns(text: Iterable<string>): AsyncGenerator<string> {
  for (const part of text) {
    yield part;
    await setImmediate();
  }
}

/** Without the colons of an instant, which not every system takes in a name. */
const fileName = (file: WordKey, of: string, extension: string, { words }: Making): string => `${words.say(file)} ${of.replaceAll(':', '.')}.${extension}`;
