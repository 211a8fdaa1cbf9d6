/** Files many requests, so many at a time, and tells what became of each. */
import { BATCH_LIMIT } from '../../../services/api/views.ts';
import type { FiledBatch } from '../../../services/api/views.ts';
import type { ReadLine } from '../../../services/census/readLine.ts';
import type { ApiClient } from '../apiClient.ts';
import { Refused } from '../faults.ts';

export type Request = Extract<ReadLine, { is: 'request' }>;
export type Outcome = { line: number } & ({ is: 'filed' | 'known'; project: string } | { is: 'faulty'; faults: readonly string[] });

const AT_ONCE = { requests: BATCH_LIMIT.requests / 2, bytes: BATCH_LIMIT.bytes / 4 };
const TRY_LATER = 503;

/** In order: one batch after the other, for a later request may complete an earlier one. */
export async function fileInBatches(api: Pick<ApiClient, 'post'>, requests: readonly Request[], progress: (done: number) => void): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const batch of batchesOf(requests)) {
    const sent = await send(api, batch);
    outcomes.push(...sent.outcomes);
    progress(outcomes.length);
    // What is away now is away for the rest of the file too: it is told at once, and filed the next time.
    if (sent.away !== undefined) return [...outcomes, ...atFault(requests.slice(outcomes.length), sent.away)];
  }
  return outcomes;
}

type Sent = { outcomes: Outcome[]; away?: string };

/** A batch is refused whole: its requests are then sent one by one, so that each good one is filed. */
async function send(api: Pick<ApiClient, 'post'>, batch: readonly Request[]): Promise<Sent> {
  try {
    const { filed } = (await api.post('/v1/requests:batch', batch.map(({ event }) => event))).body as FiledBatch;
    return { outcomes: batch.map(({ line }, index) => ({ line, is: filed[index]?.isKnown === true ? 'known' : 'filed', project: filed[index]?.project ?? '' })) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.status === TRY_LATER) return { outcomes: atFault(batch, error.message), away: error.message };
    if (batch.length === 1) return { outcomes: atFault(batch, error.message) };
    const outcomes: Outcome[] = [];
    for (const request of batch) outcomes.push(...(await send(api, [request])).outcomes);
    return { outcomes };
  }
}

const atFault = (requests: readonly Request[], fault: string): Outcome[] => requests.map(({ line }) => ({ line, is: 'faulty', faults: [fault] }));

function batchesOf(requests: readonly Request[]): Request[][] {
  const batches: Request[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const request of requests) {
    const size = Buffer.byteLength(JSON.stringify(request.event));
    if (bytes + size > AT_ONCE.bytes || (batches.at(-1)?.length ?? 0) >= AT_ONCE.requests) {
      batches.push([]);
      bytes = 0;
    }
    batches.at(-1)?.push(request);
    bytes += size;
  }
  return batches;
}
