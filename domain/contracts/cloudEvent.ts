/** CloudEvents 1.0 over Kafka: both content modes are read, structured JSON is written. */
import { z } from 'zod';

/** The attributes that every event of ours has; extensions and unknown ones are kept. */
export const envelope = z.looseObject({
  specversion: z.literal('1.0'),
  id: z.string().min(1).max(200),
  source: z.string().min(1).max(500),
  type: z.string().min(1),
  subject: z.string().min(1).max(500).optional(),
  time: z.iso.datetime({ offset: true }).optional(),
  datacontenttype: z.string().optional(),
});

type Headers = Readonly<Record<string, Buffer | string | (Buffer | string)[] | undefined>>;
export type Read = { ok: true; event: unknown } | { ok: false; reason: string; detail: string };

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads the event that a Kafka message carries, in structured or binary mode; never throws. */
export function readCloudEvent(message: { value: Buffer | null; headers?: Headers | undefined }): Read {
  const headers = textHeaders(message.headers);
  if (message.value === null || message.value.length === 0) return { ok: false, reason: 'value-empty', detail: 'expected a CloudEvent, got an empty value' };
  const parsed = parseJson(message.value);
  if (!parsed.ok) return parsed;
  const isBinary = headers['ce_specversion'] !== undefined;
  if (!isBinary) return { ok: true, event: parsed.event };
  const attributes = Object.entries(headers).filter(([name]) => name.startsWith('ce_'));
  return {
    ok: true,
    event: {
      ...Object.fromEntries(attributes.map(([name, value]) => [name.slice('ce_'.length), value])),
      ...(headers['content-type'] !== undefined && { datacontenttype: headers['content-type'] }),
      data: parsed.event,
    },
  };
}

function parseJson(value: Buffer): Read {
  let text: string;
  try {
    text = utf8.decode(value);
  } catch {
    return { ok: false, reason: 'not-utf8', detail: 'expected JSON in UTF-8, got bytes that are not UTF-8' };
  }
  try {
    return { ok: true, event: JSON.parse(text) as unknown };
  } catch {
    return { ok: false, reason: 'not-json', detail: `expected JSON, got ${value.length} bytes that are not` };
  }
}

/** Headers arrive as bytes, and a name given twice as a list: the last one counts. */
function textHeaders(headers: Headers = {}): Record<string, string> {
  const named = Object.entries(headers).flatMap(([name, value]) => {
    const last = Array.isArray(value) ? value.at(-1) : value;
    return last === undefined ? [] : [[name.toLowerCase(), last.toString()] as const];
  });
  return Object.fromEntries(named);
}
