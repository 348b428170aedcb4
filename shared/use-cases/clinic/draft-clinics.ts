import { type DraftClinic, type DraftDay, type Finding, unknownHours } from '../../domain/announcement/draft'
import { readAnnouncement } from '../../domain/announcement/read-announcement'
import type { Clinic, Day } from '../../domain/clinic/clinic'
import { draftId, newClinicId } from '../../domain/ids'
import type { Instant } from '../../domain/time/instant'
import type { World } from '../../ports/world'

/**
 * Reads an announcement and keeps each clinic in it as a draft, with the text beside it.
 * @param by the staff member who pasted it
 * @param once of the form: sent twice it makes its drafts once; an empty one makes new ones each time
 */
export const draftClinics = async (
  world: Pick<World, 'clinics' | 'now'>,
  { text, by, once }: { text: string; by: string; once: string },
): Promise<{ clinics: Clinic[]; findings: Finding[] }> => {
  const { clinics: drafts, findings } = readAnnouncement(text)
  const now = world.now()
  const clinics = drafts.map((draft, index) => {
    const clinic = clinicFrom(draft, text, now)
    return once === '' ? clinic : { ...clinic, id: draftId(draft.title, text, index, by, once) }
  })
  for (const clinic of clinics) {
    const after = { title: clinic.title, status: clinic.status }
    // When the same form was here before, its draft may have been edited since: it is left as it is.
    await world.clinics.create(clinic, {
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

/** A draft as the reader found it: what it could not find stays open and stands in the way of publishing. */
export const clinicFrom = (draft: DraftClinic, announcement: string, now: Instant): Clinic => ({
  id: newClinicId(draft.title),
  title: draft.title || 'Untitled clinic',
  country: draft.country,
  coOrganisers: draft.coOrganisers.slice(0, 20),
  timeZone: draft.timeZone,
  mode: draft.mode,
  audience: draft.audience.slice(0, 40),
  days: (draft.days.length > 0 ? draft.days : [undecided]).slice(0, 6).map(dayFrom),
  zoom: null,
  organisers: [],
  capacity: null,
  approval: false,
  status: 'draft',
  announcement: announcement.slice(0, 200_000),
  version: 1,
  createdAt: now,
  publishedAt: null,
  cancelledAt: null,
  retentionDays: null,
  erasedAt: null,
})

const undecided: DraftDay = { date: null, ...unknownHours, sessions: [] }

const dayFrom = (day: DraftDay, index: number): Day => ({
  ...day,
  sessions: day.sessions.slice(0, 60),
  number: index + 1,
  planVersion: 1,
  changedAt: null,
  former: [],
})
