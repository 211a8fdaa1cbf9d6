/** A journey whose code throws, as a faulty release would have it. */
export async function project(): Promise<void> {
  throw new TypeError('office.ask is not a function, asked by "Jean Dupont"');
}
