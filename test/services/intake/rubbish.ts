/** A good request, and ten messages that are none. */
type Request = { specversion: '1.0'; id: string; source: string; type: string; subject: string; time: string; data: Record<string, unknown> };
type Change = Partial<Omit<Request, 'data'>> & { data?: Record<string, unknown> };

export const goodRequest = ({ data, ...change }: Change = {}): Request => ({
  specversion: '1.0', id: 'e1', source: 'urn:city:schools', type: 'jalon.project.requested.v1', subject: 'meals', time: '2026-11-23T10:00:00.000Z',
  ...change,
  data: { title: 'School meals', department: 'schools', ...data },
});

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

export const rubbish: { name: string; value: Buffer | null; reason: string; error: RegExp }[] = [
  { name: 'what is not JSON', value: Buffer.from('hello'), reason: 'not-json', error: /expected JSON/ },
  { name: 'another type', value: json(goodRequest({ type: 'jalon.project.closed.v1' })), reason: 'malformed', error: /^type: .*got "jalon.project.closed.v1"/ },
  { name: 'a missing title', value: json(goodRequest({ data: { title: undefined } })), reason: 'malformed', error: /^data.title: .*got nothing/ },
  { name: '900 kB of nothing', value: Buffer.alloc(900_000, ' '), reason: 'not-json', error: /expected JSON, got 900000 bytes/ },
  { name: 'bytes that are not UTF-8', value: Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), reason: 'not-utf8', error: /UTF-8/ },
  { name: 'an empty value', value: Buffer.alloc(0), reason: 'value-empty', error: /empty/ },
  { name: 'a tombstone', value: null, reason: 'value-empty', error: /empty/ },
  { name: 'a number', value: Buffer.from('42'), reason: 'malformed', error: /^event: .*got 42/ },
  { name: 'another version of CloudEvents', value: json({ ...goodRequest(), specversion: '0.3' }), reason: 'malformed', error: /^specversion/ },
  { name: 'a list', value: json([goodRequest()]), reason: 'malformed', error: /got a list of 1/ },
];
