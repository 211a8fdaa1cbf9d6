/** Minutes as hours, to the tenth. */
export const hoursOf = (minutes: number): number => Math.round(minutes / 6) / 10;
