/** The few words of the command line, in French and English. */
export type Language = 'fr' | 'en';

const WORDS = {
  project: { fr: 'projet', en: 'project' },
  title: { fr: 'intitulé', en: 'title' },
  department: { fr: 'service', en: 'department' },
  phase: { fr: 'phase', en: 'phase' },
  outcome: { fr: 'issue', en: 'outcome' },
  health: { fr: 'état', en: 'health' },
  waitingOn: { fr: 'en attente de', en: 'waiting on' },
  since: { fr: 'depuis', en: 'since' },
  due: { fr: 'échéance', en: 'due' },
  task: { fr: 'tâche', en: 'task' },
  of: { fr: 'demandé à', en: 'asked of' },
  question: { fr: 'question', en: 'question' },
  expects: { fr: 'réponse attendue', en: 'answer expected' },
  decisions: { fr: 'décisions', en: 'decisions' },
  history: { fr: 'histoire', en: 'history' },
  openTasks: { fr: 'tâches ouvertes', en: 'open tasks' },
  topic: { fr: 'sujet', en: 'topic' },
  partition: { fr: 'partition', en: 'partition' },
  offset: { fr: 'position', en: 'offset' },
  reason: { fr: 'motif', en: 'reason' },
  error: { fr: 'erreur', en: 'error' },
  at: { fr: 'le', en: 'at' },
  nothing: { fr: 'Rien à montrer.', en: 'Nothing to show.' },
  more: { fr: 'La suite : --limit ou --json.', en: 'There is more: --limit or --json.' },
  accelerated: { fr: 'temps accéléré', en: 'accelerated time' },
} as const satisfies Record<string, Record<Language, string>>;

export type Word = keyof typeof WORDS;
export type Wording = { language: Language; say(word: Word): string };

export const wording = (language: Language): Wording => ({ language, say: (word) => WORDS[word][language] });

/** French where the machine speaks French. */
export const languageOf = (variables: Readonly<Record<string, string | undefined>>): Language =>
  /^fr/i.test(variables['LC_ALL'] || variables['LC_MESSAGES'] || variables['LANG'] || '') ? 'fr' : 'en';
