/** Another project as the engine speaks to it: an answer through the same desk as anyone's. */
import { WorkflowNotFoundError } from '@temporalio/common';
import type { Merged, Merging, ProjectPorts } from '../activities/projectActivities.ts';
import { found, headed, inEnglish } from '../domain/because.ts';
import { isProjectId } from '../domain/contracts/projectId.ts';
import { ENGINE, workflowIdOf } from '../domain/ids.ts';
import type { Words } from '../domain/kinds/taskKind.ts';
import { standingTaskOf } from '../domain/projectRegister.ts';
import { refusalIn, wordsIn, type Speaking } from './cityDesk.ts';

export function otherProjects({ client, signer }: Pick<Speaking, 'client' | 'signer'>): ProjectPorts['projects'] {
  return {
    async absorb({ into, project, departments }: Merging): Promise<Merged> {
      if (!isProjectId(into)) return { isAbsorbed: false, ...found({ fr: `il faut la référence d’un autre projet ; ${JSON.stringify(into)} n’en est pas une`, en: `expected the id of another project, got ${JSON.stringify(into)}` }) };
      if (into === project) return { isAbsorbed: false, ...found({ fr: 'il faut la référence d’un autre projet, et c’est la sienne', en: 'expected the id of another project, got its own' }) };
      const id = `absorb|${project}`;
      try {
        await client.workflow.getHandle(workflowIdOf(into)).executeUpdate('answer', { updateId: id, args: [signer.sign(into, { id, task: standingTaskOf('absorb'), by: { id: ENGINE }, answer: { project, departments } })] });
        return { isAbsorbed: true };
      } catch (error) {
        const because = refusalOf(error);
        if (because === undefined) throw error;
        return { isAbsorbed: false, ...headed({ fr: into, en: into }, found(because)) };
      }
    },
  };
}

function refusalOf(error: unknown): Words | undefined {
  if (error instanceof WorkflowNotFoundError) return { fr: 'aucun projet ouvert ne porte cette référence', en: 'no such project is open' };
  const refusal = refusalIn(error);
  return refusal === undefined ? undefined : { fr: (wordsIn(refusal) ?? inEnglish(refusal.message)).fr, en: refusal.message };
}
