/** A fact in a line: a sentence of the project's story where the console tells it so, else what it is about and why. */
import type { Directory } from '../../domain/directory.ts';
import { words as inBothLanguages } from '../../domain/contracts/events.ts';
import type { FactType } from '../../domain/contracts/events.ts';
import { sentenceOf } from '../../services/console/story.ts';
import type { Words } from '../../services/words/words.ts';

type Fact = { type: string; time: string; data: Readonly<Record<string, unknown>> };

/** Facts were checked when they were read in; one of a version to come is told all the same. */
export function factInWords({ type, time, data }: Fact, around: { words: Words; directory: Directory }): string {
  const sentence = sentenceOf({ type: type as FactType, time, data } as Parameters<typeof sentenceOf>[0], around);
  const bilingual = inBothLanguages.safeParse(data['inWords']).data;
  const why = bilingual === undefined ? firstOf(data, ['because', 'reason', 'detail']) : around.words.of(bilingual);
  return sentence ?? [firstOf(data, ['task', 'phase', 'outcome']), why].filter((each) => each !== '').join(', ');
}

/** As in `task.asked`, of `jalon.task.asked.v1`. */
export const shortType = (type: string): string => type.replace(/^jalon\./, '').replace(/\.v\d+$/, '');

/** And back, for a filter that is typed as it is shown. */
export const typeOf = (short: string | undefined): string | undefined => (short === undefined || short.startsWith('jalon.') ? short : `jalon.${short}.v1`);

function firstOf(data: Fact['data'], names: readonly string[]): string {
  const found = names.map((name) => data[name]).find((value) => typeof value === 'string');
  return typeof found === 'string' ? found : '';
}
