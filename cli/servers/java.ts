/** The Java to run servers with: JAVA_HOME's if set, else the one on PATH; 17 or later. */
import { join } from 'node:path';
import { CannotStart } from '../cannotStart.ts';
import { runCommand } from '../processes/runCommand.ts';

const OLDEST = 17;

/** @throws CannotStart */
export async function java(): Promise<string> {
  const home = process.env['JAVA_HOME'];
  const command = home ? join(home, 'bin', 'java') : 'java';
  const said = await runCommand(command, ['-version']).catch((error: Error) => {
    throw new CannotStart(`Kafka needs Java ${OLDEST} or later, and ${error.message}: install a JDK, or set KAFKA_BROKERS to a Kafka that runs`);
  });
  const major = Number(/version "(\d+)/.exec(said)?.[1]);
  if (major >= OLDEST) return command;
  throw new CannotStart(`Kafka needs Java ${OLDEST} or later, got ${said.split('\n')[0]}: install a newer JDK (or set JAVA_HOME to it), or set KAFKA_BROKERS to a Kafka that runs`);
}
