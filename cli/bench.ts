/** `npm run bench -- NAME`: measurements, each beside its floor in the same run. */
import { Command } from 'commander';

type Size = { rounds: number; projects: number };

const BENCHES: Readonly<Record<string, { about: string; usual: Size; run: (size: Size) => Promise<Record<string, unknown>> }>> = {
  lifecycle: {
    about: 'whole projects a second with everything on, beside a bare Temporal workflow',
    usual: { rounds: 5, projects: 100 },
    run: async (size) => (await import('../bench/lifecycle.ts')).lifecycle(size),
  },
  footprint: {
    about: 'megabytes of the worker an open project, beside a bare workflow, and history events an answer given one by one',
    usual: { rounds: 1, projects: 100 },
    run: async (size) => (await import('../bench/footprint.ts')).footprint(size),
  },
  answer: {
    about: 'milliseconds from an answer to its notification on Kafka, beside a bare workflow that publishes a message after each signal',
    usual: { rounds: 5, projects: 4 },
    run: async (size) => (await import('../bench/answer.ts')).answer(size),
  },
  pages: {
    about: 'milliseconds of the pages that people open most, beside a bare route with one indexed query',
    usual: { rounds: 5, projects: 10_000 },
    run: async (size) => (await import('../bench/pages.ts')).pages(size),
  },
};

const usually = (what: keyof Size): string => Object.entries(BENCHES).map(([name, { usual }]) => `${name}: ${usual[what]}`).join(', ');

const program = new Command('npm run bench --')
  .description(`Measures, beside a floor, alternating, in one run. The last line is JSON.\n\n${Object.entries(BENCHES).map(([name, { about }]) => `  ${name}: ${about}`).join('\n')}`)
  .argument('<name>', `one of ${Object.keys(BENCHES).join(', ')}`)
  .option('--rounds <n>', `rounds of both sides (${usually('rounds')})`, Number)
  .option('--projects <n>', `projects a round (${usually('projects')})`, Number)
  .action(async (name: string, options: Partial<Size>) => {
    const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
    if (bench === undefined) return program.error(`expected one of ${Object.keys(BENCHES).join(', ')}, got ${JSON.stringify(name)}`, { exitCode: 2 });
    const result = await bench.run({ ...bench.usual, ...options });
    process.stdout.write(`${JSON.stringify({ bench: name, ...result })}\n`, () => process.exit(0));
  });

// What a measurement started ends with it, however it ends.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

await program.parseAsync();
