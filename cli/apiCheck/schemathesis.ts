/** Schemathesis, which makes requests of what an API says of itself: from PyPI, once, into an environment of its own beside the servers. */
import { join } from 'node:path';
import { step } from '../progress.ts';
import { runCommand } from '../processes/runCommand.ts';
import { cached } from '../servers/cache.ts';

const VERSION = '4.32.5';
const MINUTES_MS = 60_000;

/** The Python that has it. @throws CommandFailed where Python or PyPI is away */
export async function schemathesis(): Promise<string> {
  const folder = await cached('schemathesis', VERSION, async (making) => {
    await step('making a Python environment', () => runCommand('python3', ['-m', 'venv', making], { timeoutMs: 2 * MINUTES_MS }));
    await step(`installing schemathesis ${VERSION} from PyPI`, () => runCommand(join(making, 'bin', 'python'), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', `schemathesis==${VERSION}`], { timeoutMs: 10 * MINUTES_MS }));
  });
  return join(folder, 'bin', 'python');
}
