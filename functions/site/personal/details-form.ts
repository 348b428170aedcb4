import type { PlannableClinic } from '../../../shared/domain/clinic/clinic'
import { isClinicOver } from '../../../shared/domain/clinic/times/clinic-times'
import { attendsDay } from '../../../shared/domain/registration/attending-days'
import { detailsOf, type Registration } from '../../../shared/domain/registration/registration'
import { answerFieldValues, readAnswers } from '../../../shared/domain/registration/registration-answers'
import type { Language } from '../../../shared/domain/values/language'
import type { Instant } from '../../../shared/domain/values/time/instant'
import { siteTranslator } from '../../../shared/i18n/site-translator'
import type { DetailsChange, SeenVersion } from '../../../shared/use-cases/registration/change-details'
import { listAnswerProblems } from '../registration/answer-fields'
import { readTypedForm, type TypedRegistrationForm, validateForm } from '../registration/registration-form'

/** The fields of the form that changes a registration, as typed or stored. */
export interface TypedDetails {
  fields: Partial<TypedRegistrationForm>
  /** The answers to the clinic's own questions, by the names of their fields. */
  answers: Readonly<Record<string, string>>
  days: readonly number[]
  /** `revision-details`: which version the form was made from. */
  seen: string
}

/** A field's error; `days.1` and so on for the days. */
export interface DetailsProblem {
  field: string
  message: string
}

/** The days can be chosen while the clinic is to come and has more than one. */
export const canChooseDays = (clinic: PlannableClinic, now: Instant): boolean =>
  clinic.status === 'published' && clinic.days.length > 1 && !isClinicOver(clinic, now)

export const toTypedDetails = (clinic: PlannableClinic, registration: Registration): TypedDetails => ({
  fields: { ...detailsOf(registration), gender: registration.gender ?? '' },
  answers: answerFieldValues(clinic.questions, registration.answers),
  days: clinic.days.filter((day) => attendsDay(registration, day)).map(({ number }) => number),
  seen: `${registration.revision}-${registration.detailsVersion}`,
})

export const readTypedDetails = (
  texts: Readonly<Record<string, string>>,
  clinic: PlannableClinic,
): TypedDetails => ({
  fields: readTypedForm(texts),
  answers: texts,
  days: clinic.days.map(({ number }) => number).filter((number) => texts[`days.${number}`] === 'yes'),
  seen: texts['seen'] ?? '',
})

/** The change that was entered and the version that it was made from, or an error message for each invalid field. */
export const validateDetails = (
  { fields, answers, days, seen }: TypedDetails,
  { clinic, registration, now }: { clinic: PlannableClinic; registration: Registration; now: Instant },
  language: Language,
): { seen: SeenVersion; change: DetailsChange } | { problems: DetailsProblem[] } => {
  // The address and the consent are not in this form.
  const typed = { ...readTypedForm(fields), email: registration.email, consent: 'yes' }
  const validated = validateForm(typed, language)
  const hasChoice = canChooseDays(clinic, now)
  const dayProblems: DetailsProblem[] =
    hasChoice && days.length === 0
      ? [{ field: 'days.1', message: siteTranslator(language).t('personal.attendError') }]
      : []
  const read = readAnswers(clinic.questions, answers, registration.answers)
  const problems = [
    ...('problems' in validated ? validated.problems : []),
    ...('problems' in read ? listAnswerProblems(read.problems, language) : []),
    ...dayProblems,
  ]
  if ('problems' in validated || 'problems' in read || problems.length > 0) return { problems }
  const [, revision = '0', detailsVersion = '-1'] = /^(\d{1,9})-(\d{1,9})$/.exec(seen) ?? []
  return {
    seen: { revision: Number(revision), detailsVersion: Number(detailsVersion) },
    change: {
      details: detailsOf(validated.form),
      ...read,
      days: hasChoice ? days : clinic.days.map(({ number }) => number),
    },
  }
}
