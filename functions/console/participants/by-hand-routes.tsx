import type { Hono } from 'hono'
import { listAttendanceByHand } from '../../../shared/queries/attendees/attendance-by-hand'
import { recordAttendance } from '../../../shared/use-cases/attendance/record-attendance'
import { noticeTextFor } from '../components/labels'
import type { ConsoleAppOptions, ConsoleContext, ConsoleEnv } from '../console-context'
import { type DayRoute, findDay } from '../find-day'
import { readFormValues } from '../forms/form-values'
import { answerWithMissingPage } from '../missing-page-answer'
import { requires } from '../route-action'
import { readAttendeeAddresses } from './read-attendee-addresses'
import { SignInSheetPage } from './sign-in-sheet-page'
import { TickListPage } from './tick-list-page'

/** As many boxes as a phone shows on a slow line. */
const MAX_LISTED = 100
const MAX_ON_SHEET = 2000

/** Attendance by hand: the tick list, a list of addresses, and the sheet to sign. */
export const addByHandRoutes = (app: Hono<ConsoleEnv>, { deps }: ConsoleAppOptions): void => {
  const readList = (c: ConsoleContext, dayRoute: DayRoute, text: string, limit: number) =>
    listAttendanceByHand(deps, c.get('staff'), dayRoute, { text, limit })

  app.get('/console/clinics/:id/days/:day/tick-list', requires('attendance:match'), async (c) => {
    const dayRoute = findDay(c)
    if (!dayRoute) return answerWithMissingPage(c)
    const text = (c.req.query('text') ?? '').slice(0, 200)
    const list = await readList(c, dayRoute, text, MAX_LISTED)
    const notice = noticeTextFor(c.req.query('notice'))
    return c.html(<TickListPage {...{ ...dayRoute, staff: c.get('staff'), list, text, notice }} />)
  })

  app.post('/console/clinics/:id/days/:day/tick-list', requires('attendance:match'), async (c) => {
    const dayRoute = findDay(c)
    if (!dayRoute) return answerWithMissingPage(c)
    const values = await readFormValues(c)
    const ids = Object.keys(values).flatMap((name) => /^listed\.([\w-]{1,40})$/.exec(name)?.[1] ?? [])
    const isTicked = (id: string) => values[`present.${id}`] === 'yes'
    return record(c, dayRoute, {
      present: ids.filter(isTicked),
      // Only who was shown as present can be taken back: another phone may have recorded others meanwhile.
      absent: ids.filter((id) => !isTicked(id) && values[`listed.${id}`] === 'yes'),
      reason: values.reason?.trim().slice(0, 500) ?? '',
    })
  })

  app.post('/console/clinics/:id/days/:day/attendance-list', requires('attendance:match'), async (c) => {
    const dayRoute = findDay(c)
    if (!dayRoute) return answerWithMissingPage(c)
    const values = await readFormValues(c)
    const list = await readList(c, dayRoute, '', Number.POSITIVE_INFINITY)
    const known = new Set(list.people.map(({ id }) => id))
    const read = readAttendeeAddresses(values.rows ?? '', dayRoute.clinic.id, known)
    const reason = values.listReason?.trim().slice(0, 500) ?? ''
    if ('problems' in read || reason === '') {
      const problems = 'problems' in read ? read.problems : ['Enter the reason.']
      const shown = { ...list, people: list.people.slice(0, MAX_LISTED) }
      const page = { ...dayRoute, staff: c.get('staff'), list: shown, text: '', values, problems }
      return c.html(<TickListPage {...page} />, 422)
    }
    return record(c, dayRoute, { present: read.registrations, absent: [], reason })
  })

  app.get('/console/clinics/:id/days/:day/sign-in-sheet', requires('attendance:match'), async (c) => {
    const dayRoute = findDay(c)
    if (!dayRoute) return answerWithMissingPage(c)
    const { people } = await readList(c, dayRoute, '', MAX_ON_SHEET)
    return c.html(<SignInSheetPage {...{ ...dayRoute, staff: c.get('staff'), people }} />)
  })

  const record = async (
    c: ConsoleContext,
    { clinic, day }: DayRoute,
    change: { present: string[]; absent: string[]; reason: string },
  ) => {
    const by = c.get('staff').subject
    const result = await recordAttendance(deps, { clinicId: clinic.id, day: day.number, ...change, by })
    const notice = result.kind === 'recorded' ? 'attendance-recorded' : 'attendance-not-recorded'
    return c.redirect(`/console/clinics/${clinic.id}/days/${day.number}/tick-list?notice=${notice}`, 303)
  }
}
