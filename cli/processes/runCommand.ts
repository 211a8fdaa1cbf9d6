/** Runs a command to its end; what it printed is kept, to be quoted when it fails. Ends with us whatever happens. */
import { spawn } from 'node:child_process';

export type CommandOptions = {
  cwd?: string;
  env?: Readonly<Record<string, string | undefined>>;
  uid?: number;
  gid?: number;
  timeoutMs?: number;
};

/** Thrown when a command cannot be run or fails. */
export class CommandFailed extends Error {
  override name = 'CommandFailed';
  readonly isMissing: boolean;
  constructor(message: string, isMissing: boolean) {
    super(message);
    this.isMissing = isMissing;
  }
}

const groups = new Set<number>();
process.on('exit', () => { for (const pid of groups) killGroup(pid, 'SIGKILL'); });

/** @throws CommandFailed */
export function runCommand(command: string, args: readonly string[], options: CommandOptions = {}): Promise<string> {
  const { timeoutMs, env, ...rest } = options;
  return new Promise((resolve, reject) => {
    // A group of its own: what the command starts in its turn (a compiler, a JVM) ends with it.
    const child = spawn(command, args, { ...rest, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    const { pid } = child;
    if (pid !== undefined) groups.add(pid);
    const timer = timeoutMs === undefined ? undefined : setTimeout(() => { if (pid !== undefined) killGroup(pid, 'SIGKILL'); }, timeoutMs);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => { output += text; });
    const ended = () => {
      clearTimeout(timer);
      if (pid !== undefined) groups.delete(pid);
    };
    child.once('error', (error) => {
      ended();
      const isMissing = 'code' in error && error.code === 'ENOENT';
      reject(new CommandFailed(isMissing ? `${command} is not on this machine's PATH` : `${command}: ${error.message}`, isMissing));
    });
    child.once('close', (code, signal) => {
      ended();
      if (code === 0) resolve(output);
      else reject(new CommandFailed(`"${command} ${args.join(' ')}" ended with ${signal ?? `exit code ${code}`}; its last lines:\n${lastLines(output, 15)}`, false));
    });
  });
}

export const lastLines = (text: string, count: number): string => text.trimEnd().split('\n').slice(-count).map((line) => `  ${line}`).join('\n');

/** Signals a whole group; a group that is gone is no error. */
export function killGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
