/** The help of the commands of those who keep Jalon running, and of help itself. */
import type { CommandHelp, Spoken } from './taught.ts';

const OPERATOR: Spoken = { fr: 'Le rôle d’exploitation ; dans une démonstration, être sur la machine.', en: 'The role of operator; in a demonstration, to be on the machine.' };

export const operateHelp = {
  'dead-letters': {
    about: { fr: 'les messages qui n’ont pas pu être lus, et d’où ils viennent', en: 'messages that could not be read, and where they came from' },
    needs: OPERATOR,
    examples: [{ line: 'jalon dead-letters --limit 20', shows: { fr: 'LE                  SUJET           PARTITION  POSITION  MOTIF      ERREUR\n3 déc. 2026, 14:30  jalon.requests  0          17        malformed  data.title: expected …', en: 'AT                 TOPIC           PARTITION  OFFSET  REASON     ERROR\n3 Dec 2026, 14:30  jalon.requests  0          17      malformed  data.title: expected …' } }],
    next: { fr: 'Corrigez chez qui l’a envoyé, qui le renvoie ; les octets d’origine sont sur jalon.dead-letters.', en: 'Have whoever sent it correct and send it again; the original bytes are on jalon.dead-letters.' },
  },
  'refusals': {
    about: { fr: 'les réponses qui ont été refusées, et pourquoi, la dernière d’abord', en: 'answers that were refused, and why, the latest first' },
    needs: OPERATOR,
    examples: [{ line: 'jalon refusals --project school-meals-24f606a8', shows: { fr: 'LE                  PROJET                 TÂCHE                           MOTIF\n3 déc. 2026, 14:30  school-meals-24f606a8  consultation-1/interview/legal  not-allowed', en: 'AT                 PROJECT                TASK                            REASON\n3 Dec 2026, 14:30  school-meals-24f606a8  consultation-1/interview/legal  not-allowed' } }],
    next: { fr: 'jalon directory dit qui tient le siège qui était attendu.', en: 'jalon directory tells who holds the seat that was expected.' },
  },
  'rebuild-read-model': {
    about: { fr: 'vider le modèle de lecture et le remplir de nouveau depuis les sujets', en: 'empty the read model and fill it again from the topics' },
    needs: OPERATOR,
    examples: [
      { line: 'jalon rebuild-read-model', shows: { fr: '██████████░░░░░░ reconstruction du modèle de lecture : 2 520 sur 6 000, 310 par seconde, encore 11 s\nLe modèle de lecture est de nouveau complet.', en: '██████████░░░░░░ rebuilding the read model: 2,520 of 6,000, 310 a second, 11 s left\nThe read model is filled again.' } },
      { line: 'jalon rebuild-read-model --no-wait' },
    ],
    next: { fr: 'Pendant ce temps, l’API montre ce qui est déjà relu ; les projets eux-mêmes ne s’arrêtent pas.', en: 'Meanwhile the API shows what is read so far; the projects themselves do not stop.' },
  },
  'help': {
    about: { fr: 'l’aide d’une commande, ou un sujet', en: 'the help of a command, or a topic' },
    examples: [
      { line: 'jalon help answering', shows: { fr: 'ce que l’on répond, et comment', en: 'what one answers, and how' } },
      { line: 'jalon help dpia import' },
    ],
  },
} as const satisfies Record<string, CommandHelp>;
