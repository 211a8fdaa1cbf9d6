/** A small directory: a DPO with a deputy, a legal department, an operator; and a port that holds it in memory. */
import type { DirectoryPort } from '../../adapters/directoryPort.ts';
import type { Directory, GrantedSubstitution, Person } from '../../domain/directory.ts';

export const personForTests = (own: Partial<Person> = {}): Person => ({ name: 'Somebody', roles: [], services: [], notifications: 'at-once', ...own });

export const absenceForTests = (own: Partial<GrantedSubstitution> = {}): GrantedSubstitution => ({ principal: 'dpo-1', substitute: 'deputy-1', from: '2026-12-01', until: '2026-12-31', grantedBy: 'dpo-1', ...own });

export const smallDirectory = (own: Partial<Directory> = {}): Directory => ({
  version: 'v1',
  people: {
    'dpo-1': personForTests({ name: 'Alban Bonnefeuillade', roles: ['dpo'] }),
    'deputy-1': personForTests({ name: 'Blaise Pontarlac' }),
    'head-legal': personForTests({ name: 'Odile Escalonne' }),
    'jurist-1': personForTests({ name: 'Garance Sérignan', services: ['legal'] }),
    'operator-1': personForTests({ name: 'Leïla Argentolle', roles: ['operator'] }),
  },
  services: { legal: { name: { fr: 'Affaires juridiques', en: 'Legal affairs' }, head: 'head-legal' } },
  substitutions: [],
  keys: {},
  systems: {},
  webhooks: {},
  ...own,
});

export const directoryForTests = (directory: Directory = smallDirectory()): DirectoryPort => ({
  current: () => directory,
  onChange: () => () => {},
  amend: () => Promise.resolve(directory),
  fault: () => undefined,
  close: () => Promise.resolve(),
});
