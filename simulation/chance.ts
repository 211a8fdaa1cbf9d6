/** Chance that can be had again: the same seed and the same names give the same draws, in whatever order they are asked for. */
export type Chance = {
  /** From 0 to 1, 1 excluded. */
  draw(): number;
  between(least: number, most: number): number;
  whole(least: number, most: number): number;
  happens(share: number): boolean;
  oneOf<const T>(choices: readonly [T, ...T[]]): T;
  /** By weight: a choice of weight 3 comes three times as often as one of weight 1. */
  among<T extends string>(weights: Readonly<Record<T, number>>): T;
};

export function chanceOf(seed: number, ...names: readonly string[]): Chance {
  const draw = mulberry32(hash([String(seed), ...names].join('\n')));
  const whole = (least: number, most: number) => least + Math.floor(draw() * (most - least + 1));
  return {
    draw,
    between: (least, most) => least + draw() * (most - least),
    whole,
    happens: (share) => draw() < share,
    oneOf: (choices) => choices[whole(0, choices.length - 1)] ?? choices[0],
    among: (weights) => byWeight(weights, draw()),
  };
}

function byWeight<T extends string>(weights: Readonly<Record<T, number>>, drawn: number): T {
  const entries = Object.entries<number>(weights) as [T, number][];
  let left = drawn * entries.reduce((sum, [, weight]) => sum + weight, 0);
  const chosen = entries.find(([, weight]) => (left -= weight) < 0) ?? entries.at(-1);
  if (chosen === undefined) throw new Error('expected at least one choice, got none');
  return chosen[0];
}

/** FNV-1a over UTF-16 units, then mixed, for names that differ by one letter must not draw alike. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** Tommy Ettinger's mulberry32, in the public domain. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
