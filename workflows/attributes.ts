/** The search attributes by which operators find projects in the Temporal UI. Never a person in any of them. */
import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';

export const ATTRIBUTES = {
  phase: defineSearchAttributeKey('JalonPhase', SearchAttributeType.KEYWORD),
  waitingOn: defineSearchAttributeKey('JalonWaitingOn', SearchAttributeType.KEYWORD_LIST),
  waitingSince: defineSearchAttributeKey('JalonWaitingSince', SearchAttributeType.DATETIME),
  dueAt: defineSearchAttributeKey('JalonDueAt', SearchAttributeType.DATETIME),
  health: defineSearchAttributeKey('JalonHealth', SearchAttributeType.KEYWORD),
  /** Which version of who is who it goes by. */
  roll: defineSearchAttributeKey('JalonRoll', SearchAttributeType.KEYWORD),
  department: defineSearchAttributeKey('JalonDepartment', SearchAttributeType.KEYWORD),
  themes: defineSearchAttributeKey('JalonThemes', SearchAttributeType.KEYWORD_LIST),
};
