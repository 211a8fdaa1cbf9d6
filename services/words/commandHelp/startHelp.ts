/** What one tries first. */
import type { CommandHelp } from './taught.ts';

export const START_HELP: Omit<CommandHelp, 'about'> = {
  examples: [
    { line: 'jalon tasks --of service:legal', shows: { fr: 'ce qui est demandé à un service', en: 'what a service is asked' } },
    { line: 'jalon show school-meals-24f606a8', shows: { fr: 'un projet, avec toute son histoire', en: 'one project with its history' } },
    { line: 'jalon answer school-meals-24f606a8 consultation-1/interview/legal --by service:legal --answer verdict=favourable', shows: { fr: 'répondre', en: 'to answer' } },
    { line: 'jalon stuck', shows: { fr: 'ce qui ne bouge pas, et qui appeler', en: 'what does not move, and whom to call' } },
    { line: 'jalon import census.csv --dry-run', shows: { fr: 'vérifier un recensement avant de le déposer', en: 'to check a census before it is filed' } },
  ],
  next: { fr: 'jalon COMMANDE --help donne, pour chacune, ce qu’il faut, un exemple et la suite.', en: 'jalon COMMAND --help gives, for each, what it needs, an example and what comes next.' },
};
