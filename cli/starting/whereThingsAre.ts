/** The words of a start that went well: where each thing is. */
import { directoryFileIn } from '../../adapters/openDirectory.ts';
import { ALL_STUCK, OPEN_PROJECTS } from '../../adapters/temporalQueries.ts';
import { isAccelerated, paceInWords } from '../../domain/pace.ts';
import type { KafkaForUs } from './kafkaForUs.ts';
import { reachable } from './ourProcesses.ts';
import type { Settings } from './settings.ts';
import type { TemporalForUs } from './temporalForUs.ts';

export function whereThingsAre({ environment, data, policy, takesUnsigned }: Settings, temporal: TemporalForUs, { brokers }: KafkaForUs, took: string): string {
  const { http, pace, databaseUrl } = environment;
  const lines = [
    ['Console and API', httpUrl(http)],
    ...temporalLines(temporal),
    ['Kafka', brokers.join(', ')],
    ['Read model', databaseUrl === undefined ? 'embedded' : 'the PostgreSQL of DATABASE_URL'],
    ['Directory', environment.directory ?? directoryFileIn(data, policy)],
    ['Data and logs', data],
    ...(takesUnsigned ? [['Answers', 'taken unsigned, for this machine alone; they are marked as such']] : []),
    ...(isAccelerated(pace) ? [['Pace', `accelerated, ${paceInWords(pace)}`]] : []),
  ];
  return `Jalon is ready after ${took}; Ctrl-C stops everything, and the data stay.\n${lines.map(([what, where]) => `  ${what?.padEnd(16)} ${where}\n`).join('')}`;
}

export const httpUrl = ({ host, port }: { host: string; port: number }): string => `http://${reachable(host)}:${port}`;

function temporalLines({ address, namespace, uiUrl }: TemporalForUs): string[][] {
  if (uiUrl === undefined) return [['Temporal', `${address}, namespace ${namespace}; in its UI, stuck projects are ${ALL_STUCK}`]];
  const workflows = `${uiUrl}/namespaces/${encodeURIComponent(namespace)}/workflows`;
  // Of all workflows the list is full of sweeps, one a minute.
  return [['Temporal UI', `${workflows}?query=${encodeURIComponent(OPEN_PROJECTS)}`], ['Stuck projects', `${workflows}?query=${encodeURIComponent(ALL_STUCK)}`], ['Temporal', address]];
}
