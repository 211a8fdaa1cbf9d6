/** The words of an entry of GDPR art. 30, the same in the DPO's record and in the table of all entries. */
import type { RegisterEntry } from '../../domain/registerEntry.ts';
import type { Words } from '../words/words.ts';

type Processing = NonNullable<RegisterEntry['processing']>;

export function processingTerms({ purposes, legalBasis, people, data, recipients, retention, processors, transfers, location, security }: Processing, words: Words): [term: string, text: string | undefined][] {
  return [
    [words.say('doc.entry.purposes'), purposes],
    [words.say('doc.entry.legalBasis'), words.name('doc.legalBasis', legalBasis)],
    [words.say('doc.entry.people'), people],
    [words.say('doc.entry.data'), data],
    [words.say('doc.entry.recipients'), recipients],
    [words.say('doc.entry.retention'), retention],
    [words.say('doc.entry.processors'), processors.length === 0 ? words.say('doc.entry.noProcessor') : processors.map(({ name, contract }) => words.say('doc.entry.processor', { name, contract: words.name('doc.contract', contract) })).join(words.say('doc.between'))],
    [words.say('doc.entry.transfers'), transfers],
    [words.say('doc.entry.location'), location],
    [words.say('doc.entry.security'), security],
  ];
}

const UNSIGNED = 'contract-of-article-28: ';

export const missingInWords = (missing: string, words: Words): string =>
  missing.startsWith(UNSIGNED) ? words.say('doc.missing.contract', { name: missing.slice(UNSIGNED.length) }) : words.name('doc.missing', missing);
