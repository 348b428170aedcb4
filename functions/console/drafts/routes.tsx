import type { Hono } from 'hono'
import type { DraftClinic } from '../../../shared/announcement/draft-clinic'
import { readAnnouncement } from '../../../shared/announcement/read-announcement'
import { MAX_ANNOUNCEMENT_LENGTH } from '../../../shared/domain/clinic/clinic'
import {
  readAnnouncementFindings,
  summariseAnnouncement,
} from '../../../shared/queries/announcement-findings'
import { listRelatedDrafts } from '../../../shared/queries/related-drafts'
import { draftClinics } from '../../../shared/use-cases/clinic/draft-clinics'
import { pastClinicsOf } from '../../../shared/use-cases/history/past-clinics-of-announcement'
import type { ConsoleAppOptions, ConsoleEnv } from '../console-context'
import { readFormValues, readIdempotencyKey } from '../forms/form-values'
import { requires } from '../route-action'
import { AnnouncementPage } from './announcement-page'
import { ConfirmDraftsPage } from './confirm-drafts-page'
import { NewClinicPage } from './new-clinic-page'

/** An announcement that would make more drafts than this shows them first. */
const MAX_DRAFTS_UNASKED = 3

/** From a pasted announcement to drafts with their findings. */
export const addDraftRoutes = (app: Hono<ConsoleEnv>, { deps }: ConsoleAppOptions): void => {
  app.get('/console/clinics/new', requires('clinic:create'), (c) =>
    c.html(<NewClinicPage staff={c.get('staff')} idempotencyKey={crypto.randomUUID()} />),
  )

  app.post('/console/clinics/new', requires('clinic:create'), async (c) => {
    const staff = c.get('staff')
    const values = await readFormValues(c)
    const { text = '' } = values
    const idempotencyKey = readIdempotencyKey(values)
    const textError = announcementError(text)
    if (textError)
      return c.html(<NewClinicPage {...{ staff, text, idempotencyKey, error: textError }} />, 422)
    const reading = readAnnouncement(text)
    if (!reading.clinics.some(hasDateOrSession)) {
      const error = 'Neither a date nor a programme was recognised in the text.'
      return c.html(
        <NewClinicPage {...{ staff, text, idempotencyKey, error, findings: reading.findings }} />,
        422,
      )
    }
    if (reading.clinics.length > MAX_DRAFTS_UNASKED && values.confirmed !== 'yes') {
      const arePast = pastClinicsOf(reading.clinics, deps.now()).length > 0
      return c.html(
        <ConfirmDraftsPage {...{ staff, text, idempotencyKey, drafts: reading.clinics, arePast }} />,
      )
    }
    const { clinics } = await draftClinics(deps, { text, by: staff.subject, idempotencyKey })
    return c.redirect(`/console/clinics/${clinics[0]?.id}/announcement`, 303)
  })

  app.get('/console/clinics/:id/announcement', requires('clinic:read'), async (c) => {
    const [staff, clinic] = [c.get('staff'), c.get('clinic')]
    const relatedDrafts = await listRelatedDrafts(deps, staff, clinic)
    const findings = readAnnouncementFindings(staff, clinic)
    const reading = summariseAnnouncement(staff, clinic)
    return c.html(<AnnouncementPage {...{ staff, clinic, findings, reading, relatedDrafts }} />)
  })
}

/** The reader makes a draft of any text; one without a date and without a session is not worth keeping. */
const hasDateOrSession = ({ days }: DraftClinic): boolean =>
  days.some(({ date, sessions }) => date !== null || sessions.length > 0)

const announcementError = (text: string): string | undefined => {
  if (!text.trim()) return 'The field was empty.'
  return text.length > MAX_ANNOUNCEMENT_LENGTH
    ? `An announcement may have ${MAX_ANNOUNCEMENT_LENGTH} characters; this one has ${text.length}.`
    : undefined
}
