/** The accounts of a census: what became of each line that was sent. Pure, but for what it is told. */
import type { Census } from './census.ts';
import type { Story } from './tally.ts';

export type Accounts = {
  /** The value of a dead letter that came of a request. */
  buried(value: Buffer): void;
  /** A project that somebody else says is known, though no fact of it is left on the topic. */
  isKnown(project: string): void;
  /** Projects of the census of which nothing is known yet. */
  unheardOf(): string[];
  /** Lines that are no request event and have not come back as dead letters. */
  unburied(): number;
  /** The stories that this census began, and not one before it. */
  begun(): Story[];
};

export function openAccounts({ lines, requests }: Census, stories: ReadonlyMap<string, Story>): Accounts {
  const known = new Set<string>();
  const toBury = new Map<string, number>();
  for (const { bytes, project } of lines) {
    if (project === undefined) toBury.set(keyOf(bytes), (toBury.get(keyOf(bytes)) ?? 0) + 1);
  }
  const projectOfBytes = new Map(lines.flatMap(({ bytes, project }) => (project === undefined ? [] : [[keyOf(bytes), project] as const])));
  return {
    buried(value) {
      const key = keyOf(value);
      toBury.set(key, (toBury.get(key) ?? 0) - 1);
      // What looked receivable to us and was buried all the same is accounted for too.
      const project = projectOfBytes.get(key);
      if (project !== undefined) known.add(project);
    },
    isKnown: (project) => void known.add(project),
    unheardOf: () => [...requests.keys()].filter((project) => !known.has(project) && stories.get(project)?.startedAt === undefined),
    unburied: () => [...toBury.values()].reduce((sum, left) => sum + Math.max(0, left), 0),
    begun: () => [...requests.keys()].flatMap((project) => stories.get(project) ?? []).filter((story) => story.isNew),
  };
}

const keyOf = (bytes: Buffer): string => bytes.toString('base64');
