/** Temporal's test server, in which months pass in a second; from Maven, where the SDK would download a program. */
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { java } from './java.ts';
import { mavenJars } from './mavenJars.ts';

const TEST_SERVER = { group: 'io.temporal', name: 'temporal-test-server', version: '1.38.0' };
const NO_LOGGING = { group: 'org.slf4j', name: 'slf4j-nop', version: '1.7.36' };

/** The path for `createTimeSkipping({ server: { executable: { type: 'existing-path', path } } })`. @throws CannotStart */
export async function timeSkippingServer(cache?: string): Promise<string> {
  const command = await java();
  const folder = await mavenJars('the time-skipping test server', TEST_SERVER, [NO_LOGGING], async (made) => {
    const script = join(made, 'start');
    await writeFile(script, `#!/bin/sh\nexec '${command}' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$(dirname "$0")/jars/*" io.temporal.testserver.TestServer "$@"\n`);
    await chmod(script, 0o755);
  }, cache);
  return join(folder, 'start');
}
