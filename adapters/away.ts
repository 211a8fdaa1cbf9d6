/**
 * Thrown when something that is needed does not answer for now: Temporal, Kafka or the database. Nothing is wrong with
 * what was asked, so it is asked again later.
 */
export class Away extends Error {
  override name = 'Away';
  readonly what: string;

  constructor(what: string, cause: unknown) {
    super(`${what} does not answer`, { cause });
    this.what = what;
  }
}
