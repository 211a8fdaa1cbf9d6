/** `jalon rebuild-read-model`: has the tables emptied and filled again from the topics. */
import type { Output } from './output.ts';

export async function rebuildReadModel({ api, print }: Output): Promise<void> {
  await api.post('/v1/read-model/rebuild');
  print('rebuilding: GET /ready tells how many messages are left');
}
