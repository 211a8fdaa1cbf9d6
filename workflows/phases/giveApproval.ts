/** Something is approved for some months, at a gate or by its renewal: it is kept until it expires, and is a fact. */
import { withApproval } from '../../domain/approvals.ts';
import type { Approval } from '../../domain/dossier.ts';
import type { Office } from '../office.ts';
import { once } from '../once.ts';

/** The same answer gives it once. */
export function giveApproval(office: Office, given: Approval): void {
  const { dossier, record } = office;
  once(office, `approval/${given.name}/${given.givenAt}`, () => {
    dossier.approvals = withApproval(dossier.approvals, given);
    record('jalon.approval.given.v1', { approval: given.name, expiresAt: given.expiresAt }, { task: given.name });
  });
}
