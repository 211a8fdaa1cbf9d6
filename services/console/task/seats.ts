/** Seats in two lists. */
export const holdsOneOf = (held: readonly string[], wanted: readonly string[]): boolean => wanted.some((seat) => held.includes(seat));
