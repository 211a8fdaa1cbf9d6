/** Reads `text/event-stream` as it comes: each event with its type, its data, and the id by which one goes on after a break. */
export type ServerSentEvent = { id: string | undefined; event: string; data: string };

/** An id without data is kept for the next one, as the standard has it; what the stream leaves half said is none. */
export async function* serverSentEvents(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ServerSentEvent> {
  const decoder = new TextDecoder();
  let rest = '';
  let id: string | undefined;
  for await (const chunk of chunks) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split(/\r\n\r\n|\n\n|\r\r/);
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const read = fieldsOf(part);
      id = read.id ?? id;
      if (read.data !== undefined) yield { id, event: read.event ?? 'message', data: read.data };
    }
  }
}

/** A line that begins with a colon says nothing: it keeps the connection open. */
function fieldsOf(part: string): { id?: string; event?: string; data?: string } {
  const fields: { id?: string; event?: string; data?: string } = {};
  for (const line of part.split(/\r\n|\n|\r/)) {
    const [, name = '', value = ''] = /^([^:]*)(?:: ?(.*))?$/.exec(line) ?? [];
    if (name === 'data') fields.data = fields.data === undefined ? value : `${fields.data}\n${value}`;
    else if (name === 'id' || name === 'event') fields[name] = value;
  }
  return fields;
}
