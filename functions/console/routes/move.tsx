import type { Hono } from 'hono'
import * as z from 'zod'
import { CalendarDate, type Clinic, ClockTime, type Day } from '../../../shared/domain/clinic/clinic'
import type { Problem } from '../../../shared/domain/problem'
import { moveDay } from '../../../shared/use-cases/clinic/move-day'
import { previewMove } from '../../../shared/use-cases/clinic/preview-move'
import type { ConsoleContext, ConsoleEnv, ConsoleParts } from '../console'
import { formTexts, versionIn } from '../forms/form-texts'
import { MovePage, type MoveTexts } from '../pages/clinic/move'
import { MissingPage } from '../pages/refusals'

/** Moving a day of a published clinic. */
export const addMoving = (app: Hono<ConsoleEnv>, { world }: ConsoleParts): void => {
  app.get('/console/clinics/:id/days/:day/move', async (c) => {
    const clinic = c.get('clinic')
    const day = dayOf(c)
    if (!day) return missing(c)
    const page = pageFor(c, clinic, day)
    if (clinic.status !== 'published') return c.html(page(timeOf(day), { notice: 'not-movable' }))
    if (c.req.query('date') === undefined) return c.html(page(timeOf(day)))
    const typed = textsIn(c.req.query())
    const problems = problemsIn(typed)
    if (problems.length > 0) return c.html(page(typed, { problems }), 422)
    const preview = await previewMove(world, moveOf(c, day, typed, clinic.version))
    if (preview.result === 'preview') return c.html(page(typed, { consequences: preview.consequences }))
    if (preview.result === 'invalid') return c.html(page(typed, { problems: preview.problems }), 422)
    return c.html(page(typed, { notice: preview.result === 'unchanged' ? 'unchanged' : 'conflict' }))
  })

  app.post('/console/clinics/:id/days/:day/move', async (c) => {
    const day = dayOf(c)
    if (!day) return missing(c)
    const { id } = c.get('clinic')
    const texts = await formTexts(c)
    const typed = textsIn(texts)
    const page = pageFor(c, c.get('clinic'), day)
    const problems = problemsIn(typed)
    if (problems.length > 0) return c.html(page(typed, { problems }), 422)
    const moved = await moveDay(world, moveOf(c, day, typed, versionIn(texts)))
    if (moved.result === 'saved') return c.redirect(`/console/clinics/${id}?told=moved`, 303)
    if (moved.result === 'unchanged') return c.redirect(`/console/clinics/${id}?told=unchanged`, 303)
    if (moved.result === 'invalid') return c.html(page(typed, { problems: moved.problems }), 422)
    return c.html(page(typed, { notice: 'conflict' }), 409)
  })
}

const dayOf = (c: ConsoleContext): Day | undefined =>
  c.get('clinic').days.find(({ number }) => String(number) === c.req.param('day'))

const missing = (c: ConsoleContext) => c.html(<MissingPage staff={c.get('staff')} />, 404)

const timeOf = ({ date, start, end }: Day): MoveTexts => ({ date: date ?? '', start, end })

const textsIn = ({ date = '', start = '', end = '' }: Partial<MoveTexts>): MoveTexts => ({ date, start, end })

const moveOf = (c: ConsoleContext, day: Day, time: MoveTexts, version: number) => ({
  id: c.get('clinic').id,
  version,
  day: day.number,
  ...time,
  by: c.get('staff').subject,
})

const pageFor =
  (c: ConsoleContext, clinic: Clinic, day: Day) =>
  (
    texts: MoveTexts,
    shown: Omit<Parameters<typeof MovePage>[0], 'staff' | 'clinic' | 'day' | 'texts'> = {},
  ) => <MovePage {...{ staff: c.get('staff'), clinic, day, texts, ...shown }} />

const Time = z.object({ date: CalendarDate, start: ClockTime, end: ClockTime })
const sentences: Record<string, string> = {
  date: 'Enter a date like 2026-12-10.',
  start: 'Enter a time like 09:30.',
  end: 'Enter a time like 12:30.',
}

const problemsIn = (texts: MoveTexts): Problem[] =>
  (Time.safeParse(texts).error?.issues ?? []).map(({ path }) => {
    const field = String(path[0])
    return { field, code: 'form', message: sentences[field] ?? 'Look at this again.' }
  })
