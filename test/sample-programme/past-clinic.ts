import type { RandomSource } from '../../infra/local/faults/random-source'
import { type Clinic, isPlannable, type PlannableClinic } from '../../shared/domain/clinic/clinic'
import { ClinicFields } from '../../shared/domain/clinic/clinic-fields'
import { dayWindow } from '../../shared/domain/clinic/times/day-window'
import { registrationId } from '../../shared/domain/ids'
import type { RegistrationForm } from '../../shared/domain/registration/registration'
import {
  addMilliseconds,
  fromEpochMillis,
  HOUR_MS,
  type Instant,
  MINUTE_MS,
  toEpochMillis,
} from '../../shared/domain/values/time/instant'
import { importZoomReport } from '../../shared/use-cases/attendance/import-zoom-report'
import { openJoinLink } from '../../shared/use-cases/attendance/open-join-link'
import { draftClinics } from '../../shared/use-cases/clinic/draft-clinics'
import { editClinic } from '../../shared/use-cases/clinic/edit-clinic'
import { publishClinic } from '../../shared/use-cases/clinic/publish-clinic'
import { registerPerson } from '../../shared/use-cases/registration/register-person'
import { withdrawRegistrant } from '../../shared/use-cases/registration/withdraw-registrant'
import { invitePeople } from './invitation'
import { drawMeetingDay } from './meeting-stays'
import { organiser, partner } from './sample-staff'
import type { TimedAction, VirtualProduct } from './virtual-product'

export interface PastClinicPlan {
  announcement: string
  /** When it is pasted and published. */
  publishedAt: Instant
  meetingId: string
  /** Who registers, in this order. */
  people: readonly RegistrationForm[]
  invitation: { listName: string; people: readonly RegistrationForm[] }
}

/**
 * Lives through one clinic from its announcement to the report of its last day: a campaign, registrations, reminders,
 * withdrawals, clicks, the meeting of each day.
 * @returns the clinic
 */
export const livePastClinic = async (
  product: VirtualProduct,
  plan: PastClinicPlan,
  random: RandomSource,
): Promise<PlannableClinic> => {
  let published: PlannableClinic | undefined
  const publish = async (): Promise<void> => {
    published = await publishAnnounced(product, plan)
  }
  await product.perform([{ at: plan.publishedAt, run: publish }])
  if (!published) throw new Error('the clinic was not published')
  const clinic = published
  const withdrawing = new Set(plan.people.filter(() => random.chance(0.07)))
  const staying = plan.people.filter((person) => !withdrawing.has(person))
  await product.perform([
    {
      at: addMilliseconds(plan.publishedAt, HOUR_MS),
      run: () => invitePeople(product.deps, clinic, plan.invitation),
    },
    ...registrationActions(product, clinic, { ...plan, withdrawing }, random),
    ...clinic.days.flatMap((day) => dayActions(product, { clinic, day, people: staying }, random)),
  ])
  return clinic
}

const publishAnnounced = async (
  { deps }: VirtualProduct,
  { announcement, meetingId }: PastClinicPlan,
): Promise<PlannableClinic> => {
  const by = organiser.id
  const { clinics } = await draftClinics(deps, { text: announcement, by, idempotencyKey: 'sample' })
  const [draft] = clinics
  if (!draft) throw new Error('the announcement has no clinic')
  const fields = ClinicFields.parse({
    ...draft,
    mode: 'online',
    organisers: [
      { name: organiser.name, email: organiser.email, language: 'en' },
      { name: partner.name, email: partner.email, language: 'en' },
    ],
    zoom: { meetingId, joinUrl: `https://zoom.example.org/j/${meetingId}` },
  })
  const saved = expectSaved(await editClinic(deps, { id: draft.id, version: draft.version, fields, by }))
  const clinic = expectSaved(await publishClinic(deps, { id: saved.id, version: saved.version, by }))
  if (!isPlannable(clinic)) throw new Error(`${clinic.id} has no dates`)
  return clinic
}

const expectSaved = (result: { result: string; clinic?: Clinic }): Clinic => {
  if (result.clinic === undefined) throw new Error(`a sample clinic was not saved: ${JSON.stringify(result)}`)
  return result.clinic
}

/** Most register in the first days, some the day before; some withdraw a day later. */
const registrationActions = (
  { deps }: VirtualProduct,
  clinic: PlannableClinic,
  { publishedAt, people, withdrawing }: PastClinicPlan & { withdrawing: ReadonlySet<RegistrationForm> },
  random: RandomSource,
): TimedAction[] => {
  const clinicId = clinic.id
  const [firstDay] = clinic.days
  if (!firstDay) return []
  const opens = toEpochMillis(publishedAt) + 3 * HOUR_MS
  const closes = toEpochMillis(dayWindow(clinic, firstDay).from) - 2 * HOUR_MS
  return people.flatMap((form) => {
    const at = fromEpochMillis(Math.floor(opens + (closes - opens) * random.next() ** 2))
    const register = { at, run: () => registerPerson(deps, { clinicId, form }) }
    if (!withdrawing.has(form)) return [register]
    const withdraw = () =>
      withdrawRegistrant(deps, { clinicId, registrationId: registrationId(clinicId, form.email) })
    return [register, { at: addMilliseconds(at, 20 * HOUR_MS), run: withdraw }]
  })
}

interface DayPlan {
  clinic: PlannableClinic
  day: PlannableClinic['days'][number]
  people: readonly RegistrationForm[]
}

/** The clicks on the joining links, and half an hour after the end the upload of Zoom's report. */
const dayActions = (
  { deps }: VirtualProduct,
  { clinic, day, people }: DayPlan,
  random: RandomSource,
): TimedAction[] => {
  const clinicId = clinic.id
  const window = dayWindow(clinic, day)
  const { stays, clicks } = drawMeetingDay(people, window, random)
  const upload = () =>
    importZoomReport(deps, { clinicId, day: day.number, stays, zone: 'Europe/Zurich', by: organiser.id })
  return [
    ...clicks.map(({ email, at }) => ({
      at,
      run: () => openJoinLink(deps, { clinicId, registrationId: registrationId(clinicId, email) }),
    })),
    { at: addMilliseconds(window.to, 35 * MINUTE_MS), run: upload },
  ]
}
