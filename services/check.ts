/** One thing that a process needs, and how it is: what readiness and its page are made of. */
export type Check = { name: string; ok: boolean; says: string };

/** A part of a process: something that runs until it is stopped, and can say how it is. */
export type Part = { name: string; checks(): Promise<Check[]> | Check[]; stop(): Promise<void> };
