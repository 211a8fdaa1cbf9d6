/** The help of the commands of the committee, of data protection, and of the city's people and rules. */
import type { CommandHelp } from './taught.ts';

export const cityHelp = {
  'sittings': {
    about: { fr: 'les séances du comité de pilotage, les projets à leur ordre du jour, et les projets phares', en: 'sittings of the steering committee, the projects on their agenda, and the flagships' },
    examples: [{ line: 'jalon sittings', shows: { fr: 'SÉANCE      LE                   PROJET                 CONVOCATION  DIRECTION  INTITULÉ\n2027-02-04  4 févr. 2027, 14:00  school-meals-24f606a8  1            écoles     Repas scolaires', en: 'SITTING     AT                  PROJECT                CONVENING  DEPARTMENT  TITLE\n2027-02-04  4 Feb 2027, 14:00   school-meals-24f606a8  1          schools     School meals' } }],
    next: { fr: 'jalon pack PROJET donne ce que les membres lisent d’un projet.', en: 'jalon pack PROJECT gives what members read of a project.' },
  },
  'pack': {
    about: { fr: 'ce que le comité de pilotage lit d’un projet', en: 'what the steering committee reads of one project' },
    needs: { fr: 'Un projet qui a été inscrit à un ordre du jour : jalon sittings les liste.', en: 'A project that has been on an agenda: jalon sittings lists them.' },
    examples: [{ line: 'jalon pack school-meals-24f606a8', shows: { fr: 'school-meals-24f606a8, séance 2027-02-04 (établi le 21 janv. 2027, 09:00)\nintitulé : Repas scolaires\navis : …', en: 'school-meals-24f606a8, sitting 2027-02-04 (prepared on 21 Jan 2027, 09:00)\ntitle: School meals\nopinions: …' } }],
    next: { fr: 'Les élus répondent à la tâche steering-1/vote : jalon tasks --project PROJET.', en: 'Members answer the task steering-1/vote: jalon tasks --project PROJECT.' },
  },
  'dpia': {
    about: { fr: 'l’analyse d’impact sur la protection des données, depuis et vers un fichier de l’outil PIA de la CNIL', en: 'the data-protection impact assessment, from and to a file of the CNIL’s PIA tool' },
    examples: [{ line: 'jalon dpia export school-meals-24f606a8', shows: { fr: 'le fichier, sur la sortie standard', en: 'the file, on standard output' } }],
  },
  'dpia import': {
    about: { fr: 'remettre l’analyse d’impact qui est demandée', en: 'give the impact assessment that is asked for' },
    needs: { fr: 'Un projet à qui elle est demandée, et le fichier tel que l’outil l’exporte ; un jeton, ou --by dans une démonstration.', en: 'A project that is asked for it, and the file as the tool exports it; a token, or --by in a demonstration.' },
    examples: [{ line: 'jalon dpia import school-meals-24f606a8 pia.json --by service:schools', shows: { fr: 'Réponse acceptée : dpo-review-1/impact-assessment', en: 'accepted: dpo-review-1/impact-assessment' } }],
    next: { fr: 'Le délégué donne son avis : jalon tasks --of role:dpo.', en: 'The DPO gives an opinion: jalon tasks --of role:dpo.' },
  },
  'dpia export': {
    about: { fr: 'un fichier que l’outil importe', en: 'a file that the tool imports' },
    needs: { fr: 'Un projet dont l’analyse est faite.', en: 'A project whose assessment is made.' },
    examples: [{ line: 'jalon dpia export school-meals-24f606a8 pia-out.json', shows: { fr: 'pia-out.json', en: 'pia-out.json' } }],
    next: { fr: 'Dans l’outil : Importer une AIPD.', en: 'In the tool: Import a PIA.' },
  },
  'register-entry': {
    about: { fr: 'un projet de fiche du registre des traitements (RGPD, art. 30)', en: 'a draft of the entry in the record of processing (GDPR art. 30)' },
    needs: { fr: 'Être délégué à la protection des données ou responsable du traitement.', en: 'To be the data protection officer or the controller.' },
    examples: [{ line: 'jalon register-entry school-meals-24f606a8', shows: { fr: 'Finalités : …\nBase légale : …\nÀ COMPLÉTER\n  …', en: 'Purposes: …\nLegal basis: …\nTO BE COMPLETED\n  …' } }],
    next: { fr: 'Complétez ce qui manque et versez-la au registre de la ville.', en: 'Complete what is missing and put it into the city’s record.' },
  },
  'directory': {
    about: { fr: 'qui est qui : les services et leurs responsables, les rôles, les absences', en: 'who is who: services and their heads, roles, absences' },
    examples: [{ line: 'jalon directory', shows: { fr: 'SERVICE  INTITULÉ             RESPONSABLE\nlegal    Affaires juridiques  Odile Escalonne (head-legal)', en: 'SERVICE  TITLE          HEAD\nlegal    Legal affairs  Odile Escalonne (head-legal)' } }],
    next: { fr: 'jalon absent, back et leave disent ce qui change.', en: 'jalon absent, back and leave tell what changes.' },
  },
  'directory check': {
    about: { fr: 'nommer chaque faute d’un fichier d’annuaire, avec sa ligne ; aucun serveur n’est nécessaire', en: 'name each fault of a directory’s file by its line; no server is needed' },
    examples: [{ line: 'jalon directory check directory.yaml', shows: { fr: 'directory.yaml : 120 personnes, 24 services, 3 absences ; version 9f3c…', en: 'directory.yaml: 120 people, 24 services, 3 absences; version 9f3c…' } }],
    next: { fr: 'Mis en place, il est lu en quelques secondes ; jalon directory dit la version en vigueur.', en: 'Put in place, it is read within seconds; jalon directory tells the version in force.' },
  },
  'absent': {
    about: { fr: 'quelqu’un est absent, et quelqu’un d’autre agit pour lui ; les deux jours sont compris', en: 'somebody is absent, and somebody else acts for them; both days are included' },
    needs: { fr: 'Des identifiants, que jalon directory donne ; un jeton, ou --by dans une démonstration.', en: 'Identifiers, which jalon directory gives; a token, or --by in a demonstration.' },
    examples: [{ line: 'jalon absent head-legal --substitute deputy-head-legal --from 2026-12-21 --until 2027-01-02 --by head-legal', shows: { fr: 'C’est fait ; annuaire 9f3c…', en: 'Done; directory 9f3c…' } }],
    next: { fr: 'De retour plus tôt : jalon back.', en: 'Back earlier: jalon back.' },
  },
  'back': {
    about: { fr: 'quelqu’un est de retour, et son suppléant n’agit plus pour lui', en: 'somebody is back, and their substitute no longer acts for them' },
    examples: [{ line: 'jalon back head-legal --substitute deputy-head-legal --from 2026-12-21 --by head-legal', shows: { fr: 'C’est fait ; annuaire 9f3c…', en: 'Done; directory 9f3c…' } }],
    next: { fr: 'jalon directory montre les absences qui restent.', en: 'jalon directory shows the absences that are left.' },
  },
  'leave': {
    about: { fr: 'quelqu’un part ; un successeur reprend ce qu’il tenait', en: 'somebody leaves; a successor takes over what they held' },
    examples: [{ line: 'jalon leave dpo-1 --on 2027-02-01 --successor deputy-dpo-1 --by operator-1', shows: { fr: 'C’est fait ; annuaire 9f3c…', en: 'Done; directory 9f3c…' } }],
    next: { fr: 'jalon tasks --holder dpo-1 liste ce qui était entre ses mains.', en: 'jalon tasks --holder dpo-1 lists what was in their hands.' },
  },
  'policy': {
    about: { fr: 'les règles d’une ville : délais, grille, comité, jalons ; en données, vérifiées et essayées', en: 'a city’s rules: deadlines, grid, committee, gates; as data, checked and tried' },
    examples: [{ line: 'jalon policy list', shows: { fr: 'RÈGLES  VERSION    QUESTIONS DE LA GRILLE  JALONS  PROJETS\narras   2026-11-2  12                      8       9', en: 'POLICY  VERSION    QUESTIONS OF THE GRID  GATES  PROJECTS\narras   2026-11-2  12                     8      9' } }],
  },
  'policy check': {
    about: { fr: 'nommer chaque faute d’un règlement : sa place, ce qui était attendu et ce qui est venu', en: 'name each fault of a policy: its place, what was expected and what came' },
    examples: [{ line: 'jalon policy check rennes', shows: { fr: 'rennes 2026-11-2 : en ordre', en: 'rennes 2026-11-2: ok' } }],
    next: { fr: 'jalon policy way montre le parcours qu’un projet prendrait.', en: 'jalon policy way shows the way that a project would take.' },
  },
  'policy list': {
    about: { fr: 'les villes qui ont un règlement', en: 'the cities that have a policy' },
    examples: [{ line: 'jalon policy list', shows: { fr: 'une ligne par ville', en: 'a line a city' } }],
  },
  'policy way': {
    about: { fr: 'le parcours qu’un projet prendrait selon un règlement', en: 'the way that a project would take under a policy' },
    examples: [{ line: 'jalon policy way rennes --grid digital-use=possible --themes data', shows: { fr: 'parcours : Parcours complet (…)\nservices concernés : …\nJALON  DEMANDÉ À  MOTIF  QUESTION\n…', en: 'path: Full path (…)\nservices concerned: …\nGATE  ASKED OF  REASON  QUESTION\n…' } }],
    next: { fr: 'jalon adopt-policy fait passer un projet à ces règles.', en: 'jalon adopt-policy moves a project to these rules.' },
  },
} as const satisfies Record<string, CommandHelp>;
