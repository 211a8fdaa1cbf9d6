/** A fact in a line: what kind of fact, about which task or phase, and why. */
type Told = { type: string; data: Readonly<Record<string, unknown>> };

export type FactCells = { type: string; about: string; because: string };

export function factInWords({ type, data }: Told): FactCells {
  return { type: shortOf(type), about: firstOf(data, ['task', 'phase', 'outcome']), because: firstOf(data, ['because', 'reason', 'detail']) };
}

/** As in `task.asked`, of `jalon.task.asked.v1`. */
const shortOf = (type: string): string => type.replace(/^jalon\./, '').replace(/\.v\d+$/, '');

/** And back, for a filter that is typed as it is shown. */
export const typeOf = (short: string | undefined): string | undefined => (short === undefined || short.startsWith('jalon.') ? short : `jalon.${short}.v1`);

function firstOf(data: Told['data'], names: readonly string[]): string {
  const found = names.map((name) => data[name]).find((value) => typeof value === 'string');
  return typeof found === 'string' ? found : '';
}
