import type { DraftClinic, DraftDay, DraftVenue, Finding } from '../../announcement/draft-clinic'
import { readAnnouncement } from '../../announcement/read-announcement'
import { defaultCertificateRule } from '../../domain/clinic/certificate-rule'
import type { Clinic, ClinicDay } from '../../domain/clinic/clinic'
import { MAX_CLINIC_DAYS } from '../../domain/clinic/clinic'
import { noRegistrationWindow } from '../../domain/clinic/registration-window'
import type { Venue } from '../../domain/clinic/venue'
import { clinicDraftId, newClinicId } from '../../domain/ids'
import type { Instant } from '../../domain/values/time/instant'
import { unknownHours } from '../../domain/values/time/unknown-hours'
import type { Dependencies } from '../../ports/dependencies'

/**
 * Reads an announcement and stores each clinic in it as a draft, with the text.
 * @param by the staff member who pasted it
 * @param idempotencyKey of the form: sent twice it makes its drafts once; an empty one makes new ones each time
 */
export const draftClinics = async (
  deps: Pick<Dependencies, 'clinics' | 'now'>,
  { text, by, idempotencyKey }: { text: string; by: string; idempotencyKey: string },
): Promise<{ clinics: Clinic[]; findings: Finding[] }> => {
  const { clinics: drafts, findings } = readAnnouncement(text)
  const now = deps.now()
  const clinics = drafts.map((draft, index) => {
    const clinic = clinicFromDraft(draft, text, now)
    return idempotencyKey === ''
      ? clinic
      : { ...clinic, id: clinicDraftId(draft.title, text, index, by, idempotencyKey) }
  })
  for (const clinic of clinics) {
    const after = { title: clinic.title, status: clinic.status }
    // When the same form was sent before, its draft may have been edited since, so it is not changed.
    await deps.clinics.create(clinic, {
      clinicId: clinic.id,
      at: now,
      by,
      action: 'created',
      before: {},
      after,
    })
  }
  return { clinics, findings }
}

/**
 * A draft with the values that the announcement reader found; values it did not find are left empty and must be
 * filled in before publishing.
 */
export const clinicFromDraft = (draft: DraftClinic, announcement: string, now: Instant): Clinic => ({
  id: newClinicId(draft.title),
  title: draft.title || 'Untitled clinic',
  country: draft.country,
  coOrganisers: draft.coOrganisers.slice(0, 20),
  timeZone: draft.timeZone,
  mode: draft.mode,
  venue: venueFromDraft(draft.venue),
  languages: draft.languages ?? [],
  interpretation: draft.interpretation ?? [],
  introduction: draft.introduction ?? [],
  audience: draft.audience.slice(0, 40),
  days: (draft.days.length > 0 ? draft.days : [undecidedDay]).slice(0, MAX_CLINIC_DAYS).map(dayFrom),
  zoom: null,
  organisers: [],
  publicContact: null,
  capacity: null,
  approval: false,
  confirmsAddress: false,
  registrationWindow: draft.registrationWindow ?? noRegistrationWindow,
  questions: [],
  status: 'draft',
  history: null,
  announcement: announcement.slice(0, 200_000),
  version: 1,
  createdAt: now,
  publishedAt: null,
  cancelledAt: null,
  formerPlaces: [],
  attendanceShare: null,
  certificateRule: defaultCertificateRule,
  retentionDays: null,
  erasedAt: null,
  materials: [],
})

/** The venue under the language of the page; under English where that is not known. */
const venueFromDraft = (venue: DraftVenue | undefined): Venue | null => {
  if (!venue?.name) return null
  const { name, address, arrival = '', language = 'en' } = venue
  return { mapUrl: null, texts: { [language]: { name, address, arrival } } }
}

const undecidedDay: DraftDay = { date: null, ...unknownHours, sessions: [] }

const dayFrom = (day: DraftDay, index: number): ClinicDay => ({
  ...day,
  sessions: day.sessions.slice(0, 60),
  number: index + 1,
  planVersion: 1,
  changedAt: null,
  former: [],
})
