/** Whatever a person's answer is refused for is said in their language: the sentence of the rule itself is for programs, and in English. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CATALOGUE } from '../../../services/words/catalogue.ts';

/** Said to the engine alone, or of what comes in on Kafka. */
const NOT_TO_PEOPLE: ReadonlySet<string> = new Set(['calendar-unfit', 'sitting-unknown', 'capacity-exhausted', 'roll-older', 'not-json', 'value-empty']);
const REFUSALS = [/\brefused(?:For|InWords)?\(\s*'([a-z-]+)'/g, /is: 'not-open', reason: '([a-z-]+)'/g, /ok: false, reason: '([a-z-]+)'/g, /is: 'refused', reason: '([a-z-]+)'/g];

const root = new URL('../../../domain/', import.meta.url);
const rules = globSync('**/*.ts', { cwd: root }).map((file) => readFileSync(new URL(file, root), 'utf8')).join('\n');
const reasons = [...new Set(REFUSALS.flatMap((form) => [...rules.matchAll(form)].map(([, reason]) => reason ?? '')))].filter((reason) => !NOT_TO_PEOPLE.has(reason)).toSorted();

test('the rules have refusals', () => {
  expect(reasons.length).toBeGreaterThan(90);
});

test.each(reasons)('%s', (reason) => {
  expect(Object.keys(CATALOGUE)).toContain(`refusal.${reason}`);
});
