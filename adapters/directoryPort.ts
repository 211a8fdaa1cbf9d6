/**
 * Where the directory comes from. The file of `directoryFile.ts` is the default; a city that keeps its people in LDAP or
 * behind SCIM gives a port of its own, which makes a `Directory` of its entries (a person's seats from groups, heads from
 * `manager`), checks it with `directorySchema` and `faultsOfDirectory`, asks again every few minutes, and keeps the last good
 * one when the server is away. Its `amend` throws `ChangeRefused('changed-elsewhere', …)`, which says to change it at its source;
 * absences may still be kept in a file beside it.
 */
import type { Directory } from '../domain/directory.ts';
import type { DirectoryChange } from '../domain/directoryChange.ts';

export type DirectoryPort = {
  /** The one in force: the last good one. */
  current(): Directory;
  /** Called with each directory that comes into force; gives back how to stop listening. */
  onChange(listener: (directory: Directory) => void): () => void;
  /** Done whole or not at all; two at once are done one after the other. @throws ChangeRefused */
  amend(change: DirectoryChange): Promise<Directory>;
  /** Why the source as it is now cannot be used, without names. */
  fault(): string | undefined;
  close(): Promise<void>;
};

/** Thrown when a change may not be made; `reason` is a stable word. */
export class ChangeRefused extends Error {
  override name = 'ChangeRefused';
  readonly reason: string;

  constructor(reason: string, detail: string) {
    super(detail);
    this.reason = reason;
  }
}
