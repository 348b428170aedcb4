import type { Hono } from 'hono'
import * as z from 'zod'
import type { Clinic, ClinicDay } from '../../../shared/domain/clinic/clinic'
import type { FieldProblem } from '../../../shared/domain/values/field-problem'
import { CalendarDate, ClockTime } from '../../../shared/domain/values/time/time-schemas'
import { moveDay } from '../../../shared/use-cases/clinic/move-day'
import { previewMove } from '../../../shared/use-cases/clinic/preview-move'
import type { ConsoleAppOptions, ConsoleContext, ConsoleEnv } from '../console-context'
import { readFormValues, readVersion } from '../forms/form-values'
import { answerWithMissingPage } from '../missing-page-answer'
import { requires } from '../route-action'
import type { MoveFormValues } from './move-form-values'
import { MovePage } from './move-page'

/** Moving a day of a published clinic. */
export const addMoveRoutes = (app: Hono<ConsoleEnv>, { deps }: ConsoleAppOptions): void => {
  app.get('/console/clinics/:id/days/:day/move', requires('clinic:move'), async (c) => {
    const clinic = c.get('clinic')
    const day = findClinicDay(c)
    if (!day) return answerWithMissingPage(c)
    const page = movePageFor(c, clinic, day)
    if (clinic.status !== 'published') return c.html(page(storedTime(day), { notice: 'not-movable' }))
    if (c.req.query('date') === undefined) return c.html(page(storedTime(day)))
    const typed = timeValues(c.req.query())
    const problems = timeProblems(typed)
    if (problems.length > 0) return c.html(page(typed, { problems }), 422)
    const preview = await previewMove(deps, moveOrder(c, day, typed, clinic.version))
    if (preview.result === 'preview') return c.html(page(typed, { consequences: preview.consequences }))
    if (preview.result === 'invalid') return c.html(page(typed, { problems: preview.problems }), 422)
    return c.html(page(typed, { notice: preview.result === 'unchanged' ? 'unchanged' : 'conflict' }))
  })

  app.post('/console/clinics/:id/days/:day/move', requires('clinic:move'), async (c) => {
    const day = findClinicDay(c)
    if (!day) return answerWithMissingPage(c)
    const { id } = c.get('clinic')
    const values = await readFormValues(c)
    const typed = timeValues(values)
    const page = movePageFor(c, c.get('clinic'), day)
    const problems = timeProblems(typed)
    if (problems.length > 0) return c.html(page(typed, { problems }), 422)
    const moved = await moveDay(deps, moveOrder(c, day, typed, readVersion(values)))
    if (moved.result === 'saved') return c.redirect(`/console/clinics/${id}?notice=moved`, 303)
    if (moved.result === 'unchanged') return c.redirect(`/console/clinics/${id}?notice=unchanged`, 303)
    if (moved.result === 'invalid') return c.html(page(typed, { problems: moved.problems }), 422)
    return c.html(page(typed, { notice: 'conflict' }), 409)
  })
}

const findClinicDay = (c: ConsoleContext): ClinicDay | undefined =>
  c.get('clinic').days.find(({ number }) => String(number) === c.req.param('day'))

const storedTime = ({ date, start, end }: ClinicDay): MoveFormValues => ({ date: date ?? '', start, end })

const timeValues = ({ date = '', start = '', end = '' }: Partial<MoveFormValues>): MoveFormValues => ({
  date,
  start,
  end,
})

const moveOrder = (c: ConsoleContext, day: ClinicDay, time: MoveFormValues, version: number) => ({
  id: c.get('clinic').id,
  version,
  day: day.number,
  ...time,
  by: c.get('staff').subject,
})

const movePageFor =
  (c: ConsoleContext, clinic: Clinic, day: ClinicDay) =>
  (
    values: MoveFormValues,
    shown: Omit<Parameters<typeof MovePage>[0], 'staff' | 'clinic' | 'day' | 'values'> = {},
  ) => <MovePage {...{ staff: c.get('staff'), clinic, day, values, ...shown }} />

const MoveTime = z.object({ date: CalendarDate, start: ClockTime, end: ClockTime })
const sentences: Record<string, string> = {
  date: 'Enter a date like 2026-12-10.',
  start: 'Enter a time like 09:30.',
  end: 'Enter a time like 12:30.',
}

const timeProblems = (values: MoveFormValues): FieldProblem[] =>
  (MoveTime.safeParse(values).error?.issues ?? []).map(({ path }) => {
    const field = String(path[0])
    return { field, code: 'form', message: sentences[field] ?? 'This value is not valid.' }
  })
