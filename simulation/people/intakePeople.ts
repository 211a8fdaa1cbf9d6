/** Who answers during intake: the department says what it knows, the open-data lead advises, the coordinator triages. */
import type { Dataset } from '../../domain/dossier.ts';
import { UNKNOWN, type GridQuestion } from '../../domain/grid.ts';
import type { About } from '../../domain/kinds/taskKind.ts';
import type { AnswerTo } from '../../domain/taskKinds.ts';
import type { Chance } from '../chance.ts';
import type { People, Situation } from '../person.ts';

const DATASETS = [
  { name: 'Requests by day and district', value: 'Shows where the need is.' },
  { name: 'Places and opening hours', value: 'Others put them on their maps.' },
  { name: 'Waiting times', value: 'Citizens choose when to come.' },
] as const;

export const intakePeople: People<'grid' | 'information' | 'data-statement' | 'open-data' | 'estimate' | 'triage'> = {
  grid: (situation) => ({ answers: answersTo(situation, 0.07) }),

  /** What was unknown a first time is mostly found out. */
  information: (situation) => {
    const answers = answersTo(situation, 0.2);
    return { ...(Object.keys(answers).length > 0 && { answers }), text: 'We asked the agents who do the work.', ...(situation.chance.happens(0.3) && { document: `notes/${situation.chance.whole(1, 9_999)}` }) };
  },

  'data-statement': ({ chance }) => ({
    datasets: DATASETS.filter(() => chance.happens(0.4)).map((each) => {
      const opening = chance.among({ yes: 55, later: 20, no: 15, unknown: 10 });
      return { ...each, opening, ...(opening === 'no' && { reason: 'Few people: they could be recognised.' }) };
    }),
  }),

  'open-data': ({ about }) => {
    const publish = ((about['datasets'] ?? []) as readonly Dataset[]).filter(({ opening }) => opening === 'yes' || opening === 'later').map(({ name }) => name);
    return publish.length > 0 ? { publish, licence: 'Licence Ouverte 2.0' } : { publish, remark: 'Nothing to publish for now.' };
  },

  estimate({ chance }) {
    const oneOff = 5_000 * chance.whole(2, 50);
    const yearly = Math.round(oneOff / 8);
    return { oneOff: { least: oneOff, most: Math.round(oneOff * chance.between(1.1, 1.6)) }, yearly: { least: yearly, most: Math.round(yearly * 1.4) }, basis: 'What the neighbouring town paid.' };
  },

  triage(situation) {
    const { leaning, neighbour, about } = situation;
    switch (leaning) {
      case 'declined-at-triage':
        return { decision: 'decline', reason: 'No department can carry it this year.' };
      case 'not-digital-at-triage':
        return { decision: 'not-digital', reason: 'Not digital; the human channel is kept.' };
      case 'merged':
        // The other project could not take it in: this one goes its own way.
        return neighbour === undefined || about['refused'] !== undefined ? accept(situation) : { decision: 'merge', into: neighbour, reason: 'The same need as another project.' };
      default:
        return mayAskMore(situation) ? { decision: 'ask', reason: 'How many people come to the counter for this?' } : accept(situation);
    }
  },
};

function mayAskMore({ about, chance }: Situation): boolean {
  const isMuchUnknown = ((about['unknowns'] ?? []) as readonly string[]).length > 1;
  return about['mayAsk'] === true && chance.happens(isMuchUnknown ? 0.5 : 0.05);
}

function accept({ about, leaning, chance }: Situation): AnswerTo<'triage'> {
  if (leaning === 'refused-by-committee') return { decision: 'accept', path: 'full', reason: 'The committee should see this one.' };
  const needsReason = about['isDigital'] === false;
  return needsReason || chance.happens(0.2) ? { decision: 'accept', reason: 'It simplifies the daily life of agents and citizens.' } : { decision: 'accept' };
}

/** A department mostly thinks alike of its own project: simple, ordinary or heavy; nothing digital is possible where it says so from the start. */
function answersTo({ about, leaning, chance }: Situation, unknown: number): Record<string, string> {
  const least = leaning === 'refused-by-committee' ? 1 : { simple: 3, ordinary: 2, heavy: 1 }[chance.among({ simple: 30, ordinary: 45, heavy: 25 })];
  return Object.fromEntries(questionsIn(about).map((question) => [question.name, chance.happens(least === 3 ? 0.02 : unknown) ? UNKNOWN : choiceOf(question, least, leaning === 'not-digital-at-triage', chance)]));
}

const questionsIn = (about: About): readonly GridQuestion[] => (about['questions'] ?? []) as readonly GridQuestion[];

function choiceOf({ choices }: GridQuestion, least: number, isNotDigital: boolean, chance: Chance): string {
  const saysNotDigital = (choice: GridQuestion['choices'][number]) => choice.marks?.includes('not-digital') === true;
  if (isNotDigital && choices.some(saysNotDigital)) return choices.find(saysNotDigital)?.value ?? UNKNOWN;
  const [first, ...others] = choices.filter((choice) => choice.score >= least && !saysNotDigital(choice)).map((choice) => choice.value);
  return first === undefined ? UNKNOWN : chance.oneOf([first, ...others]);
}
