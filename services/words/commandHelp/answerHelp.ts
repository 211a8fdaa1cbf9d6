/** The help of the commands that ask for projects and answer what is asked. */
import type { CommandHelp } from './taught.ts';

export const answerHelp = {
  'answer': {
    about: { fr: 'répondre à une tâche ; la même réponse répétée avec le même --id ne compte qu’une fois', en: 'answer a task; repeating the same --id gives the same reply and counts once' },
    needs: { fr: 'Un projet et une tâche, tels que jalon tasks les nomme ; un jeton, ou --by dans une démonstration.', en: 'A project and a task, as jalon tasks names them; a token, or --by in a demonstration.' },
    examples: [
      { line: 'jalon answer school-meals-24f606a8 consultation-1/interview/legal --by service:legal --answer verdict=favourable', shows: { fr: 'Réponse acceptée : consultation-1/interview/legal (8b1c…)', en: 'accepted: consultation-1/interview/legal (8b1c…)' } },
      { line: 'jalon answer school-meals-24f606a8 intake-1/estimate --by service:schools --answer \'{"oneOff":{"least":20000,"most":30000},"yearly":{"least":2000,"most":3000}}\'' },
    ],
    next: { fr: 'jalon show PROJET dit ce qui est demandé maintenant. Un refus dit pourquoi : jalon help answering', en: 'jalon show PROJECT tells what is asked now. A refusal says why: jalon help answering' },
  },
  'sign': {
    about: { fr: 'signer une réponse avec JALON_SIGNING_KEY, pour l’interface de Temporal ou pour Kafka ; elle est affichée, et n’est pas envoyée', en: 'sign an answer with JALON_SIGNING_KEY, for the Temporal UI or for Kafka; it is printed and not sent' },
    needs: { fr: 'La clé JALON_SIGNING_KEY dans l’environnement, et --by : qui parle est ce qui est signé.', en: 'The key JALON_SIGNING_KEY in the environment, and --by: who says so is what is signed.' },
    examples: [{ line: 'jalon sign school-meals-24f606a8 consultation-1/interview/legal --by head-legal --answer verdict=favourable', shows: { fr: '{"id":"…","task":"consultation-1/interview/legal","by":{"id":"head-legal"},"answer":{…},"statement":{…}}', en: '{"id":"…","task":"consultation-1/interview/legal","by":{"id":"head-legal"},"answer":{…},"statement":{…}}' } }],
    next: { fr: 'Collez-la dans l’interface de Temporal, comme argument de l’Update « answer », ou mettez-la sur le sujet jalon.answers.', en: 'Paste it into the Temporal UI, as the argument of the Update "answer", or put it on the topic jalon.answers.' },
  },
  'import': {
    about: { fr: 'déposer les demandes d’un fichier : un tableau avec reference, title et department, ou un CloudEvent jalon.project.requested.v1 par ligne', en: 'file the requests of a file: a table with reference, title and department, or one CloudEvent jalon.project.requested.v1 a line' },
    needs: { fr: 'Un fichier en UTF-8 ; le droit de déposer (coordination, exploitation, ou un système avec un jeton). --dry-run n’a besoin d’aucun serveur.', en: 'A file in UTF-8; the right to file (coordination, operation, or a system with a token). --dry-run needs no server.' },
    examples: [
      { line: 'jalon import census.csv --dry-run', shows: { fr: 'census.csv:3: column budget-once-least: expected an amount in euros, as in 12000 or 12 000,50, got "douze"\nseraient déposées : 46, en faute : 1, déjà connues : 0', en: 'census.csv:3: column budget-once-least: expected an amount in euros, as in 12000 or 12 000,50, got "douze"\nwould be filed: 46, at fault: 1, already known: 0' } },
      { line: 'jalon import census.csv', shows: { fr: 'l’identifiant de chaque projet ; un fichier déposé deux fois ne commence rien deux fois', en: 'each project’s id; a file that is filed twice starts nothing twice' } },
    ],
    next: { fr: 'jalon overlaps et jalon portfolio montrent ce que cela fait.', en: 'jalon overlaps and jalon portfolio show what it comes to.' },
  },
} as const satisfies Record<string, CommandHelp>;
