import type { Hono } from 'hono'
import {
  type Clinic,
  isPlannable,
  type PlannableClinic,
  type PlannableDay,
} from '../../../shared/domain/clinic/clinic'
import { registrationId } from '../../../shared/domain/ids'
import { momentWords } from '../../../shared/language/times'
import { decideMatch } from '../../../shared/use-cases/attendance/decide-match'
import { takeReport } from '../../../shared/use-cases/attendance/take-report'
import type { ConsoleContext, ConsoleEnv, ConsoleParts } from '../console'
import { formTexts } from '../forms/form-texts'
import { CARRIED_AT_MOST, readUpload } from '../forms/report-upload'
import { DaySummaryPage } from '../pages/day/day-summary'
import { ReportPage } from '../pages/day/report'
import { MissingPage } from '../pages/refusals'
import { toldBy } from '../pages/words'
import { readDayReport } from '../queries/day-report'
import { readReport } from '../queries/read-report'

/** After a day: its summary, Zoom's report, and whose the unclear rows are. */
export const addAttendance = (app: Hono<ConsoleEnv>, { world }: ConsoleParts): void => {
  app.get('/console/clinics/:id/days/:day', async (c) => {
    const found = dayOf(c)
    if (!found) return missing(c)
    const report = await readDayReport(world, found.clinic, found.day)
    return c.html(
      <DaySummaryPage {...{ ...found, staff: c.get('staff'), report, told: toldBy(c.req.query('told')) }} />,
    )
  })

  app.get('/console/clinics/:id/days/:day/report', async (c) => {
    const found = dayOf(c)
    if (!found) return missing(c)
    const { clinic, day } = found
    const taken = await world.attendance.report(clinic.id, day.number)
    const earlier = taken ? momentWords(taken.takenAt, clinic.timeZone, 'en') : null
    return c.html(<ReportPage {...{ ...found, staff: c.get('staff'), zone: clinic.timeZone, earlier }} />)
  })

  app.post('/console/clinics/:id/days/:day/report', async (c) => {
    const found = dayOf(c)
    if (!found) return missing(c)
    const staff = c.get('staff')
    const sent = await readUpload(c)
    if ('message' in sent) {
      const { field, message, zone } = sent
      return c.html(<ReportPage {...{ ...found, staff, zone, errors: { [field]: message } }} />, 422)
    }
    const { clinic, day } = found
    const { zone, files } = sent.upload
    const read = readReport(sent.upload, clinic, day)
    if (read.kind === 'wrong')
      return c.html(<ReportPage {...{ ...found, staff, zone, problems: read.problems }} />, 422)
    if (read.kind === 'ambiguous') {
      const carried = files.map(({ text }) => text)
      const light = carried.join('').length <= CARRIED_AT_MOST
      const asked = { question: read.question, carried: light ? carried : [] }
      return c.html(<ReportPage {...{ ...found, staff, zone, asked }} />, 422)
    }
    const report = { clinicId: clinic.id, day: day.number, stays: read.stays, by: staff.subject }
    if ((await takeReport(world, report)) === 'erased') {
      const problems = ['The personal data of this clinic have been erased: no report is taken any more.']
      return c.html(<ReportPage {...{ ...found, staff, zone, problems }} />, 422)
    }
    return c.redirect(`/console/clinics/${clinic.id}/days/${day.number}?told=report`, 303)
  })

  app.post('/console/clinics/:id/days/:day/matches', async (c) => {
    const found = dayOf(c)
    if (!found) return missing(c)
    const { clinic, day } = found
    const { row = '', ...texts } = await formTexts(c)
    const address = texts.email ?? texts[`email.${row}`] ?? ''
    const registration = texts.nobody ? 'nobody' : await registrationOf(clinic, address)
    if (!/^[\w-]{16}$/.test(row)) return missing(c)
    if (!registration) {
      const report = await readDayReport(world, clinic, day)
      const known = [...report.unmatched, ...report.decided].some(({ rowKey }) => rowKey === row)
      if (!known) return missing(c)
      const shown = { report, unknown: { rowKey: row, address } }
      return c.html(<DaySummaryPage {...{ ...found, staff: c.get('staff'), ...shown }} />, 422)
    }
    const decision = { rowKey: row, registrationId: registration, by: c.get('staff').subject }
    await decideMatch(world, { clinicId: clinic.id, day: day.number, ...decision })
    return c.redirect(`/console/clinics/${clinic.id}/days/${day.number}?told=decided`, 303)
  })

  const registrationOf = async (clinic: Clinic, address: string) => {
    const found = await world.registrations.get(clinic.id, registrationId(clinic.id, address))
    return found?.status === 'confirmed' ? found.id : undefined
  }
}

interface Found {
  clinic: PlannableClinic
  day: PlannableDay
}

/** Drafts have no days to report on. */
const dayOf = (c: ConsoleContext): Found | undefined => {
  const clinic = c.get('clinic')
  if (clinic.status === 'draft' || !isPlannable(clinic)) return undefined
  const day = clinic.days.find(({ number }) => String(number) === c.req.param('day'))
  return day && { clinic, day }
}

const missing = (c: ConsoleContext) => c.html(<MissingPage staff={c.get('staff')} />, 404)
