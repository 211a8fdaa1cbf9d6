/** Whether the directory can be used as it is written now; when not, the last good one is in force. */
import type { DirectoryPort } from '../adapters/directoryPort.ts';
import type { Check } from './check.ts';

export function directoryCheck(directory: DirectoryPort): Check {
  const fault = directory.fault();
  return { name: 'directory', ok: fault === undefined, says: fault === undefined ? `version ${directory.current().version}` : `the last good one is in force: ${fault}` };
}
