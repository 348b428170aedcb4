import { assertCan } from '../../domain/access/actions'
import type { StaffMember } from '../../domain/access/staff'
import type { Clinic } from '../../domain/clinic/clinic'
import {
  listAskedQuestions,
  MAX_QUESTION_BYTES,
  type RegistrationQuestion,
  replaceQuestions,
  type TypedQuestion,
} from '../../domain/clinic/registration-questions'
import { isClinicOver } from '../../domain/clinic/times/clinic-times'
import type { Instant } from '../../domain/values/time/instant'
import type { Dependencies } from '../../ports/dependencies'

/** Whether the form of a clinic may ask something else: until the clinic is over or cancelled. */
export const canChangeRegistrationQuestions = (clinic: Clinic, now: Instant): boolean =>
  clinic.status === 'draft' || (clinic.status === 'published' && !isClinicOver(clinic, now))

/**
 * Replaces the questions that the registration form of a clinic asks; what people have answered stays readable.
 * @param change.version of the clinic that the form was made from
 * @returns closed: the clinic is over; too-large: the texts, with those of retired questions, exceed
 * `MAX_QUESTION_BYTES`; conflict: another staff member has saved the clinic since
 * @throws AccessDeniedError when the staff member may not edit the clinic
 */
export const changeRegistrationQuestions = async (
  deps: Pick<Dependencies, 'clinics' | 'now'>,
  staff: StaffMember,
  { id, version, typed }: { id: string; version: number; typed: readonly TypedQuestion[] },
): Promise<'saved' | 'conflict' | 'closed' | 'too-large' | 'missing'> => {
  const clinic = await deps.clinics.get(id)
  if (!clinic) return 'missing'
  assertCan(staff, 'clinic:edit', clinic)
  const at = deps.now()
  if (!canChangeRegistrationQuestions(clinic, at)) return 'closed'
  // A form that is sent twice has nothing more to save.
  if (clinic.version !== version) return isAsked(clinic, typed) ? 'saved' : 'conflict'
  const questions = replaceQuestions(clinic.questions, typed, clinic.status !== 'draft')
  if (Buffer.byteLength(JSON.stringify(questions)) > MAX_QUESTION_BYTES) return 'too-large'
  const saved = await deps.clinics.save(
    { ...clinic, questions, version: version + 1 },
    {
      clinicId: id,
      at,
      by: staff.subject,
      action: 'edited',
      before: { questions: listIds(clinic.questions) },
      after: { questions: listIds(questions) },
    },
  )
  if (saved !== 'conflict') return saved
  const present = await deps.clinics.get(id)
  return present && isAsked(present, typed) ? 'saved' : 'conflict'
}

/** Whether the form of the clinic asks just what was typed. */
const isAsked = ({ questions }: Clinic, typed: readonly TypedQuestion[]): boolean => {
  const stored = listAskedQuestions(questions)
  const replaced = replaceQuestions(
    stored,
    typed.map((question, index) => ({ ...question, id: stored[index]?.id ?? null })),
    false,
  )
  return JSON.stringify(stored.map(listWords)) === JSON.stringify(replaced.map(listWords))
}

const listWords = ({ kind, label, isRequired, options }: RegistrationQuestion) => [
  kind,
  label,
  isRequired,
  options.flatMap((option) => (option.isRetired ? [] : [option.label])),
]

/** The audit log names the questions; their texts are in the clinic. */
const listIds = (questions: readonly RegistrationQuestion[]): string[] =>
  listAskedQuestions(questions).map(({ id }) => id)
