/** Looks at every port before anything is started, so that a taken one costs no waiting. */
import { assertPortFree } from '../servers/freePort.ts';
import type { Settings } from './settings.ts';

/** @throws CannotStart */
export async function assertPortsFree({ environment }: Settings): Promise<void> {
  const { temporal, kafka, http } = environment;
  if (temporal.address === undefined) {
    await assertPortFree(temporal.port, 'Temporal', 'JALON_TEMPORAL_PORT');
    await assertPortFree(temporal.uiPort, "Temporal's UI", 'JALON_TEMPORAL_UI_PORT');
  }
  if (kafka.brokers === undefined) await assertPortFree(kafka.port, 'Kafka', 'JALON_KAFKA_PORT');
  await assertPortFree(http.port, 'the API and the console', 'JALON_HTTP_PORT', http.host);
}
