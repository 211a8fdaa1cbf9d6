/** Jars of an artifact with all that it needs at run time, resolved by Maven (which checks each checksum) into the cache. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart } from '../cannotStart.ts';
import { runCommand } from '../processes/runCommand.ts';
import { step } from '../progress.ts';
import { cached } from './cache.ts';

export type Artifact = { group: string; name: string; version: string };

const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';

/**
 * A folder of jars, and of what `finish` adds to it.
 * @throws CannotStart
 */
export function mavenJars(what: string, artifact: Artifact, others: readonly Artifact[], finish: (folder: string) => Promise<void>, cache?: string): Promise<string> {
  return cached(artifact.name, artifact.version, async (folder) => {
    await writeFile(join(folder, 'pom.xml'), pom([artifact, ...others]));
    await step(`fetching ${what} ${artifact.version} with Maven`, () => resolveInto(folder, what));
    await finish(folder);
  }, cache);
}

async function resolveInto(folder: string, what: string): Promise<void> {
  try {
    await runCommand('mvn', ['--batch-mode', '--quiet', '--strict-checksums', COPY, '-DincludeScope=runtime', `-DoutputDirectory=${join(folder, 'jars')}`], { cwd: folder });
  } catch (error) {
    throw new CannotStart(`${what} could not be fetched: ${error instanceof Error ? error.message : String(error)}\nInstall Maven, or let it reach a repository (its settings are in ~/.m2/settings.xml), and try again.`);
  }
}

const pom = (artifacts: readonly Artifact[]): string => `<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>jalon</groupId>
  <artifactId>servers</artifactId>
  <version>1</version>
  <dependencies>
${artifacts.map(({ group, name, version }) => `    <dependency><groupId>${group}</groupId><artifactId>${name}</artifactId><version>${version}</version></dependency>`).join('\n')}
  </dependencies>
</project>
`;
