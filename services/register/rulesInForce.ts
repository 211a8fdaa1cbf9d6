/** The rules by which an entry is made now: those who may not be named are worked out anew when the directory or the day changes. */
import type { EntryRules } from '../../domain/publicEntry.ts';
import { hiddenPeople } from '../../domain/withoutPeople.ts';
import { today } from '../api/today.ts';
import type { RegisterPorts } from './registerPorts.ts';

export function rulesInForce({ directory, policy, publication }: Pick<RegisterPorts, 'directory' | 'policy' | 'publication'>): () => EntryRules {
  let [kept, keptOn]: [EntryRules | undefined, string] = [undefined, ''];
  return () => {
    const [people, day] = [directory.current(), today(policy)];
    if (kept?.directory === people && keptOn === day) return kept;
    [kept, keptOn] = [{ publication, directory: people, people: hiddenPeople(people, day), zone: policy.zone, themes: policy.themes }, day];
    return kept;
  };
}
