/** Data protection: the impact assessment as a file of the CNIL's PIA tool, in and out, and the draft of the register's entry. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { withDatabase } from '../../../adapters/database.ts';
import { answerData } from '../../../domain/contracts/events.ts';
import { piaFile, type PiaFile } from '../../../domain/contracts/pia.ts';
import { assessmentOf } from '../../../domain/contracts/pia/assessmentOf.ts';
import { isProjectId } from '../../../domain/contracts/projectId.ts';
import { DEEPEST, isShallow } from '../../../domain/guard.ts';
import type { ProjectId } from '../../../domain/ids.ts';
import { ARTICLE_35_3, CNIL_TYPES, CRITERIA } from '../../../domain/screening.ts';
import { SCREENING_WORDS } from '../../../domain/screeningWords.ts';
import { mayReadAssessment } from '../../identity/access.ts';
import type { ApiPorts } from '../apiPorts.ts';
import { registerEntryView, screeningItems } from '../dataProtectionViews.ts';
import { giveAnswer } from '../giveAnswer.ts';
import { problem, projectUnknown, sendProblem } from '../problem.ts';
import { projectParams } from '../projectParams.ts';
import { impactAssessmentFile, keepDocument, knownProject, openAssessment, registerEntry, type KnownProject } from '../queries/dataProtection.ts';
import { answerOfCaller } from '../whoActs.ts';
import { pendingView, replyView } from '../views.ts';

/** The tool's own files are of some 60 kB. */
const BODY_LIMIT = 4_000_000;
/** Who answers, as in the body of an answer; the body is the file. */
const querystring = z.object({ by: answerData.shape.by.shape.id.optional(), onBehalfOf: answerData.shape.onBehalfOf, id: answerData.shape.id.optional() });

/** Kept as it came, and so no deeper than can be written. */
const sentFile = piaFile.refine(isShallow, { message: `expected JSON nested ${DEEPEST} levels at most` });

const NOT_ASKED = problem(409, 'Answer refused', 'task-unknown', 'expected a project that is asked for its impact assessment; one that has just been asked is known within a second');
const NOT_THEIRS = problem(403, 'Not allowed', 'not-allowed', 'expected the DPO, the controller, a coordinator, or somebody of the project’s department');
const NOT_MADE = problem(404, 'No impact assessment', 'assessment-unknown', 'expected a project whose impact assessment is made');

export const dataProtectionRoutes = (ports: ApiPorts): FastifyPluginCallbackZod => (app, _options, done) => {
  const { database } = ports;
  const known = async (id: string) => (isProjectId(id) ? withDatabase(() => knownProject(database, id)) : undefined);

  for (const [method, operationId] of [['PUT', 'putImpactAssessment'], ['POST', 'giveImpactAssessment']] as const) {
    app.route({
      method,
      url: '/v1/projects/:id/impact-assessment',
      config: { access: 'signed-in', errors: [409, 422] },
      bodyLimit: BODY_LIMIT,
      schema: { operationId, tags: ['data-protection'], summary: 'Give the impact assessment: a file of the CNIL’s PIA tool', params: projectParams, querystring, body: sentFile, response: { 200: replyView, 202: pendingView } },
      handler: async (request, reply) => {
        const project = await known(request.params.id);
        return project === undefined ? sendProblem(reply, projectUnknown) : takeFile(ports, { request, reply, project, file: request.body, who: request.query });
      },
    });
  }

  app.get('/v1/projects/:id/impact-assessment', { config: { access: 'signed-in' }, schema: { operationId: 'showImpactAssessment', tags: ['data-protection'], summary: 'The impact assessment, as a file of the CNIL’s PIA tool; for the DPO, the controller, coordinators and the project’s department', params: projectParams, response: { 200: piaFile } } }, async ({ params: { id }, caller }, reply) => {
    const project = await known(id);
    if (project === undefined) return sendProblem(reply, projectUnknown);
    if (!mayReadAssessment(caller, project.department)) return sendProblem(reply, NOT_THEIRS);
    return (await withDatabase(() => impactAssessmentFile(database, project))) ?? sendProblem(reply, NOT_MADE);
  });

  app.get('/v1/projects/:id/register-entry', { config: { access: 'protect-data' }, schema: { operationId: 'showRegisterEntry', tags: ['data-protection'], summary: 'A draft of the entry in the record of processing (GDPR art. 30)', params: projectParams, response: { 200: registerEntryView } } }, async ({ params: { id } }, reply) => {
    const project = await known(id);
    return project === undefined ? sendProblem(reply, projectUnknown) : withDatabase(() => registerEntry(database, project));
  });

  app.get('/v1/screening-items', { config: { access: 'signed-in' }, schema: { operationId: 'listScreeningItems', tags: ['data-protection'], summary: 'What the screening asks about, in words', response: { 200: screeningItems } } }, () => ITEMS);
  done();
};

type Sent = { request: FastifyRequest; reply: FastifyReply; project: KnownProject; file: PiaFile; who: z.infer<typeof querystring> };

/** The file is kept as it came, and the open task answered with what it says and where it is: sent twice, it is one answer. */
async function takeFile(ports: ApiPorts, { request, reply, project, file, who: { by, onBehalfOf, id } }: Sent): Promise<FastifyReply> {
  const { database } = ports;
  const read = assessmentOf(file);
  if (read.is === 'incomplete') return sendProblem(reply, problem(422, 'Answer refused', 'pia-incomplete', `expected an estimate of each risk; missing: ${read.missing.join(', ')}`));
  const task = await withDatabase(() => openAssessment(database, project.id));
  if (task === undefined) return sendProblem(reply, NOT_ASKED);
  const document = await withDatabase(() => keepDocument(database, file));
  const answer = answerOfCaller(ports, request, project.id, { id: id ?? `${task}/${document}`, task, answer: { document, ...read.assessment }, ...(by !== undefined && { by: { id: by } }), onBehalfOf });
  return giveAnswer(ports, reply, project.id as ProjectId, answer);
}

const ITEMS: z.infer<typeof screeningItems> = {
  items: Object.entries({ criteria: CRITERIA, art35: ARTICLE_35_3, cnilTypes: CNIL_TYPES } as const).flatMap(([from, items]) =>
    items.map((item) => ({ item, from: from as 'criteria' | 'art35' | 'cnilTypes', words: SCREENING_WORDS[item] }))),
};
