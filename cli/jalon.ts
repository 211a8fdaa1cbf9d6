/** The command line of coordinators and operators; all of it goes through the HTTP API. */
import { runJalon } from './commands/runJalon.ts';
import { say } from './progress.ts';
import { pageOn } from './terminal/page.ts';

// Whoever reads has enough, as in `jalon history PROJECT | head`.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit();
});

process.exitCode = await runJalon(process.argv.slice(2), {
  variables: process.env,
  page: pageOn(process.stdout),
  print: (line) => void process.stdout.write(`${line}\n`),
  warn: say,
});
