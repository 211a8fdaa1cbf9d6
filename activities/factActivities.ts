import type { Fact } from '../domain/dossier.ts';

/** What publishing facts needs from the outside. The worker gives Kafka, a test gives an array. */
export type FactPorts = { facts: { publish(facts: readonly Fact[]): Promise<void> } };

export function createFactActivities({ facts }: FactPorts) {
  return {
    /** Each fact carries its own id: a retry publishes the same ids in the same order, and consumers drop the copies. */
    async publishFacts(batch: { facts: readonly Fact[] }): Promise<void> {
      await facts.publish(batch.facts);
    },
  };
}

export type FactActivities = ReturnType<typeof createFactActivities>;
