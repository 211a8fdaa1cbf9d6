/** The words of events, fields and topics: all there in both languages, and set as French is. */
import { expect, test } from 'vitest';
import { EVENTS } from '../../../domain/contracts/eventCatalogue.ts';
import { ATTRIBUTE_WORDS, ATTRIBUTE_WORDS_OF, DEAD_LETTER_HEADER_WORDS } from '../../../domain/contracts/words/attributeWords.ts';
import { FIELD_WORDS, FIELD_WORDS_OF } from '../../../domain/contracts/words/fieldWords.ts';
import { deadLetterWords } from '../../../domain/contracts/words/messageWords.ts';
import { TOPIC_WORDS } from '../../../domain/contracts/words/topicWords.ts';

const all = [
  ...EVENTS.flatMap(({ words }) => Object.values(words)), ...Object.values(deadLetterWords), ...Object.values(TOPIC_WORDS).flatMap((each) => Object.values(each)),
  ...[FIELD_WORDS, ATTRIBUTE_WORDS, DEAD_LETTER_HEADER_WORDS, ...Object.values(FIELD_WORDS_OF), ...Object.values(ATTRIBUTE_WORDS_OF)].flatMap((each) => Object.values(each)),
];

test.each(all)('$en', ({ fr, en }) => {
  for (const sentence of [fr, en]) expect(sentence).toMatch(/^\S.*\.$/u);
  // An apostrophe is curly, and what stands before a double sign or within quotes does not break.
  expect(fr).not.toMatch(/'| [:;?!»]|« /u);
  expect(en).not.toMatch(/'/u);
});

test('the words of a type’s own fields are of a type that is there', () => {
  const types = EVENTS.map(({ type }) => type);
  expect([...Object.keys(FIELD_WORDS_OF), ...Object.keys(ATTRIBUTE_WORDS_OF)].filter((type) => !types.includes(type))).toEqual([]);
});
