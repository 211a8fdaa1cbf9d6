import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ANSWER_LIMIT } from '../../../domain/answer.ts';
import { assessmentOf } from '../../../domain/contracts/pia/assessmentOf.ts';
import { newPia, piaOf, withOpinion } from '../../../domain/contracts/pia/piaOf.ts';
import { htmlOf, plainTextOf } from '../../../domain/contracts/pia/plainText.ts';
import { piaFile, type PiaFile } from '../../../domain/contracts/pia.ts';
import { kindOf, type AnswerTo } from '../../../domain/taskKinds.ts';
import { assessmentForTests } from '../../support/assessmentForTests.ts';

type Assessment = AnswerTo<'impact-assessment'>;

const fixture = (): PiaFile => JSON.parse(readFileSync(new URL('../../fixtures/pia/streetLamps.json', import.meta.url), 'utf8')) as PiaFile;
const blank = () => newPia({ name: 'A chatbot', author: 'service:recycling', at: '2027-01-01T09:00:00.000Z' });

function read(file: PiaFile): Assessment {
  const result = assessmentOf(file);
  if (result.is === 'incomplete') throw new Error(result.missing.join(', '));
  return result.assessment;
}

describe('plain text', () => {
  test.each([
    ['plain', 'Deux ans', 'Deux ans'],
    ['paragraphs', '<p>Un</p>\n<p>Deux</p>', 'Un\nDeux'],
    ['a list', 'Ce sont :<ul>\n<li>un</li>\n<li><strong>deux</strong></li>\n</ul>', 'Ce sont :\n- un\n- deux'],
    ['named letters', '&Eacute;t&eacute; &amp; c&oelig;ur&nbsp;&raquo; &hellip;', 'Été & cœur » …'],
    ['numbered letters', '&#233;&#xe9;', 'éé'],
    ['what looks like a tag in the text', '2 &lt; 3 &gt; 1, 4 < 5', '2 < 3 > 1, 4 < 5'],
    ['an ampersand that is only one', 'R&D; &unknown; &#0;', 'R&D; &unknown; &#0;'],
    ['what nobody should see', 'a<!-- secret --><script>alert("x")</script><style>p { }</style>b', 'ab'],
    ['attributes', '<span style="font-family: \'Open Sans\'">texte</span><br/>suite', 'texte\nsuite'],
    ['many empty paragraphs', '<p>a</p><p></p><p></p><p></p><p>b</p>', 'a\n\nb'],
    ['nothing', '<p>&nbsp;</p>', ''],
  ])('of %s', (_case, html, text) => {
    expect(plainTextOf(html)).toBe(text);
  });

  test.each(['1 < 2 & 3 > 2', 'é\nè', '&eacute; as it is typed', '- un\n- deux'])('%j comes back as it went', (text) => {
    expect(plainTextOf(htmlOf(text))).toBe(text);
  });

  test('of tags that never close is read in a moment', () => {
    expect(plainTextOf('<a '.repeat(1_000_000)).length).toBeGreaterThan(0);
    expect(plainTextOf('<!--'.repeat(1_000_000)).length).toBeGreaterThan(0);
  });
});

describe('a file of the tool', () => {
  test('is read as an assessment that the task accepts', () => {
    const assessment = read(fixture());
    expect(assessment).toEqual({
      context: { processing: 'Compter les passages sur six avenues :\n\n- vélos ;\n- piétons.', personalData: 'Des images, effacées après comptage\n< 2 secondes' },
      principles: { purposes: 'Aménager les carrefours', retention: 'Deux secondes\n\npuis des nombres' },
      risks: [
        {
          name: 'illegitimate-access', impacts: ['suivi d\'un trajet', 'gêne'], threats: ['accès au capteur'], sources: ['un passant', 'un prestataire'],
          measures: ['Chiffrement du capteur', 'une mesure que la liste ne connaît pas'], severity: 3, likelihood: 2, severityBecause: 'Un trajet dit beaucoup',
        },
        { name: 'unwanted-change', impacts: ['comptage faux'], threats: [], sources: [], measures: [], severity: 1, likelihood: 2 },
        { name: 'disappearance', impacts: [], threats: [], sources: [], measures: [], severity: 1, likelihood: 1 },
      ],
      actionPlan: [{ text: 'Effacer dans le capteur', owner: 'service:roads', by: '2027-05-31' }, { text: 'Sceller les capteurs' }],
      viewsOfPeople: { asked: 'yes', text: 'Le conseil de quartier est favorable.' },
    });
    expect(kindOf('impact-assessment').answer.check(assessment, 'answer')).toEqual({ ok: true, value: assessment });
    expect(kindOf('impact-assessment').refusal?.(assessment, {})).toBeUndefined();
  });

  test('what remains is what the evaluator re-estimates with the action plan, else what the author estimates', () => {
    const file = fixture();
    for (const evaluation of file.evaluations ?? []) evaluation.gauges = { x: 0, y: 0 };
    expect(read(file).risks[0]).toMatchObject({ severity: 4, likelihood: 3 });
  });

  test('imported and exported again is equal to the last field, also after the workflow has read the answer', () => {
    const file = fixture();
    const checked = kindOf('impact-assessment').answer.check(JSON.parse(JSON.stringify(read(file))), 'answer');
    expect(checked.ok && piaOf(checked.value as Assessment, file)).toStrictEqual(fixture());
  });

  test('is valid, and stays what it was when it is validated', () => {
    expect(piaFile.parse(fixture())).toStrictEqual(fixture());
  });

  test.each([
    ['no object', []],
    ['no answers', { pia: { name: 'x' } }],
    ['an assessment without a name', { pia: {}, answers: [] }],
    ['an answer without its question', { pia: { name: 'x' }, answers: [{ data: { text: 'x' } }] }],
    ['a text that is a number', { pia: { name: 'x' }, answers: [{ reference_to: 111, data: { text: 1 } }] }],
  ])('%s is none', (_case, value) => {
    expect(piaFile.safeParse(value).success).toBe(false);
  });

  test('in which a risk is not estimated is incomplete, and says where', () => {
    const file = fixture();
    file.answers = file.answers.filter((answer) => answer.reference_to !== 345);
    expect(assessmentOf(file)).toEqual({ is: 'incomplete', missing: ['the severity of disappearance (question 345)'] });
  });

  test('too long for an answer is read shortened, and is still exported whole', () => {
    const file = fixture();
    for (const answer of file.answers) {
      if (typeof answer.data.text === 'string') answer.data.text = `<p>${'"long" '.repeat(5_000)}</p>`;
      if (answer.data.list != null && answer.data.list.length > 0) answer.data.list = Array.from({ length: 40 }, (_, index) => `${index} ${'"x'.repeat(400)}`);
    }
    const assessment = read(file);
    expect(JSON.stringify(assessment).length).toBeLessThan(ANSWER_LIMIT);
    expect(assessment.context.processing).toMatch(/…$/);
    expect(kindOf('impact-assessment').answer.check(assessment, 'answer').ok).toBe(true);
    expect(piaOf(assessment, file)).toStrictEqual(file);
  });
});

describe('an assessment made here', () => {
  test('is exported as a valid file, from which the same assessment is read', () => {
    const assessment = assessmentForTests();
    const file = piaOf(assessment, blank());
    expect(piaFile.parse(file)).toStrictEqual(file);
    expect(read(file)).toEqual(assessment);
    expect(file.answers.find((answer) => answer.reference_to === 325)?.data.gauge).toBe(3);
    expect(file.measures?.map((measure) => measure.title)).toEqual(['encryption', 'encrypt the backups']);
    expect(file.evaluations).toMatchObject([{ reference_to: '3.1.2', action_plan_comment: 'encrypt the backups', status: 2 }]);
    expect(file.pia).toMatchObject({ name: 'A chatbot', author_name: 'service:recycling', concerned_people_searched_opinion: true, concerned_people_opinion: 'the panel agrees' });
  });

  test('says why the people concerned were not asked', () => {
    const file = piaOf(assessmentForTests({ viewsOfPeople: { asked: 'no', text: 'a pilot with five agents' } }), blank());
    expect(file.pia).toMatchObject({ concerned_people_searched_opinion: false, concerned_people_searched_content: 'a pilot with five agents' });
  });
});

test.each<[string, (before: Assessment) => Partial<Assessment>]>([
  ['a text', ({ context }) => ({ context: { ...context, processing: 'Compter < 7 avenues\net 2 places' } })],
  ['a text that is dropped', ({ context: { processing: _gone, ...rest } }) => ({ context: rest })],
  ['a text that was not there', ({ principles }) => ({ principles: { ...principles, information: 'un panneau' } })],
  ['a risk that was re-estimated', ({ risks }) => ({ risks: risks.map((risk, index) => (index === 0 ? { ...risk, severity: 2 } : risk)) })],
  ['a risk that only its author estimated', ({ risks }) => ({ risks: risks.map((risk, index) => (index === 2 ? { ...risk, likelihood: 4, likelihoodBecause: 'pas de sauvegarde' } : risk)) })],
  ['a list', ({ risks }) => ({ risks: risks.map((risk, index) => (index === 1 ? { ...risk, measures: ['Contrôle des comptages'] } : risk)) })],
  ['an action', ({ actionPlan: [first, ...rest] }) => ({ actionPlan: [{ text: first?.text ?? '', by: '2027-09-30' }, ...rest] })],
  ['one action more', ({ actionPlan }) => ({ actionPlan: [...actionPlan, { text: 'Un panneau par avenue', owner: 'service:roads' }] })],
  ['one action less', ({ actionPlan }) => ({ actionPlan: actionPlan.slice(1) })],
  ['the views of people', () => ({ viewsOfPeople: { asked: 'no', text: 'pas encore' } })],
])('%s that changed here is in the file, and all else is as it was', (_case, change) => {
  const before = read(fixture());
  const wanted = { ...before, ...change(before) };
  const file = piaOf(wanted, fixture());
  expect(read(file)).toEqual(wanted);
  expect(file.comments).toEqual(fixture().comments);
  expect(file.pia['structure_data']).toEqual(fixture().pia['structure_data']);
});

test.each<[string, AnswerTo<'dpo-opinion'>, object]>([
  ['favourable', { opinion: 'favourable' }, { dpo_status: 1, dpo_opinion: 'favourable', dpos_names: 'role:dpo' }],
  ['with conditions', { opinion: 'with-conditions', reason: 'almost', conditions: [{ text: 'a & b', within: 30 }] }, { dpo_status: 1, dpo_opinion: 'almost<br />- a &amp; b' }],
  ['unfavourable', { opinion: 'unfavourable', reason: 'no need' }, { dpo_status: 0, dpo_opinion: 'no need' }],
])('the DPO’s opinion is written: %s', (_case, opinion, written) => {
  expect(withOpinion(fixture(), opinion).pia).toMatchObject(written);
});

test('an opinion that the file has already is left alone', () => {
  const file = fixture();
  file.pia.dpo_opinion = '<p>Avis rendu</p>';
  expect(withOpinion(file, { opinion: 'favourable' })).toStrictEqual(file);
});
