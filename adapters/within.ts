/** Gives up waiting after a time; what was begun goes on, and whatever becomes of it then is nobody's concern. */

/** Thrown when there is no outcome in time. */
export class NotInTime extends Error {
  override name = 'NotInTime';
}

/** @throws NotInTime after `ms`, and what `work` throws before. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const noOutcome = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new NotInTime(`not done within ${ms / 1_000} s`)), ms);
  });
  try {
    return await Promise.race([work, noOutcome]);
  } finally {
    clearTimeout(timer);
  }
}
