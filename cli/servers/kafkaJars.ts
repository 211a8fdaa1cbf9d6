/** Apache Kafka's own jars, and a quiet logger for them. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mavenJars } from './mavenJars.ts';

const KAFKA = { group: 'org.apache.kafka', name: 'kafka_2.13', version: '4.1.2' };
// The jars log through slf4j 1.7 and bring log4j itself, but not what joins the two.
const LOGGING = { group: 'org.apache.logging.log4j', name: 'log4j-slf4j-impl', version: '2.25.3' };

const LOG4J = `<Configuration status="ERROR">
  <Appenders><Console name="console" target="SYSTEM_OUT"><PatternLayout pattern="%d %p %m (%c{1})%n"/></Console></Appenders>
  <Loggers><Root level="WARN"><AppenderRef ref="console"/></Root></Loggers>
</Configuration>
`;

export type KafkaJars = { classPath: string; log4jFile: string };

/** @throws CannotStart */
export async function kafkaJars(cache?: string): Promise<KafkaJars> {
  const folder = await mavenJars('Kafka', KAFKA, [LOGGING], (made) => writeFile(join(made, 'log4j2.xml'), LOG4J), cache);
  return { classPath: join(folder, 'jars', '*'), log4jFile: join(folder, 'log4j2.xml') };
}
