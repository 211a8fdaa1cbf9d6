/** A project's page in the Temporal UI, where the address of the workflows' pages is known. */
import { workflowIdOf } from '../domain/ids.ts';
import type { ProjectId } from '../domain/ids.ts';

export const workflowPage = (workflowPages: string | undefined, project: string): string | undefined =>
  workflowPages === undefined ? undefined : `${workflowPages}/${encodeURIComponent(workflowIdOf(project as ProjectId))}`;
