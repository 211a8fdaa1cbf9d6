/** One Kafka broker that is its own controller (KRaft), on loopback only, with its cluster kept in the data folder. */
import { randomBytes } from 'node:crypto';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../processes/runCommand.ts';
import type { Launch } from '../processes/childProcess.ts';
import { step } from '../progress.ts';
import { freePort, LOOPBACK } from './freePort.ts';
import { java } from './java.ts';
import { kafkaJars } from './kafkaJars.ts';
import { answersAsKafka } from './kafkaAdmin.ts';

export type KafkaOptions = { data: string; port: number; cache?: string | undefined };

/** Formats the storage the first time. @throws CannotStart */
export async function kafkaBroker({ data, port, cache }: KafkaOptions): Promise<Launch> {
  const { classPath, log4jFile } = await kafkaJars(cache);
  const command = await java();
  const run = ['-Xms256m', '-Xmx512m', '-XX:+UseSerialGC', '-XX:+ExitOnOutOfMemoryError', `-Dlog4j2.configurationFile=${log4jFile}`, '-cp', classPath];
  const properties = join(data, 'server.properties');
  const logs = join(data, 'logs');
  await mkdir(data, { recursive: true });
  await writeFile(properties, await serverProperties(port, logs));
  if (!(await isFormatted(logs))) {
    // A format that was cut short left a folder that is neither empty nor formatted.
    await rm(logs, { recursive: true, force: true });
    await step('formatting the storage of Kafka', () => runCommand(command, [...run, 'kafka.tools.StorageTool', 'format', '--cluster-id', newClusterId(), '--config', properties]));
  }
  const broker = `${LOOPBACK}:${port}`;
  return { command, args: [...run, 'kafka.Kafka', properties], isReady: () => answersAsKafka([broker]) };
}

// Voters are named here and not in the storage, so that the controller may have another port at each start.
async function serverProperties(port: number, logs: string): Promise<string> {
  const controller = await freePort();
  return `process.roles=broker,controller
node.id=1
controller.quorum.voters=1@${LOOPBACK}:${controller}
controller.listener.names=CONTROLLER
listeners=PLAINTEXT://${LOOPBACK}:${port},CONTROLLER://${LOOPBACK}:${controller}
advertised.listeners=PLAINTEXT://${LOOPBACK}:${port}
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
log.dirs=${logs}
auto.create.topics.enable=false
message.max.bytes=1114112
replica.fetch.max.bytes=1114112
# Facts are never forgotten here; who runs a cluster of their own sets their own retention.
log.retention.ms=-1
default.replication.factor=1
offsets.topic.replication.factor=1
offsets.topic.num.partitions=5
offsets.retention.minutes=525600
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
transaction.state.log.num.partitions=2
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
share.coordinator.state.topic.num.partitions=1
group.initial.rebalance.delay.ms=0
# A broker that was killed is fenced until its last session is over: nine seconds by default.
broker.session.timeout.ms=3000
broker.heartbeat.interval.ms=500
`;
}

const isFormatted = (logs: string): Promise<boolean> => stat(join(logs, 'bootstrap.checkpoint')).then(() => true, () => false);

// A Kafka id: sixteen bytes in base64 for URLs, which may not begin with a dash (it would read as an option).
const newClusterId = (): string => randomBytes(16).toString('base64url').replace(/^-/, 'A');
