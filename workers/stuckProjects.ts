/** The workflows that say which projects are stuck: one a project, started by the first finding. */
import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import type { SweepPorts } from '../activities/sweepActivities.ts';
import { stuckWorkflows } from '../adapters/stuckWorkflows.ts';
import { OPERATOR, msOf, workflowIdOf, type ProjectId, type Seat } from '../domain/ids.ts';
import { stuckWorkflowIdOf, SWEEP_QUEUE, type StuckProject, type StuckReason } from '../domain/sweep.ts';
import { ATTRIBUTES } from '../workflows/attributes.ts';

const WAITING_ON: Seat[] = [OPERATOR];

export function stuckProjects(client: Client): SweepPorts['stuck'] {
  return {
    async said() {
      const said = new Map<ProjectId, StuckReason>();
      for await (const { project, reason } of stuckWorkflows(client)) said.set(project, reason);
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
