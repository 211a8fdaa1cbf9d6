/** The engine on Temporal: one workflow a project; an answer is an Update, or a Signal for who cannot wait. */
import { isGrpcServiceError, ServiceError, WorkflowExecutionAlreadyStartedError, WorkflowUpdateFailedError, WorkflowUpdateRPCTimeoutOrCancelledError } from '@temporalio/client';
import type { Client, WorkflowHandle } from '@temporalio/client';
import { ApplicationFailure, WorkflowNotFoundError } from '@temporalio/common';
import { Away } from '../adapters/away.ts';
import type { RollSource } from '../adapters/cityRoll.ts';
import type { Signer } from '../adapters/signer.ts';
import { printable } from '../adapters/printable.ts';
import { attributeList } from '../domain/attributeList.ts';
import type { Reply } from '../domain/dossier.ts';
import { TASK_QUEUE, workflowIdOf } from '../domain/ids.ts';
import type { ProjectId } from '../domain/ids.ts';
import type { Pace } from '../domain/pace.ts';
import type { Policy } from '../domain/policy.ts';
import { ATTRIBUTES } from '../workflows/attributes.ts';
import type { ProjectInput } from '../workflows/projectInput.ts';
import { rollTeller } from './rollTeller.ts';
import type { AnswerResult, Engine, ProjectRequest, Started } from './engine.ts';

const DEADLINE_MS = 6_000;
const CHECK_DEADLINE_MS = 2_000;
/** gRPC's number for it. */
const FAILED_PRECONDITION = 9;

/** What Temporal keeps of a Keyword on PostgreSQL. */
const KEYWORD_LENGTH = 255;
const SUMMARY_LENGTH = 200;

export type TemporalEngineOptions = { client: Client; policy: Policy; roll: RollSource; signer: Signer; pace: Pace };

export function temporalEngine({ client, policy, roll, signer, pace }: TemporalEngineOptions): Engine {
  const soon = async <T>(talk: () => Promise<T>, deadlineMs: number = DEADLINE_MS): Promise<T> => client.withDeadline(Date.now() + deadlineMs, talk);
  const handleOf = (project: ProjectId): WorkflowHandle => client.workflow.getHandle(workflowIdOf(project));

  async function check(): Promise<void> {
    await soon(() => client.connection.workflowService.describeNamespace({ namespace: client.options.namespace }), CHECK_DEADLINE_MS).catch(away);
  }

  async function startedBefore({ project, event }: ProjectRequest): Promise<Started> {
    const { memo } = await soon(() => handleOf(project).describe()).catch(away);
    return memo?.['requestEvent'] === event ? 'started-before-by-this-event' : 'started-before-by-another';
  }

  const teller = rollTeller(client, signer);
  return {
    check,
    async startProject(asked) {
      const input: ProjectInput = { project: asked.project, source: asked.source, request: asked.request, policy, roll: roll(), pace };
      try {
        await soon(() =>
          client.workflow.start('project', {
            taskQueue: TASK_QUEUE,
            workflowId: workflowIdOf(asked.project),
            workflowIdReusePolicy: 'REJECT_DUPLICATE',
            workflowIdConflictPolicy: 'FAIL',
            args: [input],
            typedSearchAttributes: [...attributesOf(asked.request), { key: ATTRIBUTES.roll, value: input.roll.version }],
            staticSummary: printable(asked.request.title.slice(0, SUMMARY_LENGTH)),
            memo: { requestEvent: asked.event },
          }));
        return 'started';
      } catch (error) {
        if (error instanceof WorkflowExecutionAlreadyStartedError) return startedBefore(asked);
        return away(error);
      }
    },
    async giveAnswer(project, answer) {
      try {
        const reply = await soon(() => handleOf(project).executeUpdate<Reply, [unknown]>('answer', { args: [answer], updateId: answer.id }));
        return repliedTo(answer.task, reply);
      } catch (error) {
        const result = resultOf(error);
        if (result.is === 'slow') await check();
        return result;
      }
    },
    tellRoll: () => teller(roll()).catch(away),
    async leaveAnswer(project, answer) {
      try {
        await soon(() => handleOf(project).signal<[unknown]>('answer', answer));
        return 'left';
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return 'not-found';
        return away(error);
      }
    },
  };
}

/** Within one run Temporal itself gives the earlier outcome for an id that it knows, whatever was asked this time. */
function repliedTo(task: string, reply: Reply): AnswerResult {
  if (reply.task === task) return { is: 'replied', reply };
  return { is: 'refused', reason: 'answer-id-reused', detail: `this id already answered ${reply.task}` };
}

function resultOf(error: unknown): AnswerResult {
  if (error instanceof WorkflowNotFoundError) return { is: 'not-found' };
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError || isWorkflowFailing(error)) return { is: 'slow' };
  if (!(error instanceof WorkflowUpdateFailedError)) return away(error);
  const { cause } = error;
  // Taken just before the project ended, and so without effect.
  if (cause instanceof ApplicationFailure && cause.type === 'AcceptedUpdateCompletedWorkflow') return { is: 'not-found' };
  const reason = (cause instanceof ApplicationFailure ? cause.type : undefined) ?? 'refused';
  return { is: 'refused', reason, detail: (cause?.message ?? error.message).replace(`Answer refused, ${reason}: `, '') };
}

/** Its worker does not get through its tasks, for its code throws or too much waits for it: Temporal then takes no Update for it, but Signals. */
const isWorkflowFailing = (error: unknown): boolean =>
  error instanceof ServiceError && isGrpcServiceError(error.cause) && Number(error.cause.code) === FAILED_PRECONDITION;

function attributesOf({ department, themes = [] }: ProjectRequest['request']) {
  const keyword = (text: string) => printable(text.slice(0, KEYWORD_LENGTH));
  const shown = attributeList(themes.map(keyword));
  return [
    { key: ATTRIBUTES.phase, value: 'intake' },
    { key: ATTRIBUTES.health, value: 'ok' },
    { key: ATTRIBUTES.department, value: keyword(department) },
    ...(shown.length > 0 ? [{ key: ATTRIBUTES.themes, value: shown }] : []),
  ];
}

function away(error: unknown): never {
  throw new Away('Temporal', error);
}
