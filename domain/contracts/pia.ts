/**
 * The file of the CNIL's PIA tool, as its public code (LINCnil/pia) writes and reads it. Only what we read is described; all
 * else is kept as it came, for the tool's versions differ and a file must go back as it was.
 */
import { z } from 'zod';

const maybeText = z.string().nullish();
/** The tool writes numbers, and texts where a server of its own was in between. */
const maybeNumber = z.union([z.number(), z.string()]).nullish();
const reference = z.union([z.number(), z.string()]);

/** The answer to one question, by its number: a fragment of HTML, a gauge from 1 to 4, or a list. */
export const piaAnswer = z.looseObject({
  reference_to: reference,
  data: z.looseObject({ text: maybeText, gauge: maybeNumber, list: z.array(z.string()).nullish() }),
});
export type PiaAnswer = z.infer<typeof piaAnswer>;

/** What an evaluator says of a part: `gauges` re-estimate a risk, `x` its severity and `y` its likelihood, with the action plan in place; 0 is undefined. */
export const piaEvaluation = z.looseObject({
  reference_to: reference,
  action_plan_comment: maybeText,
  estimated_implementation_date: maybeText,
  person_in_charge: maybeText,
  gauges: z.looseObject({ x: maybeNumber, y: maybeNumber }).nullish(),
});
export type PiaEvaluation = z.infer<typeof piaEvaluation>;

export const piaFile = z.looseObject({
  pia: z.looseObject({
    name: z.string(),
    dpos_names: maybeText,
    dpo_status: maybeNumber,
    dpo_opinion: maybeText,
    concerned_people_searched_opinion: z.boolean().nullish(),
    concerned_people_searched_content: maybeText,
    concerned_people_opinion: maybeText,
  }),
  answers: z.array(piaAnswer),
  measures: z.array(z.looseObject({ id: maybeNumber, title: maybeText, content: maybeText })).nullish(),
  evaluations: z.array(piaEvaluation).nullish(),
  comments: z.array(z.unknown()).nullish(),
});
export type PiaFile = z.infer<typeof piaFile>;
