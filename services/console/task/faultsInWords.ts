/** What is wrong with an answer, in the reader's language and beside the field that it is about. */
import type { Guard, Taken } from '../../../domain/guard.ts';
import { takenBy } from '../../../domain/guard.ts';
import type { Words } from '../../words/words.ts';
import type { FormFault } from '../form/formOf.ts';

const ROOT = 'answer';

/** The guard stops at the first fault; `undefined` where there is none. */
export function faultIn(guard: Guard<unknown>, answer: unknown, words: Words): FormFault | undefined {
  const checked = guard.check(answer, ROOT);
  if (checked.ok) return undefined;
  const path = checked.fault.path.slice(ROOT.length + 1).replaceAll('[', '.').replaceAll(']', '');
  return { path, says: checked.fault.got === 'nothing' ? words.say('fault.missing') : expected(takenAt(takenBy(guard), path), words) };
}

/** Of a rule of content, which says no field. */
export function refusalInWords(reason: string, detail: string, words: Words): string {
  const said = words.name('refusal', reason);
  return said === reason ? `${reason}: ${detail}` : said;
}

function takenAt(taken: Taken, path: string): Taken {
  const [step = '', ...rest] = path.split('.');
  if (path === '') return taken;
  const inner = taken.is === 'object' ? taken.fields[step]?.takes : taken.is === 'list' || taken.is === 'map' ? taken.of : undefined;
  return inner === undefined ? taken : takenAt(inner, rest.join('.'));
}

function expected(taken: Taken, words: Words): string {
  switch (taken.is) {
    case 'text':
      return words.say('fault.text', { most: taken.most });
    case 'number':
      return words.say('fault.number', { least: taken.least, most: taken.most });
    case 'amount':
      return words.say('fault.amount');
    case 'day':
      return words.say('fault.day');
    case 'form':
      return words.say('fault.form', { expects: words.of(taken.expects) });
    case 'list':
      return words.say('fault.list', { most: taken.most });
    case 'choice':
    case 'yes-or-no':
      return words.say('fault.choice');
    case 'map':
    case 'object':
    case 'record':
      return words.say('fault.missing');
    default:
      return taken satisfies never;
  }
}
