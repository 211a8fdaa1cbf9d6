/** The help of the commands that look closer: at a project's rounds and options, at what happens, at what goes out. */
import type { CommandHelp, Spoken } from './taught.ts';

const OPERATOR: Spoken = { fr: 'Le rôle d’exploitation ; dans une démonstration, être sur la machine.', en: 'The role of operator; in a demonstration, to be on the machine.' };

export const followHelp = {
  'me': {
    about: { fr: 'qui vous êtes pour l’API, vos sièges d’aujourd’hui et ce que vous pouvez', en: 'who you are to the API, your seats of today and what you may' },
    examples: [{ line: 'jalon me', shows: { fr: 'vous êtes : Odile Escalonne (head-legal)\nvos sièges : Affaires juridiques (service:legal)\nvous pouvez : voir les projets et répondre, ouvrir la console', en: 'you are: Odile Escalonne (head-legal)\nyour seats: Legal affairs (service:legal)\nyou may: see projects and answer, open the console' } }],
    next: { fr: 'jalon tasks --of service:legal liste ce qui est demandé à un de vos sièges. Jetons : jalon help tokens', en: 'jalon tasks --of service:legal lists what one of your seats is asked. Tokens: jalon help tokens' },
  },
  'history': {
    about: { fr: 'tout ce qui est arrivé à un projet, fait par fait', en: 'all that happened to a project, fact by fact' },
    examples: [
      { line: 'jalon history school-meals-24f606a8 --latest --limit 5', shows: { fr: '#   LE                  SORTE             FAIT\n41  3 déc. 2026, 14:30  opinion.recorded  Avis de Affaires juridiques : Favorable', en: '#   AT                 TYPE              FACT\n41  3 Dec 2026, 14:30  opinion.recorded  Opinion of Legal affairs: Favourable' } },
      { line: 'jalon history school-meals-24f606a8 --type phase.concluded' },
    ],
    next: { fr: 'jalon follow PROJET montre la suite, à mesure.', en: 'jalon follow PROJECT shows what comes next, as it comes.' },
  },
  'rounds': {
    about: { fr: 'les tours d’un projet et combien ont répondu ; ou un tour, avec ce que chacun a dit', en: 'a project’s rounds and how many have answered; or one round, with what each has said' },
    examples: [
      { line: 'jalon rounds school-meals-24f606a8', shows: { fr: 'TOUR            PHASE         COMMENCÉ LE         CONCLU LE  RÉPONSES  MINUTES  RÉSULTAT\nconsultation-1  Consultation  1 déc. 2026, 09:00             4 / 7     120', en: 'ROUND           PHASE         BEGAN              CONCLUDED  ANSWERED  MINUTES  RESULT\nconsultation-1  Consultation  1 Dec 2026, 09:00             4 / 7     120' } },
      { line: 'jalon rounds school-meals-24f606a8 consultation-1', shows: { fr: 'qui est interrogé, les avis pour les usagers et pour les agents, la réunion', en: 'who is asked, opinions for citizens and for agents, the meeting' } },
    ],
    next: { fr: 'jalon nudge PROJET TÂCHE relance ceux qui n’ont pas répondu.', en: 'jalon nudge PROJECT TASK reminds those who have not answered.' },
  },
  'options': {
    about: { fr: 'la comparaison pour faire ou faire faire : le classement, ce qui est éliminé, et le poids qui le changerait', en: 'the comparison behind build or outsource: the ranking, what is eliminated, and the weight that would change it' },
    needs: { fr: 'Un projet dont les options ont été comparées.', en: 'A project whose options have been compared.' },
    examples: [{ line: 'jalon options school-meals-24f606a8', shows: { fr: 'OPTION       POINTS  …\nRéutiliser   71      …\nSi le poids de « Compétences » passait de 2 à 4, « Faire nous-mêmes » viendrait en tête.', en: 'OPTION  POINTS  …\nReuse   71      …\nWere the weight of “Skills” 4 instead of 2, “Build” would come first.' } }],
    next: { fr: 'jalon capacity dit si la ville a les jours qu’il faut pour faire elle-même.', en: 'jalon capacity tells whether the city has the days to build by itself.' },
  },
  'capacity': {
    about: { fr: 'les jours-personnes de la ville par trimestre : en tout, réservés et par quel projet, libres', en: 'the city’s person-days by quarter: all there are, what is booked and by which project, what is free' },
    examples: [{ line: 'jalon capacity --from 2027-Q1', shows: { fr: 'TRIMESTRE  JOURS-PERSONNES  RÉSERVÉS  LIBRES\n2027-Q1    240              180       60', en: 'QUARTER  PERSON-DAYS  BOOKED  FREE\n2027-Q1  240          180     60' } }],
    next: { fr: 'jalon options PROJET montre ce qui changerait le choix d’un projet.', en: 'jalon options PROJECT shows what would change a project’s choice.' },
  },
  'follow': {
    about: { fr: 'ce qui se passe, à mesure, un fait par ligne ; après une coupure, la suite reprend où elle en était. Ctrl-C arrête', en: 'what happens, as it happens, a fact a line; after a break it goes on where it was. Ctrl-C stops' },
    needs: { fr: 'Une connexion qui reste ouverte. Avec --json, chaque ligne est un document JSON ; sa « place » se redonne par --after.', en: 'A connection that stays open. With --json each line is a JSON document; its "place" goes into --after.' },
    examples: [
      { line: 'jalon follow school-meals-24f606a8', shows: { fr: '3 déc. 2026, 14:30  school-meals-24f606a8  opinion.recorded  Avis de Affaires juridiques : Favorable', en: '3 Dec 2026, 14:30  school-meals-24f606a8  opinion.recorded  Opinion of Legal affairs: Favourable' } },
      { line: 'jalon follow --type project.stuck --json', shows: { fr: '{"place":1204,"id":"…","project":"…","type":"jalon.project.stuck.v1",…}', en: '{"place":1204,"id":"…","project":"…","type":"jalon.project.stuck.v1",…}' } },
    ],
    next: { fr: 'jalon show PROJET dit où il en est maintenant.', en: 'jalon show PROJECT tells where it stands now.' },
  },
  'register': {
    about: { fr: 'le registre public, ou un projet du registre, tels que chaque citoyen les voit', en: 'the public register, or one project of it, as every citizen sees them' },
    needs: { fr: 'Rien : le registre est public.', en: 'Nothing: the register is public.' },
    examples: [
      { line: 'jalon register --search meals', shows: { fr: 'PROJET                 PHASE        ISSUE  DEPUIS           THÈME      INTITULÉ\nschool-meals-24f606a8  Déploiement         3 mars 2027      Éducation  Repas scolaires', en: 'PROJECT                PHASE       OUTCOME  SINCE         THEME      TITLE\nschool-meals-24f606a8  Deployment           3 March 2027  Education  School meals' } },
      { line: 'jalon register school-meals-24f606a8' },
    ],
    next: { fr: 'jalon show PROJET montre ce que voient les agents.', en: 'jalon show PROJECT shows what the city’s own people see.' },
  },
  'sitting': {
    about: { fr: 'une séance du comité : ce qu’il a décidé de chaque projet, et comment chacun a voté', en: 'one sitting of the committee: what it decided of each project, and how each member voted' },
    examples: [{ line: 'jalon sitting 2027-02-04', shows: { fr: 'school-meals-24f606a8  Repas scolaires (écoles)\n  Engager le projet : Adoptée. 4 for, 1 against', en: 'school-meals-24f606a8  School meals (schools)\n  Go: Carried. 4 for, 1 against' } }],
    next: { fr: 'jalon pack PROJET donne ce que les membres ont lu.', en: 'jalon pack PROJECT gives what members have read.' },
  },
  'answered': {
    about: { fr: 'ce qu’est devenue une réponse donnée', en: 'what became of an answer that was given' },
    needs: { fr: 'L’identifiant de la réponse. Le code de sortie le dit aussi : 0 acceptée, 1 refusée, 6 en attente.', en: 'The id of the answer. The exit code tells it too: 0 accepted, 1 refused, 6 pending.' },
    examples: [{ line: 'jalon answered school-meals-24f606a8 a-1', shows: { fr: 'acceptée  consultation-1/interview/legal  3 déc. 2026, 14:30', en: 'accepted  consultation-1/interview/legal  3 Dec 2026, 14:30' } }],
    next: { fr: 'En attente : redemandez dans un instant, ou répétez la réponse avec le même --id.', en: 'Pending: ask again in a moment, or repeat the answer with the same --id.' },
  },
  'deliveries': {
    about: { fr: 'ce qui part par courriel et par webhook, le plus récent d’abord, et où en est chaque envoi', en: 'what goes out by mail and webhook, the latest first, and how each stands' },
    needs: OPERATOR,
    examples: [{ line: 'jalon deliveries --state failing', shows: { fr: 'LE                  PAR       DESTINATAIRE  PROJET                 FAIT        OÙ IL EN EST  ESSAIS  PROCHAIN ESSAI\n3 déc. 2026, 14:30  courriel  head-legal    school-meals-24f606a8  task.asked  échoue        3       3 déc. 2026, 14:38', en: 'AT                 BY    RECIPIENT   PROJECT                FACT        STATE    ATTEMPTS  NEXT ATTEMPT\n3 Dec 2026, 14:30  mail  head-legal  school-meals-24f606a8  task.asked  failing  3         3 Dec 2026, 14:38' } }],
    next: { fr: 'Une adresse refusée devient une démarche : jalon errands.', en: 'An address that is refused becomes an errand: jalon errands.' },
  },
  'errands': {
    about: { fr: 'les adresses refusées pour de bon, que quelqu’un doit corriger', en: 'addresses that are refused for good, which somebody must correct' },
    needs: OPERATOR,
    examples: [{ line: 'jalon errands', shows: { fr: 'DÉMARCHE  DEMANDÉ À               PAR       DESTINATAIRE  DEPUIS              ENVOIS QUI ATTENDENT\ne-17      Exploitation de Jalon   courriel  head-legal    3 déc. 2026, 14:30  4', en: 'ERRAND  ASKED OF            BY    RECIPIENT   SINCE              DELIVERIES WAITING\ne-17    Operation of Jalon  mail  head-legal  3 Dec 2026, 14:30  4' } }],
    next: { fr: 'Corrigez l’adresse dans l’annuaire ; ou, si elle était bonne, jalon errands settle.', en: 'Correct the address in the directory; or, if it was right, jalon errands settle.' },
  },
  'errands settle': {
    about: { fr: 'dire qu’une démarche est faite : ce qui l’attendait repart', en: 'say that an errand is seen to: what waited for it goes out again' },
    needs: OPERATOR,
    examples: [{ line: 'jalon errands settle e-17 --reason "the mailbox was full"', shows: { fr: 'C’est réglé, ce qui attendait repart : e-17', en: 'It is settled, what waited goes out again: e-17' } }],
    next: { fr: 'jalon deliveries --recipient head-legal montre que cela part.', en: 'jalon deliveries --recipient head-legal shows that it goes out.' },
  },
} as const satisfies Record<string, CommandHelp>;
