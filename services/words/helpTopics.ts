/** What `jalon help <topic>` teaches beside the commands. The table of exit codes is put in by the command line, which has it. */
import type { Spoken } from './commandHelp/taught.ts';

export const HELP_TOPICS = {
  'answering': {
    title: { fr: 'Répondre', en: 'Answering' },
    text: {
      fr: `Tout ce qui demande du temps dans un projet est une question posée à quelqu’un : une tâche.
jalon tasks dit laquelle, à qui et pour quand ; « --json » y ajoute « expects », la forme de la réponse.

  $ jalon tasks --of service:legal
  $ jalon answer PROJET consultation-1/interview/legal --answer verdict=favourable

Une réponse se tape en nom=valeur, ou en JSON entre apostrophes quand elle a plusieurs étages :

  $ jalon answer PROJET intake-1/data-statement --answer '{"datasets":[]}'

La règle qui accepte ou refuse est la même quelle que soit la porte (console, API, Kafka, Temporal). Un refus dit
pourquoi, par un mot stable (task-closed, not-allowed, reason-missing…) et par une phrase.
--id est à vous : la même réponse avec le même --id a toujours la même suite, et ne compte qu’une fois.
Sans réponse du projet (code 6), répétez-la telle quelle.

À tout moment, sans qu’on vous le demande : hold, resume, withdraw, send-back, change-lead, add-service, invite,
lift-condition, adopt-policy pour un projet ; claim, release, assign, delegate, comment, prioritise, follow-up,
extend, nudge, reassign, skip et confirm-skip pour une tâche.`,
      en: `Whatever takes time in a project is somebody being asked something: a task.
jalon tasks tells which, of whom and until when; "--json" adds "expects", the shape of the answer.

  $ jalon tasks --of service:legal
  $ jalon answer PROJECT consultation-1/interview/legal --answer verdict=favourable

An answer is typed as name=value, or as JSON in quotes where it has several levels:

  $ jalon answer PROJECT intake-1/data-statement --answer '{"datasets":[]}'

The rule that accepts or refuses is the same by whatever door (console, API, Kafka, Temporal). A refusal says why, by
a stable word (task-closed, not-allowed, reason-missing…) and by a sentence.
--id is yours: the same answer with the same --id has the same reply for ever, and counts once.
When the project does not reply (code 6), repeat it as it is.

At any time, without being asked: hold, resume, withdraw, send-back, change-lead, add-service, invite, lift-condition,
adopt-policy for a project; claim, release, assign, delegate, comment, prioritise, follow-up, extend, nudge, reassign,
skip and confirm-skip for a task.`,
    },
  },
  'who': {
    title: { fr: 'Qui parle', en: 'Who acts' },
    text: {
      fr: `Avec un jeton (jalon help tokens), l’API sait qui appelle : --by est inutile. Un système qui parle pour plusieurs
services dit pour lequel par --by.

Sans jeton, sur une démonstration que vous avez démarrée vous-même, vous parlez pour qui vous voulez : --by le dit.

  --by service:legal        le service lui-même
  --by role:coordinator     un rôle
  --by head-legal           un agent, par son identifiant, jamais par son nom

Une tâche est demandée à un siège (un service ou un rôle) : peuvent répondre ceux qui le tiennent, ou celui qui l’a
prise en main (claim). jalon directory dit qui tient quoi.
En cas d’absence, le suppléant répond pour l’absent, et les deux noms restent au dossier :

  $ jalon answer PROJET TÂCHE --on-behalf-of head-legal --answer verdict=favourable`,
      en: `With a token (jalon help tokens) the API knows who calls: --by is not needed. A system that speaks for several
services says for which by --by.

Without a token, on a demonstration that you have started yourself, you act for whomever you like: --by says it.

  --by service:legal        the service itself
  --by role:coordinator     a role
  --by head-legal           somebody, by their identifier, never by their name

A task is asked of a seat (a service or a role): those who hold it may answer, or whoever has claimed it.
jalon directory tells who holds what.
During an absence the substitute answers for whoever is absent, and both names stay on record:

  $ jalon answer PROJECT TASK --on-behalf-of head-legal --answer verdict=favourable`,
    },
  },
  'tokens': {
    title: { fr: 'Les jetons', en: 'Tokens' },
    text: {
      fr: `Hors d’une démonstration, l’API demande un jeton du service d’authentification de la ville (OpenID Connect) :

  $ export JALON_TOKEN=…                        pour cette session
  $ jalon tasks --token-file ~/.jalon-token     ou dans un fichier que vous seul pouvez lire (chmod 600)

Le fichier nommé passe avant la variable. Le jeton part dans l’en-tête Authorization: Bearer de chaque appel ; il n’est
jamais affiché, ni gardé. Ne le tapez pas sur la ligne de commande : elle reste dans l’historique.

Code 4 : le jeton manque, a expiré, ou ne suffit pas. jalon me dit qui vous êtes pour l’API.`,
      en: `Outside of a demonstration the API asks for a token of the city’s sign-on (OpenID Connect):

  $ export JALON_TOKEN=…                        for this session
  $ jalon tasks --token-file ~/.jalon-token     or in a file that you alone may read (chmod 600)

A file that is named goes before the variable. The token goes into the header Authorization: Bearer of each call; it is
never shown, nor kept. Do not type it on the command line, which stays in the history.

Code 4: the token is missing, has expired, or is not enough. jalon me tells who you are to the API.`,
    },
  },
  'exit-codes': {
    title: { fr: 'Les codes de sortie', en: 'Exit codes' },
    text: {
      fr: `Pour les scripts, sans lire un mot :

  $ jalon answer PROJET TÂCHE --id a-1 --answer verdict=favourable || case $? in 6) sleep 60 ;; 7) ;; *) exit 1 ;; esac`,
      en: `For scripts, without reading a word:

  $ jalon answer PROJECT TASK --id a-1 --answer verdict=favourable || case $? in 6) sleep 60 ;; 7) ;; *) exit 1 ;; esac`,
    },
  },
  'programs': {
    title: { fr: 'La sortie pour les programmes', en: 'Output for programs' },
    text: {
      fr: `--json vaut pour toutes les commandes : un seul document JSON sur la sortie standard, la réponse même de l’API,
et rien d’autre. jalon follow écrit un fait par ligne (JSON Lines), à mesure qu’ils arrivent.
Les erreurs sont sur la sortie d’erreur, sous la forme de la RFC 9457 : type, title, status, detail et reason, un mot
stable sur lequel un programme peut décider ; le code de sortie en dit l’essentiel (jalon help exit-codes).

  $ jalon tasks --of service:legal --json | jq -r '.tasks[].task'
  $ jalon stuck --json | jq '.stuck | length'

Une liste longue est donnée jusqu’à --limit ; « next » dit qu’il y a une suite.
Hors d’un terminal il n’y a ni couleur, ni barre, ni coupure ; NO_COLOR ôte les couleurs, FORCE_COLOR les rend.`,
      en: `--json goes with every command: one JSON document on standard output, the API’s own answer, and nothing else.
jalon follow writes a fact a line (JSON Lines), as they come.
Errors are on standard error, in the form of RFC 9457: type, title, status, detail and reason, a stable word that a
program can branch on; the exit code says the main thing (jalon help exit-codes).

  $ jalon tasks --of service:legal --json | jq -r '.tasks[].task'
  $ jalon stuck --json | jq '.stuck | length'

A long list is given up to --limit; "next" says that there is more.
Off a terminal there are no colours, no bars and nothing is cut; NO_COLOR takes colours away, FORCE_COLOR brings them back.`,
    },
  },
} as const satisfies Record<string, { title: Spoken; text: Spoken }>;

export type HelpTopic = keyof typeof HELP_TOPICS;
export const TOPICS = Object.keys(HELP_TOPICS) as readonly HelpTopic[];
