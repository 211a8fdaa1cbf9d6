/** Thrown when something needed cannot be had: its message alone says what is wrong and what to do. */
export class CannotStart extends Error {
  override name = 'CannotStart';
}
