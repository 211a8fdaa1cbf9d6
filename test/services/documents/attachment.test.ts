import { expect, test } from 'vitest';
import { attachment } from '../../../services/documents/attachment.ts';

test.each<[string, string, string]>([
  ['plain', 'Portfolio 2026-11-24.csv', `attachment; filename="Portfolio 2026-11-24.csv"; filename*=UTF-8''Portfolio%202026-11-24.csv`],
  ['with accents', 'Relevé de décisions.pdf', `attachment; filename="Releve de decisions.pdf"; filename*=UTF-8''Relev%C3%A9%20de%20d%C3%A9cisions.pdf`],
  ['with what would end it', 'a"b\r\nc’(d)*.pdf', `attachment; filename="a-b--c--d--.pdf"; filename*=UTF-8''a%22b%0D%0Ac%E2%80%99%28d%29%2A.pdf`],
])('a name %s', (_case, name, expected) => {
  expect(attachment(name)).toBe(expected);
});
