/** The Kafka topics that others rely on. */
export const TOPICS = {
  requests: 'jalon.requests',
  answers: 'jalon.answers',
  facts: 'jalon.project-events',
  restricted: 'jalon.restricted-events',
  notifications: 'jalon.notifications',
  deadLetters: 'jalon.dead-letters',
} as const;
