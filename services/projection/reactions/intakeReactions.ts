/** What intake finds out about a project: its way, its money, its data. */
import { withProject } from '../projectView.ts';
import type { Reaction } from '../projectView.ts';

export const completeRequest: Reaction<'jalon.request.completed.v1'> = (view, { summary, themes }) =>
  withProject(view, { ...(summary !== undefined && { summary }), ...(themes !== undefined && { themes }) });

export const showPath: Reaction<'jalon.project.routed.v1'> = (view, { path, because, unknowns, marks, services, overridden }) =>
  withProject(view, { services, path, path_because: because, path_overridden: overridden ?? null, unknowns, marks });

export const showEstimate: Reaction<'jalon.project.estimated.v1'> = (view, { oneOff, yearly }) =>
  withProject(view, { once_least: oneOff.least, once_most: oneOff.most, yearly_least: yearly.least, yearly_most: yearly.most });

export const showData: Reaction<'jalon.data.stated.v1'> = (view, { datasets }) => withProject(view, { datasets });
