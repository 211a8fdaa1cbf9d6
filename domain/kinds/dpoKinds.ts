/** What is asked in the DPO review: screening and record of the processing (GDPR art. 30), impact assessment (35), opinion (39), decision, and the authority (36). */
import { WITHOUT_CONFLICT } from '../parts.ts';
import { calendarDay, listOf, matching, object, oneOf, optional, text, wholeNumber, type Guard } from '../guard.ts';
import { SEAT_IN_CHARGE } from '../ids.ts';
import { assessmentFault, CONTEXT, PRINCIPLES, RISKS } from '../impactAssessment.ts';
import { ARTICLE_35_3, CNIL_TYPES, CRITERIA, SCREENING_ITEMS } from '../screening.ts';
import { authorityFault, decisionFault, opinionFault, screeningDecisionFault, screeningFault, sendingFault } from './dpoRefusals.ts';
import { LINK, REMARK, taskKind } from './taskKind.ts';
import { handOverAfter, tellAfter, within } from './taskTerms.ts';

/** The bases of GDPR art. 6(1), in its order; an authority cannot rest its own tasks on the last. */
export const LEGAL_BASES = ['consent', 'contract', 'legal-obligation', 'vital-interests', 'public-task', 'legitimate-interests'] as const;

const remark = optional(text(REMARK));
const document = optional(text(LINK));
/** `no`: the text says why they were not asked. */
const viewsOfPeople = optional(object({ asked: oneOf('yes', 'no'), text: text(REMARK) }));
/** `within` is in days. */
const conditions = optional(listOf(object({ text: text(500), within: wholeNumber(1, 1_000) }), 20));
const level = wholeNumber(1, 4);
const few = listOf(text(300), 20);

type Told = ReturnType<typeof optional<string>>;
/** One text a question, as far as it applies. */
function told<const Name extends string>(names: readonly Name[]): Guard<{ [N in Name]?: string }> {
  return object(Object.fromEntries(names.map((name) => [name, optional(text(REMARK))])) as Record<Name, Told>) as Guard<{ [N in Name]?: string }>;
}

export const dpoKinds = {
  'screening': taskKind({
    terms: within(15, handOverAfter(15)),
    question: {
      fr: 'Le projet traite-t-il des données personnelles ? Lesquels des neuf critères, des cas de l’art. 35(3) et des types de la liste de la CNIL remplit-il ?',
      en: 'Does the project process personal data? Which of the nine criteria, of the cases of art. 35(3) and of the types of the CNIL’s list does it meet?',
    },
    answer: object({
      personalData: oneOf('yes', 'no'),
      criteria: listOf(oneOf(...CRITERIA), CRITERIA.length),
      art35: listOf(oneOf(...ARTICLE_35_3), ARTICLE_35_3.length),
      cnilTypes: listOf(oneOf(...CNIL_TYPES), CNIL_TYPES.length),
      remark,
    }),
    refusal: (answer) => screeningFault(answer),
  }),
  'processing': taskKind({
    terms: within(20, handOverAfter(15)),
    question: {
      fr: 'Quel est le traitement : finalités, base légale, personnes, données, destinataires, durées, sous-traitants, transferts, lieu ?',
      en: 'What is the processing: purposes, legal basis, people, data, recipients, retention, processors, transfers, location?',
    },
    answer: object({
      purposes: text(REMARK),
      legalBasis: oneOf(...LEGAL_BASES),
      people: text(500),
      data: text(REMARK),
      recipients: text(500),
      retention: text(500),
      /** The state of the contract that GDPR art. 28 asks for. */
      processors: listOf(object({ name: text(200), contract: oneOf('signed', 'draft', 'none') }), 20),
      transfers: text(500),
      location: text(500),
      security: remark,
      viewsOfPeople,
    }),
  }),
  'screening-decision': taskKind({
    terms: within(10, { notice: 3, ...tellAfter(5) }),
    bars: WITHOUT_CONFLICT,
    isPersonal: true,
    question: { fr: 'Une analyse d’impact (AIPD) est-elle due ?', en: 'Is a data-protection impact assessment due?' },
    answer: object({
      assessment: oneOf('due', 'not-due'),
      rebutted: optional(listOf(object({ item: oneOf(...SCREENING_ITEMS), reason: text(500) }), SCREENING_ITEMS.length)),
      reason: remark,
    }),
    refusal: (answer, about) => screeningDecisionFault(answer, about),
  }),
  'impact-assessment': taskKind({
    terms: within(30, { notice: 10, ...handOverAfter(15) }),
    question: {
      fr: 'L’analyse d’impact (AIPD) est due : contexte, principes fondamentaux, risques, plan d’action ?',
      en: 'A data-protection impact assessment is due: context, fundamental principles, risks, action plan?',
    },
    answer: object({
      document,
      context: told(CONTEXT),
      principles: told(PRINCIPLES),
      /** As they remain once the measures and the action plan are in place. */
      risks: listOf(
        object({ name: oneOf(...RISKS), impacts: few, threats: few, sources: few, measures: few, severity: level, likelihood: level, severityBecause: remark, likelihoodBecause: remark }),
        RISKS.length,
      ),
      actionPlan: listOf(object({ text: text(500), owner: optional(matching(SEAT_IN_CHARGE, { fr: 'un service ou un rôle, comme « service:roads »', en: 'a service or a role, as in "service:roads"' })), by: optional(calendarDay) }), 60),
      viewsOfPeople,
    }),
    refusal: (answer, about) => assessmentFault(answer, about['viewsOfPeople'] !== undefined),
  }),
  'dpo-opinion': taskKind({
    terms: within(20, tellAfter(5)),
    bars: WITHOUT_CONFLICT,
    isPersonal: true,
    question: { fr: 'Quel est l’avis du DPD, et à quelles conditions ?', en: 'What is the DPO’s opinion, and on what conditions?' },
    answer: object({ opinion: oneOf('favourable', 'with-conditions', 'unfavourable'), conditions, reason: remark }),
    refusal: (answer) => opinionFault(answer),
  }),
  'controller-decision': taskKind({
    terms: within(15, tellAfter(5)),
    bars: ['requester'],
    isPersonal: true,
    question: { fr: 'Le responsable du traitement suit-il l’avis donné ? Pour quelles raisons ?', en: 'Does the controller follow the advice that was given? For what reasons?' },
    answer: object({ decision: oneOf('follow', 'differ', 'go-on', 'stop'), reason: text(REMARK) }),
    refusal: (answer, about) => decisionFault(answer, about),
  }),
  'prior-consultation': taskKind({
    terms: within(15, tellAfter(5)),
    isPersonal: true,
    question: {
      fr: 'Le risque résiduel reste élevé : le dossier est-il envoyé à l’autorité de contrôle (art. 36), ou le projet est-il abandonné ?',
      en: 'The residual risk stays high: is the file sent to the supervisory authority (art. 36), or the project given up?',
    },
    /** `sentOn` is the day on which the authority received it, when it is not today. */
    answer: object({ decision: oneOf('consult', 'give-up'), document, sentOn: optional(calendarDay), reason: remark }),
    refusal: (answer, about) => sendingFault(answer, about),
  }),
  'authority-reply': taskKind({
    terms: within(56, { days: 'calendar', notice: 14, lapseAfter: 0, ...tellAfter(5) }),
    bars: WITHOUT_CONFLICT,
    isPersonal: true,
    question: { fr: 'Que répond l’autorité de contrôle : un avis, une prolongation, une demande d’information ?', en: 'What does the supervisory authority say: advice, an extension, a request for information?' },
    /** `on` is the day on which it said so, when it is not today. */
    answer: object({
      reply: oneOf('advice', 'extended', 'information-asked'),
      advice: optional(oneOf('no-objection', 'with-measures', 'against')),
      measures: conditions,
      on: optional(calendarDay),
      document,
      reason: remark,
    }),
    refusal: (answer, about) => authorityFault(answer, about),
  }),
  'authority-information': taskKind({
    terms: within(15, handOverAfter(15)),
    question: { fr: 'L’autorité attend des informations, et son délai ne court plus : que lui est-il donné ?', en: 'The authority waits for information, and its clock stands still: what is it given?' },
    answer: object({ text: text(REMARK), document }),
  }),
};
