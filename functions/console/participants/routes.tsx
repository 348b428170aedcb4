import type { Hono } from 'hono'
import * as z from 'zod'
import { decisionWords } from '../../../shared/domain/attendance/matching/match-participants'
import { registrationId } from '../../../shared/domain/ids'
import { RegistrationForm } from '../../../shared/domain/registration/registration'
import type { FieldProblem } from '../../../shared/domain/values/field-problem'
import { readDayReport } from '../../../shared/queries/day-report'
import { decideMatches, type ParticipantDecision } from '../../../shared/use-cases/attendance/decide-match'
import { recordAttendance } from '../../../shared/use-cases/attendance/record-attendance'
import { registerOnTheSpot } from '../../../shared/use-cases/attendance/register-on-the-spot'
import { noticeTextFor, registrationStatusLabels } from '../components/labels'
import type { ConsoleAppOptions, ConsoleEnv } from '../console-context'
import { findDay } from '../find-day'
import { type FormValues, readFormValues, readIdempotencyKey } from '../forms/form-values'
import { answerWithMissingPage } from '../missing-page-answer'
import { requires } from '../route-action'
import { NewPersonPage } from './new-person-page'
import { ParticipantsPage } from './participants-page'

/** The review of participants who could not be matched: several decisions at once, and registrations on the spot. */
export const addParticipantRoutes = (app: Hono<ConsoleEnv>, { deps }: ConsoleAppOptions): void => {
  app.get('/console/clinics/:id/days/:day/participants', requires('attendance:match'), async (c) => {
    const dayRoute = findDay(c)
    if (!dayRoute) return answerWithMissingPage(c)
    const report = await readDayReport(deps, c.get('staff'), dayRoute.clinic, dayRoute.day)
    const notice = noticeTextFor(c.req.query('notice'))
    return c.html(<ParticipantsPage {...{ ...dayRoute, staff: c.get('staff'), report, notice }} />)
  })

  app.post('/console/clinics/:id/days/:day/participants', requires('attendance:match'), async (c) => {
    const dayRoute = findDay(c)
    if (!dayRoute) return answerWithMissingPage(c)
    const { clinic, day } = dayRoute
    const values = await readFormValues(c)
    const { participants, errors } = await readChoices(clinic.id, values)
    if (Object.keys(errors).length > 0) {
      const report = await readDayReport(deps, c.get('staff'), clinic, day)
      const page = { ...dayRoute, staff: c.get('staff'), report, values, errors }
      return c.html(<ParticipantsPage {...page} />, 422)
    }
    const by = c.get('staff').subject
    await decideMatches(deps, { clinicId: clinic.id, day: day.number, participants, by })
    const notice = participants.length === 0 ? 'none-selected' : 'decided'
    return c.redirect(`/console/clinics/${clinic.id}/days/${day.number}/participants?notice=${notice}`, 303)
  })

  app.get('/console/clinics/:id/days/:day/participants/new', requires('attendance:match'), async (c) => {
    const dayRoute = findDay(c)
    if (!dayRoute) return answerWithMissingPage(c)
    const row = c.req.query('row') ?? ''
    const report = await readDayReport(deps, c.get('staff'), dayRoute.clinic, dayRoute.day)
    const participant = report.unmatched.find(({ participantKey }) => participantKey === row)
    const values = {
      row: participant ? row : '',
      name: participant?.name ?? '',
      email: participant?.email ?? '',
      country: dayRoute.clinic.country ?? '',
      idempotencyKey: crypto.randomUUID(),
    }
    return c.html(<NewPersonPage {...{ ...dayRoute, staff: c.get('staff'), values }} />)
  })

  app.post('/console/clinics/:id/days/:day/participants/new', requires('attendance:match'), async (c) => {
    const dayRoute = findDay(c)
    if (!dayRoute) return answerWithMissingPage(c)
    const { clinic, day } = dayRoute
    const staff = c.get('staff')
    const values = await readFormValues(c)
    const answer = (problems: FieldProblem[]) =>
      c.html(<NewPersonPage {...{ ...dayRoute, staff, values, problems }} />, 422)
    const parsed = NewPersonForm.safeParse({ ...values, email: values.email?.trim() || null })
    if (!parsed.success) return answer(problemsOf(parsed.error))
    const { reason, ...person } = parsed.data
    const result = await registerOnTheSpot(deps, {
      clinicId: clinic.id,
      person,
      reason,
      by: staff.subject,
      idempotencyKey: readIdempotencyKey(values),
    })
    if (result.kind === 'other-status')
      return answer([
        {
          field: 'email',
          code: 'status',
          message: `The registration with this address is ${registrationStatusLabels[result.status].label}. Decide on it first.`,
        },
      ])
    if (!('registration' in result)) return answerWithMissingPage(c)
    const registration = result.registration.id
    const where = { clinicId: clinic.id, day: day.number, by: staff.subject }
    if (/^[\w-]{16}$/.test(values.row ?? '')) {
      const participants = [{ participantKey: values.row ?? '', outcome: registration }]
      await decideMatches(deps, { ...where, participants })
      return c.redirect(`/console/clinics/${clinic.id}/days/${day.number}/participants?notice=decided`, 303)
    }
    await recordAttendance(deps, { ...where, present: [registration], reason })
    return c.redirect(`/console/clinics/${clinic.id}/days/${day.number}/tick-list?notice=decided`, 303)
  })

  const readChoices = async (clinicId: string, values: FormValues) => {
    const participants: ParticipantDecision[] = []
    const errors: Record<string, string> = {}
    const keys = Object.keys(values).flatMap(
      (name) => /^(?:choice|email)\.([\w-]{16})$/.exec(name)?.[1] ?? [],
    )
    for (const participantKey of new Set(keys)) {
      const address = values[`email.${participantKey}`]?.trim() ?? ''
      const choice = values[`choice.${participantKey}`] ?? ''
      const word = decisionWords.find((candidate) => candidate === choice)
      if (address === '' && word) participants.push({ participantKey, outcome: word })
      else if (address !== '' || choice !== '') {
        const id = address === '' ? choice : registrationId(clinicId, address)
        const registration = await deps.registrations.get(clinicId, id)
        if (registration?.status === 'confirmed') participants.push({ participantKey, outcome: id })
        else errors[`email.${participantKey}`] = 'No registrant has this address.'
      }
    }
    return { participants, errors }
  }
}

const NewPersonForm = RegistrationForm.pick({
  name: true,
  organisation: true,
  sector: true,
  country: true,
}).extend({
  email: RegistrationForm.shape.email.nullable(),
  reason: z.string().trim().min(1).max(500),
})

const fieldMessages: Record<string, string> = {
  name: 'Enter the name.',
  email: 'Enter an e-mail address like name@example.org, or leave the field empty.',
  organisation: 'Enter the organisation.',
  sector: 'Choose a sector.',
  country: 'Choose a country.',
  reason: 'Enter the reason in at most 500 characters.',
}

const problemsOf = (error: z.ZodError): FieldProblem[] =>
  [...new Set(error.issues.map(({ path }) => String(path[0])))].map((field) => ({
    field,
    code: 'form',
    message: fieldMessages[field] ?? 'Check this field.',
  }))
