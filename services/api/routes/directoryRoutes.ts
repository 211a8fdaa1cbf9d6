/** Who is who, and what those concerned may change of it: absences, returns, departures. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ChangeRefused } from '../../../adapters/directoryPort.ts';
import type { DirectoryChange } from '../../../domain/directoryChange.ts';
import type { ApiPorts } from '../apiPorts.ts';
import { absenceBody, amendedView, departureBody, directoryView, personPage, returnBody } from '../directoryViews.ts';
import { problem, sendProblem } from '../problem.ts';
import { showDirectory, showPerson } from '../queries/showDirectory.ts';
import { today } from '../today.ts';
import { actorOf } from '../whoActs.ts';
import type { Claimed } from '../whoActs.ts';

export const directoryRoutes = ({ directory, policy, identity, acceptUnsigned }: ApiPorts): FastifyPluginCallbackZod => (app, _options, done) => {
  app.get('/v1/directory', { config: { access: 'signed-in' }, schema: { operationId: 'showDirectory', tags: ['directory'], summary: 'Who is who: services and their heads, roles, people, absences', response: { 200: directoryView } } }, () => showDirectory(directory.current(), today(policy), directory.fault()));

  app.get('/v1/people/:id', { config: { access: 'signed-in' }, schema: { operationId: 'showPerson', tags: ['directory'], summary: 'One person: seats, absences, and for whom they stand in', params: z.object({ id: z.string().max(300).meta({ description: 'The person’s identifier', examples: ['head-legal'] }) }), response: { 200: personPage } } }, async ({ params: { id } }, reply) =>
    showPerson(directory.current(), id, today(policy)) ?? sendProblem(reply, problem(404, 'Person unknown', 'person-unknown', 'expected the identifier of somebody in the directory')));

  app.post('/v1/directory/substitutions', { config: { access: 'signed-in', errors: [404, 409, 422] }, schema: { operationId: 'tellAbsence', tags: ['directory'], summary: 'Somebody is absent, and somebody else acts for them', body: absenceBody, response: { 200: amendedView } } }, async (request, reply) => {
    const { by, onBehalfOf, statement, ...absence } = request.body;
    return amend(request, reply, { by, onBehalfOf, statement }, (who) => ({ kind: 'absence', ...absence, by: who }));
  });

  app.post('/v1/directory/substitutions/end', { config: { access: 'signed-in', errors: [404, 409, 422] }, schema: { operationId: 'tellReturn', tags: ['directory'], summary: 'Somebody is back', body: returnBody, response: { 200: amendedView } } }, async (request, reply) => {
    const { by, onBehalfOf, statement, ...back } = request.body;
    return amend(request, reply, { by, onBehalfOf, statement }, (who) => ({ kind: 'return', ...back, by: who }));
  });

  app.post('/v1/directory/departures', { config: { access: 'signed-in', errors: [404, 409, 422] }, schema: { operationId: 'tellDeparture', tags: ['directory'], summary: 'Somebody leaves', body: departureBody, response: { 200: amendedView } } }, async (request, reply) => {
    const { by, onBehalfOf, statement, ...departure } = request.body;
    return amend(request, reply, { by, onBehalfOf, statement }, (who) => ({ kind: 'departure', ...departure, by: who }));
  });

  /** What changes who may do what is taken from nobody who is not known, where answers are not either. */
  async function amend(request: FastifyRequest, reply: FastifyReply, claimed: Claimed, changeBy: (who: string) => DirectoryChange): Promise<FastifyReply> {
    const { by, isRecognised } = actorOf(identity, request.caller, claimed);
    if (!isRecognised && !acceptUnsigned) return sendProblem(reply, NOT_RECOGNISED);
    try {
      return reply.send({ accepted: true, version: (await directory.amend(changeBy(by.id))).version });
    } catch (error) {
      if (!(error instanceof ChangeRefused)) throw error;
      return sendProblem(reply, problem(STATUS[error.reason] ?? 422, 'Change refused', error.reason, error.message));
    }
  }
  done();
};

const NOT_RECOGNISED = problem(403, 'Change refused', 'not-recognised', 'expected a caller who has signed on; where only signed answers are taken, the file itself can be changed');

/** 403 for who may not, 404 for whom or what is unknown, 409 for what cannot be now or here; else a rule is broken. */
const STATUS: Readonly<Record<string, number>> = {
  'not-allowed': 403, 'person-unknown': 404, 'absence-unknown': 404, 'already-over': 409, 'already-gone': 409,
  'directory-faulty': 409, 'directory-busy': 409, 'directory-read-only': 409, 'changed-elsewhere': 409,
};
