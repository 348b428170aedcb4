import * as z from 'zod'
import { type Clinic, ClinicId } from '../clinic/clinic'
import { isClinicOver } from '../clinic/times/clinic-times'
import { textByLanguage } from '../values/text-by-language'
import type { Instant } from '../values/time/instant'
import { InstantText } from '../values/time/time-schemas'

/** The questions of the template, whose sentences every language has. */
export const templateQuestionIds = ['usefulness', 'clarity', 'speed', 'application', 'comment'] as const
export type TemplateQuestionId = (typeof templateQuestionIds)[number]

/** The choices of the template, whose sentences every language has too. */
const templateChoices = {
  speed: ['too-slow', 'right', 'too-fast'],
  application: ['yes', 'partly', 'no'],
} as const

export const ratingSteps = ['1', '2', '3', '4', '5'] as const

export const MAX_OWN_QUESTIONS = 5
export const MAX_CHOICES = 8

const Label = textByLanguage(200)
const choices = z
  .array(z.object({ id: z.string(), label: textByLanguage(100) }))
  .min(2)
  .max(MAX_CHOICES)

/** A question that the organiser wrote: a scale from 1 to 5, one of several choices, or a text that may stay empty. */
export const OwnQuestion = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('scale'), id: z.string(), label: Label }),
  z.object({ kind: z.literal('text'), id: z.string(), label: Label }),
  z.object({ kind: z.literal('choice'), id: z.string(), label: Label, choices }),
])
export type OwnQuestion = z.infer<typeof OwnQuestion>

/** What a clinic asks: those of the template that it keeps, then its own. */
export const SurveyQuestions = z.object({
  clinicId: ClinicId,
  /** Rises by one with each change; 0 for the template, which is not stored. */
  revision: z.int().min(0),
  template: z.array(z.enum(templateQuestionIds)),
  own: z.array(OwnQuestion).max(MAX_OWN_QUESTIONS),
  changedAt: InstantText.nullable(),
})
export type SurveyQuestions = z.infer<typeof SurveyQuestions>

/** The questions of a clinic whose organiser has changed nothing. */
export const templateSurvey = (clinicId: string): SurveyQuestions => ({
  clinicId,
  revision: 0,
  template: [...templateQuestionIds],
  own: [],
  changedAt: null,
})

/** One question with what may be answered. */
export type SurveyQuestion =
  | { kind: 'scale' | 'text'; id: string; own: OwnQuestion | null }
  | { kind: 'choice'; id: string; own: OwnQuestion | null; choices: readonly string[] }

/** The questions in the order in which they are asked: the text of the template comes last. */
export const listQuestions = ({ template, own }: SurveyQuestions): SurveyQuestion[] => {
  const kept = templateQuestionIds.filter((id) => template.includes(id)).map(toTemplateQuestion)
  const written = own.map((question): SurveyQuestion => {
    const { id, kind } = question
    return kind === 'choice'
      ? { kind, id, own: question, choices: question.choices.map((choice) => choice.id) }
      : { kind, id, own: question }
  })
  return [
    ...kept.filter(({ kind }) => kind !== 'text'),
    ...written,
    ...kept.filter(({ kind }) => kind === 'text'),
  ]
}

const toTemplateQuestion = (id: TemplateQuestionId): SurveyQuestion => {
  if (id === 'speed' || id === 'application')
    return { kind: 'choice', id, own: null, choices: templateChoices[id] }
  return { kind: id === 'comment' ? 'text' : 'scale', id, own: null }
}

/** Of a published clinic, until the last day ends and the survey opens: all people answer the same questions. */
export const canChangeQuestions = (clinic: Clinic, now: Instant): boolean =>
  clinic.status === 'published' && !isClinicOver(clinic, now)
