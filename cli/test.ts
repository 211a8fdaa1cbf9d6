/** `npm test`: has the servers that tests need, then checks types, style and behaviour; ends with what went wrong. */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { CannotStart } from './cannotStart.ts';
import { say } from './progress.ts';
import { kafkaJars } from './servers/kafkaJars.ts';
import { temporalCli } from './servers/temporalCli.ts';
import { timeSkippingServer } from './servers/timeSkippingServer.ts';
import { markWhenNew } from './starting/dataFolder.ts';
import { ROOT } from './starting/settings.ts';

type Check = { name: string; args: string[] };

const inPackage = (...path: string[]): string => join(ROOT, 'node_modules', ...path);

async function test(vitestArgs: readonly string[]): Promise<number> {
  await Promise.all([temporalCli(), kafkaJars().then(() => timeSkippingServer())]);
  const data = resolve(ROOT, process.env['JALON_DATA'] || '.jalon');
  await markWhenNew(data);
  const report = join(data, 'test-report.json');
  const checks: Check[] = [
    { name: 'types', args: [inPackage('typescript', 'bin', 'tsc'), '--noEmit'] },
    { name: 'lint', args: [inPackage('oxlint', 'bin', 'oxlint'), '--type-aware'] },
    { name: 'tests', args: [inPackage('vitest', 'vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...vitestArgs] },
  ];
  const failed: string[] = [];
  for (const check of checks) if ((await run(check)) !== 0) failed.push(check.name);
  say(failed.length === 0 ? `types, lint and tests are fine; ${report} has the details` : `failed: ${failed.join(', ')}`);
  return failed.length === 0 ? 0 : 1;
}

/** In our own process group, so that Ctrl-C reaches it; what is sent to npm alone is passed on. */
function run({ name, args }: Check): Promise<number> {
  say(`checking ${name}`);
  return new Promise((done, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
    const end = (): void => { child.kill('SIGTERM'); };
    process.once('SIGTERM', end);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      process.removeListener('SIGTERM', end);
      if (signal === null) done(code ?? 1);
      else process.exit(1);
    });
  });
}

try {
  process.exitCode = await test(process.argv.slice(2));
} catch (error) {
  say(error instanceof CannotStart ? error.message : String(error instanceof Error ? error.stack : error));
  process.exitCode = 1;
}
