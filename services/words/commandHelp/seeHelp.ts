/** The help of the commands that show where things stand. */
import type { CommandHelp } from './taught.ts';

export const seeHelp = {
  'projects': {
    about: { fr: 'où en est chaque projet, le plus récent d’abord', en: 'where each project stands, newest first' },
    examples: [
      {
        line: 'jalon projects --health late',
        shows: {
          fr: 'PROJET                 PHASE             AVANCEMENT  ÉCHÉANCE            ATTEND               INTITULÉ\nschool-meals-24f606a8  Consultation (2)  En retard   8 déc. 2026, 17:00  Affaires juridiques  Repas scolaires',
          en: 'PROJECT                PHASE             PROGRESS  DUE                WAITS FOR      TITLE\nschool-meals-24f606a8  Consultation (2)  Late      8 Dec 2026, 17:00  Legal affairs  School meals',
        },
      },
      { line: 'jalon projects --phase steering --json', shows: { fr: 'le même, pour un programme', en: 'the same, for a program' } },
    ],
    next: { fr: 'jalon show PROJET ouvre un projet ; jalon stuck dit ce qui ne bouge plus.', en: 'jalon show PROJECT opens one; jalon stuck tells what no longer moves.' },
  },
  'show': {
    about: { fr: 'un projet : où il en est, ce qui est demandé, ce qui a été décidé, tout ce qui s’est passé', en: 'one project: where it stands, what is asked, what was decided, all that happened' },
    examples: [
      {
        line: 'jalon show school-meals-24f606a8',
        shows: {
          fr: 'Repas scolaires\n  phase : Consultation (2)\n  avancement : En retard\nTÂCHES OUVERTES\n  consultation-2/interview/legal  Affaires juridiques (service:legal)  8 déc. 2026, 17:00\n    Quel est votre avis ?',
          en: 'School meals\n  phase: Consultation (2)\n  progress: Late\nOPEN TASKS\n  consultation-2/interview/legal  Legal affairs (service:legal)  8 Dec 2026, 17:00\n    What is your opinion?',
        },
      },
    ],
    next: { fr: 'jalon answer PROJET TÂCHE répond à une tâche ; jalon nudge la rappelle à qui elle est demandée ; jalon history PROJET donne tous les faits.', en: 'jalon answer PROJECT TASK answers a task; jalon nudge reminds whoever is asked; jalon history PROJECT tells every fact.' },
  },
  'tasks': {
    about: { fr: 'ce qui est demandé à qui, le plus pressant d’abord', en: 'what is asked of whom, the most pressing first' },
    examples: [
      {
        line: 'jalon tasks --of service:legal',
        shows: {
          fr: 'PROJET                 TÂCHE                           DEMANDÉ À            ÉCHÉANCE            AVANCEMENT  QUESTION\nschool-meals-24f606a8  consultation-2/interview/legal  Affaires juridiques  8 déc. 2026, 17:00  En retard   Quel est votre avis ?',
          en: 'PROJECT                TASK                            ASKED OF       DUE                PROGRESS  QUESTION\nschool-meals-24f606a8  consultation-2/interview/legal  Legal affairs  8 Dec 2026, 17:00  Late      What is your opinion?',
        },
      },
      { line: 'jalon tasks --holder jurist-7', shows: { fr: 'ce qu’un agent a pris en main', en: 'what one agent has claimed' } },
    ],
    next: { fr: 'jalon claim prend une tâche en main, jalon answer y répond. Quoi répondre : jalon help answering', en: 'jalon claim takes a task into your hands, jalon answer answers it. What to answer: jalon help answering' },
  },
  'stuck': {
    about: { fr: 'ce qui ne bouge pas, pourquoi, depuis quand et qui appeler', en: 'what does not move, why, since when and whom to call' },
    examples: [
      {
        line: 'jalon stuck',
        shows: {
          fr: 'school-meals-24f606a8  Personne ne répond  depuis le 8 déc. 2026  à appeler : Odile Escalonne\n  Personne n’a répondu, rappels et escalade compris. Appeler qui est attendu…',
          en: 'school-meals-24f606a8  Nobody answers  since 8 Dec 2026  to call: Odile Escalonne\n  Nobody answered, reminders and escalation included. Call who is waited for…',
        },
      },
    ],
    next: { fr: 'Chaque ligne dit quoi faire : jalon nudge, reassign, extend, skip ou hold.', en: 'Each line says what to do: jalon nudge, reassign, extend, skip or hold.' },
  },
  'overlaps': {
    about: { fr: 'les projets ouverts de directions différentes qui disent à peu près la même chose : ceux d’un projet, ou toutes les paires', en: 'open projects of different departments that say much the same: of one project, or all pairs' },
    examples: [
      { line: 'jalon overlaps', shows: { fr: 'les paires, celles qui se ressemblent le plus d’abord', en: 'all pairs, the most alike first' } },
      { line: 'jalon overlaps school-meals-24f606a8 --least 0.3', shows: { fr: 'RECOUVREMENT  PROJET             DIRECTION  MOTS COMMUNS   INTITULÉ\n50 %          kitchens-8d1f02aa  cuisines   repas, école   Cuisines centrales', en: 'OVERLAP  PROJECT            DEPARTMENT  WORDS IN COMMON  TITLE\n50%      kitchens-8d1f02aa  kitchens    meals, school    Central kitchens' } },
    ],
    next: { fr: 'Au tri, la coordination peut fusionner : réponse « merge » à la tâche intake-1/triage.', en: 'At triage the coordinator may merge: answer "merge" to the task intake-1/triage.' },
  },
  'portfolio': {
    about: { fr: 'ce que coûtent tous les projets ensemble, à côté de la cible et des budgets du règlement', en: 'what all projects cost together, beside the target and the budgets of the policy' },
    examples: [{ line: 'jalon portfolio', shows: { fr: 'PORTEFEUILLE  PROJETS  SANS ESTIMATION  INVESTISSEMENT       PAR AN\nTous          47       6                900 000 – 1 400 000 €  80 000 – 120 000 €', en: 'PORTFOLIO  PROJECTS  WITHOUT ESTIMATE  ONCE                   EACH YEAR\nAll        47        6                 €900,000 – €1,400,000  €80,000 – €120,000' } }],
    next: { fr: 'jalon projects --outcome none liste ceux qui sont en cours.', en: 'jalon projects --outcome none lists those under way.' },
  },
} as const satisfies Record<string, CommandHelp>;
