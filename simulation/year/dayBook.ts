/** The day book: what people have set out to do, and when; looked into once a day. */
export type Errand = {
  /** Milliseconds; done on the first working day from then on. */
  at: number;
  /** Done while the day passes, and not before. */
  isRace: boolean;
  run(): Promise<void>;
};

export type DayBook = { plan(errand: Errand): void; takeDue(now: number): Errand[]; size(): number };

export function openDayBook(): DayBook {
  let errands: Errand[] = [];
  return {
    plan: (errand) => void errands.push(errand),
    takeDue(now) {
      const due = errands.filter(({ at }) => at <= now);
      errands = errands.filter(({ at }) => at > now);
      return due.toSorted((a, b) => a.at - b.at);
    },
    size: () => errands.length,
  };
}

/** So many at once, as of so many people who happen to answer in the same minute. */
const AT_ONCE = 24;

export async function runAll(errands: readonly Pick<Errand, 'run'>[]): Promise<void> {
  const left = errands.values();
  const oneAfterTheOther = async (): Promise<void> => {
    for (const errand of left) await errand.run();
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, errands.length) }, oneAfterTheOther));
}
