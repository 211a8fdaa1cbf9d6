/** The caller's token, from the environment or a file; it is sent, and shown nowhere. */
import { readFileSync } from 'node:fs';
import { UsageFault } from './faults.ts';

/** RFC 6750: what may stand after "Bearer". */
const TOKEN = /^[\w.~+/-]+=*$/;

/** A file that is named goes before the variable. @throws UsageFault */
export function tokenFrom(file: string | undefined, variables: Readonly<Record<string, string | undefined>>): string | undefined {
  const variable = variables['JALON_TOKEN']?.trim() || undefined;
  const [token, from] = file === undefined ? [variable, 'JALON_TOKEN'] : [textOf(file), file];
  if (token !== undefined && !TOKEN.test(token)) throw new UsageFault({ key: 'cli.fail.token', values: { from } });
  return token;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new UsageFault({ key: 'cli.fail.token', values: { from: file } });
  }
}
