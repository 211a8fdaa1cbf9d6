/**
 * A burst: all that one message sets off, however many steps of a story that takes. The SDK looks at conditions right after
 * the message and then only when nothing moves any more; so one that says no the first time says yes at the burst's end.
 */
import { condition } from '@temporalio/workflow';

export function endOfBurst(): Promise<void> {
  let hasBegun = false;
  return condition(() => {
    const isOver = hasBegun;
    hasBegun = true;
    return isOver;
  });
}
