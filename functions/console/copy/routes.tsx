import type { Hono } from 'hono'
import type * as z from 'zod'
import { Clinic } from '../../../shared/domain/clinic/clinic'
import { CalendarDate } from '../../../shared/domain/values/time/time-schemas'
import { copyClinic } from '../../../shared/use-cases/clinic/copy-clinic'
import type { ConsoleAppOptions, ConsoleEnv } from '../console-context'
import { clinicFormValues } from '../edit/clinic-form-values'
import { type FormValues, readFormValues, readIdempotencyKey } from '../forms/form-values'
import { requires } from '../route-action'
import { CopyPage } from './copy-page'

/** A new draft like an older clinic. */
export const addCopyRoutes = (app: Hono<ConsoleEnv>, { deps }: ConsoleAppOptions): void => {
  app.get('/console/clinics/:id/copy', requires('clinic:copy'), (c) => {
    const clinic = c.get('clinic')
    const values = { ...clinicFormValues(clinic), date: '' }
    return c.html(
      <CopyPage {...{ staff: c.get('staff'), clinic, values, idempotencyKey: crypto.randomUUID() }} />,
    )
  })

  app.post('/console/clinics/:id/copy', requires('clinic:copy'), async (c) => {
    const clinic = c.get('clinic')
    const staff = c.get('staff')
    const values = await readFormValues(c)
    const idempotencyKey = readIdempotencyKey(values)
    const read = CopyFormFields.safeParse(copyOptionsFrom(values))
    if (!read.success) {
      const problems = read.error.issues.map(({ path }) => problemAt(String(path[0])))
      return c.html(<CopyPage {...{ staff, clinic, values, idempotencyKey, problems }} />, 422)
    }
    const copied = await copyClinic(deps, {
      ...read.data,
      from: clinic.id,
      idempotencyKey,
      by: staff.subject,
    })
    if (copied.result === 'missing') return c.notFound()
    return c.redirect(`/console/clinics/${copied.clinic.id}?notice=copied`, 303)
  })
}

/** Dates of this century only: the dates of the other days are computed from the first. */
const CopyFormFields = Clinic.pick({ title: true, country: true, timeZone: true }).extend({
  date: CalendarDate.refine((date) => date.startsWith('20')),
})

const copyOptionsFrom = (values: FormValues): Record<keyof z.input<typeof CopyFormFields>, unknown> => ({
  date: values.date?.trim(),
  title: values.title?.trim(),
  country: values.country || null,
  timeZone: values.timeZone?.trim() || null,
})

const sentences: Record<string, string> = {
  date: 'Enter the date of the first day, like 2026-12-10.',
  title: 'Give the clinic a title of at most 300 characters.',
  timeZone: 'Choose a time zone from the list.',
}

const problemAt = (field: string) => ({
  field,
  code: 'form',
  message: sentences[field] ?? 'This value is not valid.',
})
