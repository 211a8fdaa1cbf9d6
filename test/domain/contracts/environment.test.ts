import { describe, expect, test } from 'vitest';
import { EnvironmentInvalid, readEnvironment } from '../../../domain/contracts/environment.ts';

describe('mail', () => {
  test('is sent where a server and a sender are named, and else not', () => {
    expect(readEnvironment({}).mail).toBeUndefined();
    expect(readEnvironment({ JALON_SMTP_URL: 'smtps://u:p@mail.example.org:465', JALON_MAIL_FROM: 'Jalon <jalon@example.org>' }).mail).toEqual({ smtpUrl: 'smtps://u:p@mail.example.org:465', from: 'Jalon <jalon@example.org>' });
  });

  test.each<[string, Record<string, string>, RegExp]>([
    ['a server of another kind', { JALON_SMTP_URL: 'https://u:hush@mail.example.org' }, /^JALON_SMTP_URL: expected an address such as .*, got another form$/],
    ['a server without a sender', { JALON_SMTP_URL: 'smtp://u:hush@mail.example.org' }, /^JALON_MAIL_FROM: expected beside JALON_SMTP_URL, got nothing$/],
    ['a sender that would add a header', { JALON_SMTP_URL: 'smtp://mail.example.org', JALON_MAIL_FROM: 'a@b.org\r\nBcc: c@d.org' }, /^JALON_MAIL_FROM: expected an address/],
  ])('%s is refused, and no password is told', (_case, variables, message) => {
    const read = () => readEnvironment(variables);
    expect(read).toThrow(EnvironmentInvalid);
    expect(read).toThrow(message);
    expect(read).not.toThrow(/hush/);
  });
});

describe('proxies', () => {
  test('are trusted where they are named, and else none is', () => {
    expect(readEnvironment({}).trustedProxies).toEqual([]);
    expect(readEnvironment({ JALON_TRUSTED_PROXIES: '10.0.0.4, 10.1.0.0/16,fd00::/8' }).trustedProxies).toEqual(['10.0.0.4', '10.1.0.0/16', 'fd00::/8']);
  });

  test.each(['true', '10.0.0', 'proxy.example.org', '0.0.0.0/0', '10.0.0.0/33', '10.0.0.4/8/8'])('%s is none', (list) => {
    expect(() => readEnvironment({ JALON_TRUSTED_PROXIES: list })).toThrow(/^JALON_TRUSTED_PROXIES: expected addresses or ranges such as/);
  });
});
