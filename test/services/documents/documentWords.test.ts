/** What the domain may say, a document can say in words: nothing is shown by its identifier that has a name. */
import { expect, test } from 'vitest';
import { CASTS } from '../../../domain/committeeRecord.ts';
import { MARKS } from '../../../domain/grid.ts';
import { RISKS } from '../../../domain/impactAssessment.ts';
import { OUTCOMES, PHASES } from '../../../domain/journey.ts';
import { LEGAL_BASES } from '../../../domain/kinds/dpoKinds.ts';
import { SCREENING_RESULTS } from '../../../domain/screening.ts';
import { MOTIONS, PHASES_TO_SEND_BACK_TO } from '../../../domain/steering.ts';
import { CATALOGUE } from '../../../services/words/catalogue.ts';
import { LANGUAGES, wordsIn } from '../../../services/words/words.ts';

const AREAS: Readonly<Record<string, readonly string[]>> = {
  'doc.cast': CASTS,
  'doc.mark': MARKS,
  'doc.riskName': RISKS,
  'doc.legalBasis': LEGAL_BASES,
  'doc.screening': SCREENING_RESULTS,
  'doc.risk': ['low', 'medium', 'high', 'unknown'],
  'doc.dpoOpinion': ['favourable', 'with-conditions', 'unfavourable'],
  'doc.advice': ['no-objection', 'with-measures', 'against'],
  'doc.controller': ['follow', 'differ', 'go-on', 'stop'],
  'doc.followed': ['followed', 'differs', 'not-needed'],
  'doc.contract': ['signed', 'draft', 'none'],
  'doc.quorum': ['met', 'not-met', 'met-or-waived'],
  'doc.verdict': ['carried', 'not-carried', 'no-quorum', 'not-named'],
  'doc.cameTo': ['go', 'deferred', 'refused', 'another-motion', ...PHASES_TO_SEND_BACK_TO.map((phase) => `back-to-${phase}`)],
  'doc.arbitrated': ['second-convening', 'go', 'refused'],
  'motion': MOTIONS,
  'phase': PHASES,
  'outcome': [...OUTCOMES, 'none'],
  'condition': ['open', 'lifted', 'accepted'],
};

test.each(Object.entries(AREAS).flatMap(([area, each]) => each.map((of) => [area, of] as const)))('%s: %s', (area, of) => {
  expect(CATALOGUE).toHaveProperty([`${area}.${of}`]);
});

test.each([0, 1, 2])('%i projects are counted in both languages', (count) => {
  for (const language of LANGUAGES) expect(wordsIn(language).say('doc.decisions.projects', { count })).toMatch(new RegExp(`^${count} proje[ct]`));
});
