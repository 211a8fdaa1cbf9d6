/** Another project as the engine speaks to it: an answer through the same desk as anyone's. */
import { WorkflowNotFoundError } from '@temporalio/common';
import type { Merged, Merging, ProjectPorts } from '../activities/projectActivities.ts';
import { isProjectId } from '../domain/contracts/projectId.ts';
import { ENGINE, workflowIdOf } from '../domain/ids.ts';
import { standingTaskOf } from '../domain/projectRegister.ts';
import { refusalIn, type Speaking } from './cityDesk.ts';

export function otherProjects({ client, signer }: Pick<Speaking, 'client' | 'signer'>): ProjectPorts['projects'] {
  return {
    async absorb({ into, project, departments }: Merging): Promise<Merged> {
      if (!isProjectId(into)) return { isAbsorbed: false, because: `expected the id of another project, got ${JSON.stringify(into)}` };
      if (into === project) return { isAbsorbed: false, because: 'expected the id of another project, got its own' };
      const id = `absorb|${project}`;
      try {
        await client.workflow.getHandle(workflowIdOf(into)).executeUpdate('answer', { updateId: id, args: [signer.sign(into, { id, task: standingTaskOf('absorb'), by: { id: ENGINE }, answer: { project, departments } })] });
        return { isAbsorbed: true };
      } catch (error) {
        const because = refusalOf(error);
        if (because === undefined) throw error;
        return { isAbsorbed: false, because: `${into}: ${because}` };
      }
    },
  };
}

function refusalOf(error: unknown): string | undefined {
  if (error instanceof WorkflowNotFoundError) return 'no such project is open';
  return refusalIn(error)?.message;
}
