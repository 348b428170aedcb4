import type { Hono } from 'hono'
import { draftClinics } from '../../../shared/use-cases/draft-clinics'
import type { ConsoleEnv, ConsoleParts } from '../console'
import { formTexts } from '../forms/form-texts'
import { AnnouncementPage } from '../pages/announcement'
import { NewClinicPage } from '../pages/new-clinic'
import { findingsOf } from '../queries/findings'

/** What one stored item can hold beside the clinic itself, whatever the script. */
const LONGEST = 100_000

/** From a pasted announcement to drafts with their findings. */
export const addDrafting = (app: Hono<ConsoleEnv>, { world }: ConsoleParts): void => {
  app.get('/console/clinics/new', (c) => c.html(<NewClinicPage staff={c.get('staff')} />))

  app.post('/console/clinics/new', async (c) => {
    const staff = c.get('staff')
    const { text = '' } = await formTexts(c)
    const unusable = unusableText(text)
    if (unusable) return c.html(<NewClinicPage staff={staff} text={text} error={unusable} />, 422)
    const { clinics, findings } = await draftClinics(world, { text, by: staff.subject })
    const [first] = clinics
    if (first) return c.redirect(`/console/clinics/${first.id}/announcement`, 303)
    const error =
      'No title with a date was recognised. The text below shows what was understood line by line.'
    return c.html(<NewClinicPage {...{ staff, text, error, findings }} />, 422)
  })

  app.get('/console/clinics/:id/announcement', async (c) => {
    const clinic = c.get('clinic')
    const drafts = (await world.clinics.list()).filter(({ status }) => status === 'draft')
    const others = drafts.filter(
      ({ id, createdAt, announcement }) =>
        id !== clinic.id && createdAt === clinic.createdAt && announcement === clinic.announcement,
    )
    const findings = findingsOf(clinic.announcement)
    return c.html(<AnnouncementPage {...{ staff: c.get('staff'), clinic, findings, others }} />)
  })
}

const unusableText = (text: string): string | undefined => {
  if (!text.trim()) return 'The field was empty.'
  return text.length > LONGEST
    ? `An announcement may have ${LONGEST} characters; this one has ${text.length}.`
    : undefined
}
