/** Whether Temporal answers for our namespace. */
import { becauseOf } from '../adapters/log.ts';
import type { Check } from './check.ts';
import type { Engine } from './engine.ts';

export async function temporalCheck(engine: Engine): Promise<Check> {
  try {
    await engine.check();
    return { name: 'temporal', ok: true, says: 'answers' };
  } catch (error) {
    return { name: 'temporal', ok: false, says: becauseOf(error) };
  }
}
