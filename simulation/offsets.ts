/** Offsets of a topic: where it ended when we looked, and so what came before and what came since. */
import type { Admin } from 'kafkajs';

/** By partition, the offset that the next message would have had; a partition that is empty has nothing before. */
export type Ends = ReadonlyMap<number, { end: bigint; isEmpty: boolean }>;

export async function endsOf(admin: Admin, topic: string): Promise<Ends> {
  const partitions = await admin.fetchTopicOffsets(topic);
  return new Map(partitions.map(({ partition, high, low }) => [partition, { end: BigInt(high), isEmpty: high === low }]));
}

export const isSince = (ends: Ends, partition: number, offset: string): boolean => BigInt(offset) >= (ends.get(partition)?.end ?? 0n);

/** Tells when every partition has been read up to where it ended. */
export function catchUp(ends: Ends): { read(partition: number, offset: string): void; isDone(): boolean } {
  const behind = new Set([...ends].filter(([, { isEmpty }]) => !isEmpty).map(([partition]) => partition));
  return {
    read(partition, offset) {
      if (BigInt(offset) + 1n >= (ends.get(partition)?.end ?? 0n)) behind.delete(partition);
    },
    isDone: () => behind.size === 0,
  };
}
