/** How this process knows who calls: by the city's provider where it is named, else as a demonstration. */
import type { DirectoryPort } from '../adapters/directoryPort.ts';
import type { Policy } from '../domain/policy.ts';
import { today } from './api/today.ts';
import { demonstration } from './identity/demonstration.ts';
import type { Identity } from './identity/identity.ts';
import { openIdConnect } from './identity/openIdConnect.ts';
import { personOfAccount, systemOfAccount } from './identity/people.ts';
import type { Settings } from './settings.ts';

export function openIdentity({ openId, publicUrl, sessionSecret, http }: Settings, directory: Pick<DirectoryPort, 'current'>, policy: Policy): Identity {
  const address = publicUrl ?? `http://${http.host.includes(':') ? `[${http.host}]` : http.host}:${http.port}`;
  if (openId === undefined || sessionSecret === undefined) return demonstration(address);
  const accounts = { person: (account: string) => personOfAccount(directory.current(), account, today(policy)), system: (account: string) => systemOfAccount(directory.current(), account) };
  return { publicUrl: address, sessionSecret, provider: openIdConnect(openId, address, accounts) };
}
