/** Parts in a project that keep whoever plays them from judging it. `decider`: who decided to build or to outsource. */
export const PARTS = ['lead', 'requester', 'decider'] as const;
export type Part = (typeof PARTS)[number];

/** The DPO has no conflict of interest (GDPR art. 38(6)). */
export const WITHOUT_CONFLICT: readonly Part[] = ['lead', 'requester'];
