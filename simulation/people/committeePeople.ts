/** Who answers at a sitting: the chair puts a motion, elected members vote on it. */
import type { AnswerTo } from '../../domain/taskKinds.ts';
import type { People, Situation } from '../person.ts';

type Motion = AnswerTo<'motion'>['motion'];
type MayBe = { motions?: readonly Motion[]; flagshipsLeft?: number; sittings?: readonly string[]; phases?: readonly string[] };
const EVERY: readonly Motion[] = ['go', 'flagship', 'defer', 'send-back', 'refuse'];

export const committeePeople: People<'motion' | 'vote'> = {
  motion(situation) {
    const { motions = EVERY, flagshipsLeft = 1, sittings = [], phases = [] } = (situation.about['mayBe'] ?? {}) as MayBe;
    const open = motions.filter((each) => each !== 'flagship' || flagshipsLeft > 0);
    const wished = wishOf(situation);
    const motion = open.includes(wished) ? wished : open.includes('go') ? 'go' : (open[0] ?? 'go');
    const [nextSitting] = sittings;
    if (motion === 'defer' && nextSitting !== undefined) return { motion, sitting: nextSitting, reason: 'The members want to see the estimate first.' };
    if (motion === 'send-back' && phases.includes('sourcing')) return { motion, phase: 'sourcing', reason: 'The way out of the contract is not clear.' };
    if (motion === 'refuse') return { motion, reason: 'The budget falls; this can wait.' };
    return { motion: motion === 'flagship' ? 'flagship' : 'go' };
  },

  vote({ leaning, about, chance }) {
    if (leaning === 'refused-by-committee') {
      if (chance.happens(0.15)) return { vote: 'abstain' };
      return about['motion'] === 'refuse' ? { vote: 'for' } : { vote: 'against', reason: 'The budget falls; this can wait.' };
    }
    return { vote: chance.among({ 'for': 87, 'against': 4, 'abstain': 6, 'step-aside': 3 }) };
  },
};

/** Put off or sent back once at most: a second time, members want to decide. */
function wishOf({ leaning, round, isFlagship, chance }: Situation): Motion {
  if (leaning === 'refused-by-committee') return chance.happens(0.5) ? 'refuse' : 'go';
  if (isFlagship) return 'flagship';
  if (leaning === 'given-up-at-deployment' || round > 1) return 'go';
  return chance.among({ 'flagship': 12, 'send-back': 4, 'defer': 7, 'go': 77 });
}
