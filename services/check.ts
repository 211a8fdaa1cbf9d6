/** One thing that a process needs, and how it is: what readiness and its page are made of. */
export type Check = { name: string; ok: boolean; says: string; /** How much is still to be done, where that can be counted. */ left?: number };

/** A part of a process: something that runs until it is stopped, and can say how it is. */
export type Part = { name: string; checks(): Promise<Check[]> | Check[]; stop(): Promise<void> };
