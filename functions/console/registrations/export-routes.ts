import type { Hono } from 'hono'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import type { RegistrationQuestion } from '../../../shared/domain/clinic/registration-questions'
import { hasBegun } from '../../../shared/domain/clinic/times/clinic-times'
import type { Registration } from '../../../shared/domain/registration/registration'
import { describeAnswers, questionLabelOf } from '../../../shared/domain/registration/registration-answers'
import { writeCsv } from '../../../shared/import/csv/write-csv'
import { readClinicAttendance } from '../../../shared/queries/attendees/clinic-attendance'
import { listDayPresence } from '../../../shared/queries/attendees/registration-attendance'
import { exportRegistrations } from '../../../shared/use-cases/registration/export-registrations'
import type { ConsoleAppOptions, ConsoleEnv } from '../console-context'
import { requires } from '../route-action'
import { presenceLabels } from './attendance-columns'

/** Files for spreadsheet programs. Once the clinic has begun they have a column per day with the attendance. */
export const addExportRoutes = (app: Hono<ConsoleEnv>, { deps }: ConsoleAppOptions): void => {
  app.get('/console/clinics/:id/registrations.csv', requires('registrations:export'), async (c) => {
    const [staff, clinic] = [c.get('staff'), c.get('clinic')]
    const { id } = clinic
    const [registrations, attendance] = await Promise.all([
      exportRegistrations(deps, { clinicId: id, by: staff.subject }),
      hasBegun(clinic, deps.now()) ? readClinicAttendance(deps, staff, clinic) : undefined,
    ])
    const presence = attendance && listDayPresence(attendance)
    const days = attendance?.days ?? []
    // Of a retired question only while a registrant has answered it.
    const questions = clinic.questions.filter(
      ({ id, isRetired }) => !isRetired || registrations.some(({ answers }) => id in answers),
    )
    const rows = registrations.map((registration) => [
      ...columns.map((column) => registration[column] ?? ''),
      ...questions.map(({ id }) => findAnswer(clinic, registration, id)),
      ...days.map((_, index) => {
        const onDay = presence?.get(registration.id)?.[index]
        return onDay ? presenceLabels[onDay].label : ''
      }),
    ])
    const headings = [
      ...columns,
      ...questions.map(headingOf),
      ...days.map(({ number }) => `attendanceDay${number}`),
    ]
    return c.body(writeCsv([headings, ...rows]), 200, {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${id}-registrations.csv"`,
    })
  })
}

/** `clinic attendance --registrations` reads the file by the same names. */
const columns = [
  'email',
  'name',
  'organisation',
  'country',
  'jobTitle',
  'sector',
  'gender',
  'accessNeeds',
  'timeZone',
  'language',
  'status',
  'registeredAt',
  'consentVersion',
] as const satisfies readonly (keyof Registration)[]

/** With its number: another column, or another question, may have the same words. */
const headingOf = (question: RegistrationQuestion): string =>
  `${question.id}: ${questionLabelOf(question, 'en').text}`

const findAnswer = ({ questions }: Clinic, { answers }: Registration, id: string): string =>
  describeAnswers(questions, answers, 'en')
    .find(({ question }) => question.id === id)
    ?.values.map(({ text }) => text)
    .join('; ') ?? ''
