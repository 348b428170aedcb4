import type { Hono } from 'hono'
import type * as z from 'zod'
import { CalendarDate, Clinic } from '../../../shared/domain/clinic/clinic'
import { copyClinic } from '../../../shared/use-cases/clinic/copy-clinic'
import type { ConsoleEnv, ConsoleParts } from '../console'
import { textsOf } from '../forms/clinic-texts'
import { type FormTexts, formTexts, onceIn } from '../forms/form-texts'
import { CopyPage } from '../pages/clinic/copy'

/** A new draft like an older clinic. */
export const addCopying = (app: Hono<ConsoleEnv>, { world }: ConsoleParts): void => {
  app.get('/console/clinics/:id/copy', (c) => {
    const clinic = c.get('clinic')
    const texts = { ...textsOf(clinic), date: '' }
    return c.html(<CopyPage {...{ staff: c.get('staff'), clinic, texts, once: crypto.randomUUID() }} />)
  })

  app.post('/console/clinics/:id/copy', async (c) => {
    const clinic = c.get('clinic')
    const staff = c.get('staff')
    const texts = await formTexts(c)
    const once = onceIn(texts)
    const read = Wishes.safeParse(wishesIn(texts))
    if (!read.success) {
      const problems = read.error.issues.map(({ path }) => problemAt(String(path[0])))
      return c.html(<CopyPage {...{ staff, clinic, texts, once, problems }} />, 422)
    }
    const copied = await copyClinic(world, { ...read.data, from: clinic.id, once, by: staff.subject })
    if (copied.result === 'missing') return c.notFound()
    return c.redirect(`/console/clinics/${copied.clinic.id}?told=copied`, 303)
  })
}

/** Dates of this century: the days after the first have dates too. */
const Wishes = Clinic.pick({ title: true, country: true, timeZone: true }).extend({
  date: CalendarDate.refine((date) => date.startsWith('20')),
})

const wishesIn = (texts: FormTexts): Record<keyof z.input<typeof Wishes>, unknown> => ({
  date: texts.date?.trim(),
  title: texts.title?.trim(),
  country: texts.country || null,
  timeZone: texts.timeZone?.trim() || null,
})

const sentences: Record<string, string> = {
  date: 'Enter the date of the first day, like 2026-12-10.',
  title: 'Give the clinic a title of at most 300 characters.',
  timeZone: 'Choose a time zone such as Africa/Mogadishu.',
}

const problemAt = (field: string) => ({
  field,
  code: 'form',
  message: sentences[field] ?? 'Look at this again.',
})
