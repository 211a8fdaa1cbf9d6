/** What is known of a project, a line each; what is not known is left out. */
import type { ProjectView } from '../../../services/api/views.ts';
import { whyInWords } from '../../../services/words/whyInWords.ts';
import { euros, healthInWords, phaseInWords, until, when } from '../inWords.ts';
import type { Output } from '../output.ts';
import type { SeatNames } from '../seats.ts';

export function factsOf(project: ProjectView, { words, page }: Output, seats: SeatNames): [string, string][] {
  const { say } = words;
  const { path, pathBecause, pathInWords, pathOverridden, estimate, sitting, procurement, waitingOn } = project;
  const reasons = pathOverridden ?? (pathBecause.length === 0 ? '' : whyInWords({ because: pathBecause.join('; '), inWords: pathInWords }, words));
  const health = healthInWords(project.health, words);
  const known: [string, string | false][] = [
    [say('cli.project'), project.id],
    [say('cli.department'), seats.department(project.department)],
    [say('cli.policy'), project.policy],
    [say('cli.phase'), phaseInWords(project.phase, project.round, words)],
    [say('cli.health'), typeof health === 'string' ? health : page.paint(health.style, health.text)],
    [say('cli.outcome'), project.outcome !== null && words.name('outcome', project.outcome)],
    [say('cli.waitingOn'), waitingOn.length > 0 && `${waitingOn.map(seats.named).join(', ')} (${say('cli.since')} ${when(project.waitingSince, words)}, ${say('cli.due')} ${until(project.dueAt, words)})`],
    [say('cli.path'), path !== null && (reasons === '' ? words.name('path', path) : `${words.name('path', path)} (${reasons})`)],
    [say('cli.unknowns'), project.unknowns.join(', ')],
    [say('cli.marks'), project.marks.join(', ')],
    [say('cli.services'), project.services.map(seats.department).join(', ')],
    [say('cli.parties'), project.parties.map(({ id, role }) => `${id} (${words.name('party', role)})`).join(', ')],
    [say('cli.estimate'), estimate !== null && `${say('cli.oneOff')} ${euros(estimate.oneOff, words)}, ${say('cli.yearly')} ${euros(estimate.yearly, words)}`],
    [say('cli.hours'), project.hoursSpent > 0 && words.number(project.hoursSpent)],
    [say('cli.procurement'), procurement !== null && `${words.name('procedure', procurement.procedure)}, ${say('cli.earliest')} ${words.day(procurement.earliest)}`],
    [say('cli.sitting'), sitting !== null && when(sitting.at, words)],
    [say('cli.flagship'), project.isFlagship && '★'],
    [say('cli.absorbed'), project.absorbed.map((each) => `${each.project} (${seats.department(each.department)})`).join(', ')],
    [say('cli.accelerated'), project.accelerated ?? false],
  ];
  return known.flatMap(([name, value]) => (value === false || value === '' ? [] : [[name, value] as [string, string]]));
}
