/** An instant of Temporal's own API in milliseconds, by which it may be more precise than we are. */
type Timestamp = { seconds?: { toNumber(): number } | null; nanos?: number | null };

export const msOfTimestamp = (timestamp: Timestamp | null | undefined): number => (timestamp?.seconds?.toNumber() ?? 0) * 1_000 + Math.floor((timestamp?.nanos ?? 0) / 1_000_000);
