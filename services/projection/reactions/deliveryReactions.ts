/** What a project's way to a service changes: how it is bought, when the committee sits on it, what was approved until when. */
import { withProject } from '../projectView.ts';
import type { Reaction } from '../projectView.ts';

export const showProcurement: Reaction<'jalon.procurement.determined.v1'> = (view, { procedure, earliest }) =>
  withProject(view, { procurement_procedure: procedure, procurement_earliest: earliest });

export const showSitting: Reaction<'jalon.sitting.scheduled.v1'> = (view, { sitting, at, convening }) => withProject(view, { sitting, sitting_at: at, convening });

export const noteMotionCarried: Reaction<'jalon.committee.decided.v1'> = (view, { motion, verdict }) => (verdict === 'carried' ? withProject(view, { motion_carried: motion }) : view);

/** Given again, it takes the place of the one before. */
export const showApproval: Reaction<'jalon.approval.given.v1'> = (view, { approval, expiresAt }, time) =>
  withProject(view, { approvals: [...view.project.approvals.filter((each) => each.approval !== approval), { approval, givenAt: time, expiresAt }] });
