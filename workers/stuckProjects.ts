/** The workflows that say which projects are stuck: one a project, started by the first finding. */
import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import type { SweepPorts } from '../activities/sweepActivities.ts';
import { OPERATOR, msOf, workflowIdOf, type ProjectId, type Seat } from '../domain/ids.ts';
import { STUCK_REASONS, stuckWorkflowIdOf, SWEEP_QUEUE, type StuckProject, type StuckReason } from '../domain/sweep.ts';
import { ATTRIBUTES } from '../workflows/attributes.ts';

const SAID = 'WorkflowType = "stuckProject" AND ExecutionStatus = "Running"';
const PREFIX = stuckWorkflowIdOf('' as ProjectId);
const WAITING_ON: Seat[] = [OPERATOR];

export function stuckProjects(client: Client): SweepPorts['stuck'] {
  return {
    async said() {
      const said = new Map<ProjectId, StuckReason>();
      for await (const { workflowId, memo } of client.workflow.list({ query: SAID })) {
        const reason = STUCK_REASONS.find((each) => each === memo?.['reason']);
        if (reason !== undefined) said.set(workflowId.slice(PREFIX.length) as ProjectId, reason);
      }
      return said;
    },
    async say(project, finding) {
      const description = await client.workflow.getHandle(workflowIdOf(project)).describe();
      const { typedSearchAttributes: shown } = description;
      const [phase, department, title] = [shown.get(ATTRIBUTES.phase), shown.get(ATTRIBUTES.department), await description.staticSummary()];
      await client.workflow.signalWithStart<(stuck: StuckProject) => Promise<void>, [unknown]>('stuckProject', {
        workflowId: stuckWorkflowIdOf(project), taskQueue: SWEEP_QUEUE, args: [{ project, finding }],
        // Said already, with another reason: what it was started with counts no more.
        signal: 'foundStuck', signalArgs: [finding],
        typedSearchAttributes: [
          { key: ATTRIBUTES.health, value: 'stuck' }, { key: ATTRIBUTES.waitingOn, value: WAITING_ON }, { key: ATTRIBUTES.waitingSince, value: new Date(msOf(finding.since)) },
          ...(phase === undefined ? [] : [{ key: ATTRIBUTES.phase, value: phase }]),
          ...(department === undefined ? [] : [{ key: ATTRIBUTES.department, value: department }]),
        ],
        memo: finding,
        staticSummary: `Stuck: ${title ?? project}`,
      });
    },
    async takeBack(project) {
      await client.workflow.getHandle(stuckWorkflowIdOf(project)).signal('foundMoving').catch((error: unknown) => {
        if (!(error instanceof WorkflowNotFoundError)) throw error;
      });
    },
  };
}
