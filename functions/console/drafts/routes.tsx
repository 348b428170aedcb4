import type { Hono } from 'hono'
import type { DraftClinic } from '../../../shared/announcement/draft-clinic'
import { readAnnouncement } from '../../../shared/announcement/read-announcement'
import { MAX_ANNOUNCEMENT_LENGTH } from '../../../shared/domain/clinic/clinic'
import { reviewAnnouncement } from '../../../shared/queries/announcement-review'
import { listRelatedDrafts } from '../../../shared/queries/related-drafts'
import { draftClinics } from '../../../shared/use-cases/clinic/draft-clinics'
import { editClinic } from '../../../shared/use-cases/clinic/edit-clinic'
import { pastClinicsOf } from '../../../shared/use-cases/history/past-clinics-of-announcement'
import { noticeTextFor } from '../components/labels'
import type { ConsoleAppOptions, ConsoleEnv } from '../console-context'
import { readClinicForm } from '../edit/clinic-form'
import { clinicFormValues } from '../edit/clinic-form-values'
import { fillChoice, findChoice } from '../edit/fill-choice'
import { readFormValues, readIdempotencyKey, readVersion } from '../forms/form-values'
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
    const review = reviewAnnouncement(staff, clinic)
    const notice = noticeTextFor(c.req.query('notice'))
    return c.html(<AnnouncementPage {...{ staff, clinic, review, relatedDrafts, notice }} />)
  })

  app.post('/console/clinics/:id/announcement/choices', requires('clinic:edit'), async (c) => {
    const [staff, clinic] = [c.get('staff'), c.get('clinic')]
    const values = await readFormValues(c)
    const { findings, draft } = reviewAnnouncement(staff, clinic)
    const choice = findChoice(findings, values.choice)
    const page = `/console/clinics/${clinic.id}/announcement`
    if (clinic.status !== 'draft' || !draft || !choice)
      return c.redirect(`${page}?notice=choice-not-saved`, 303)
    const read = readClinicForm(fillChoice(clinicFormValues(clinic), draft, choice), clinic)
    if ('problems' in read) return c.redirect(`${page}?notice=choice-not-saved`, 303)
    const { result } = await editClinic(deps, {
      id: clinic.id,
      version: readVersion(values),
      fields: read.fields,
      by: staff.subject,
    })
    return c.redirect(`${page}?notice=${result === 'saved' ? 'saved' : 'choice-not-saved'}`, 303)
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
