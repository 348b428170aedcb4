import type { Clinic, PlannableDay } from '../clinic/clinic'
import { isPlannable } from '../clinic/clinic'
import { dayWindow } from '../clinic/times/day-window'
import { organisationPseudonym } from '../ids'
import { organisationKey } from '../institutions/organisation-key'
import type { Registration } from '../registration/registration'
import type { Instant } from '../values/time/instant'
import type { SurveyQuestion } from './survey-questions'

/** ITU's security recommendations that the clinics teach, in the order in which they are asked about. */
export const gapQuestionIds = [
  'ss7',
  'sim-swap',
  'ussd',
  'mobile-app',
  'authentication',
  'assurance',
  'resilience',
  'agreement',
  'consumers',
] as const
export type GapQuestionId = (typeof gapQuestionIds)[number]

/** How far an institution applies a recommendation. */
export const gapOptions = ['applied', 'partly-applied', 'planned', 'not-applied', 'not-known'] as const
export type GapOption = (typeof gapOptions)[number]

/** The template of the survey before a clinic; every language has its sentences. */
export const gapQuestions: readonly SurveyQuestion[] = gapQuestionIds.map((id) => ({
  kind: 'choice',
  id,
  own: null,
  choices: gapOptions,
}))

/** Whether a published clinic asks institutions, and its last day, when the results are shown, has not begun. */
const isGapAnalysisOpen = (clinic: Clinic, now: Instant): boolean => {
  const last = clinic.days.at(-1)
  return (
    clinic.status === 'published' &&
    clinic.asksGaps === true &&
    isPlannable(clinic) &&
    now < dayWindow(clinic, last as PlannableDay).from
  )
}

/** Whether a registrant may answer for their institution. */
export const canAnswerGaps = (
  clinic: Clinic,
  { status }: Pick<Registration, 'status'>,
  now: Instant,
): boolean => status === 'confirmed' && isGapAnalysisOpen(clinic, now)

/** The id of an institution's answer: the same for every registrant who spells it alike, and not its name. */
export const gapAnswerId = (
  key: string,
  clinicId: string,
  { organisation, country }: Pick<Registration, 'organisation' | 'country'>,
): string => organisationPseudonym(key, clinicId, country, organisationKey(organisation) || organisation)
