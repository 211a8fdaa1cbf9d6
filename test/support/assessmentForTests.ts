import type { AnswerTo } from '../../domain/taskKinds.ts';

type Assessment = AnswerTo<'impact-assessment'>;

/** A small impact assessment with a medium residual risk, unless the test says otherwise. */
export function assessmentForTests(change: Partial<Assessment> = {}): Assessment {
  const risk = { impacts: ['people are embarrassed'], threats: ['a leak'], sources: ['an agent'], measures: ['encryption'], severity: 3, likelihood: 1 };
  return {
    context: { processing: 'answers to questions about waste', personalData: 'questions, addresses' },
    principles: { purposes: 'to answer', retention: '30 days' },
    risks: [{ ...risk, name: 'illegitimate-access' }, { ...risk, name: 'unwanted-change', severity: 1 }, { ...risk, name: 'disappearance', severity: 1 }],
    actionPlan: [{ text: 'encrypt the backups', owner: 'service:information-systems', by: '2027-03-31' }],
    viewsOfPeople: { asked: 'yes', text: 'the panel agrees' },
    ...change,
  };
}
