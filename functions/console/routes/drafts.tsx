import type { Hono } from 'hono'
import type { DraftClinic } from '../../../shared/domain/announcement/draft'
import { readAnnouncement } from '../../../shared/domain/announcement/read-announcement'
import { LONGEST_ANNOUNCEMENT } from '../../../shared/domain/clinic/clinic'
import { draftClinics } from '../../../shared/use-cases/clinic/draft-clinics'
import type { ConsoleEnv, ConsoleParts } from '../console'
import { formTexts, onceIn } from '../forms/form-texts'
import { AnnouncementPage } from '../pages/clinic/announcement'
import { NewClinicPage } from '../pages/clinic/new-clinic'
import { findingsOf } from '../queries/findings'

/** From a pasted announcement to drafts with their findings. */
export const addDrafting = (app: Hono<ConsoleEnv>, { world }: ConsoleParts): void => {
  app.get('/console/clinics/new', (c) =>
    c.html(<NewClinicPage staff={c.get('staff')} once={crypto.randomUUID()} />),
  )

  app.post('/console/clinics/new', async (c) => {
    const staff = c.get('staff')
    const texts = await formTexts(c)
    const { text = '' } = texts
    const once = onceIn(texts)
    const unusable = unusableText(text)
    if (unusable) return c.html(<NewClinicPage {...{ staff, text, once, error: unusable }} />, 422)
    const reading = readAnnouncement(text)
    if (!reading.clinics.some(isMoreThanATitle)) {
      const error = 'Neither a date nor a programme was recognised in it.'
      return c.html(<NewClinicPage {...{ staff, text, once, error, findings: reading.findings }} />, 422)
    }
    const { clinics } = await draftClinics(world, { text, by: staff.subject, once })
    return c.redirect(`/console/clinics/${clinics[0]?.id}/announcement`, 303)
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

/** Any text gives a draft; one without a date and without a session is of no use to anybody. */
const isMoreThanATitle = ({ days }: DraftClinic): boolean =>
  days.some(({ date, sessions }) => date !== null || sessions.length > 0)

const unusableText = (text: string): string | undefined => {
  if (!text.trim()) return 'The field was empty.'
  return text.length > LONGEST_ANNOUNCEMENT
    ? `An announcement may have ${LONGEST_ANNOUNCEMENT} characters; this one has ${text.length}.`
    : undefined
}
