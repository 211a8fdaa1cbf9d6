/** Works on many at once, while those that share a lane go one after the other. */
export type Lanes<T> = {
  /** Items of the same lane keep their order; `undefined` is a lane of its own. */
  laneOf(item: T): string | undefined;
  atOnce: number;
  mayGoOn(): boolean;
  work(item: T): Promise<void>;
};

/** `done` counts the leading items that are all done; a trouble stops every lane at its next item. */
export async function inLanes<T>(items: readonly T[], { laneOf, atOnce, mayGoOn, work }: Lanes<T>): Promise<{ done: number; trouble?: unknown }> {
  const isDone = items.map(() => false);
  const lanes = [...laneUp(items, laneOf)];
  let trouble: { error: unknown } | undefined;

  async function walk(): Promise<void> {
    for (let lane = lanes.shift(); lane !== undefined; lane = lanes.shift()) {
      for (const index of lane) {
        if (trouble !== undefined || !mayGoOn()) return;
        await work(items[index] as T);
        isDone[index] = true;
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, lanes.length) }, () => walk().catch((error: unknown) => void (trouble ??= { error }))));
  const firstLeft = isDone.indexOf(false);
  return { done: firstLeft === -1 ? items.length : firstLeft, ...(trouble !== undefined && { trouble: trouble.error }) };
}

function laneUp<T>(items: readonly T[], laneOf: (item: T) => string | undefined): Iterable<number[]> {
  const lanes = new Map<string | number, number[]>();
  for (const [index, item] of items.entries()) {
    const name = laneOf(item) ?? index;
    const lane = lanes.get(name);
    if (lane === undefined) lanes.set(name, [index]);
    else lane.push(index);
  }
  return lanes.values();
}
