import type { Clinic } from '../domain/clinic/clinic'
import { registrationsIn } from '../domain/erasure/remains'
import { isPastRetention } from '../domain/erasure/retention'
import type { World } from '../ports/world'

type RetentionWorld = Pick<
  World,
  'clinics' | 'campaigns' | 'registrations' | 'ledger' | 'erasures' | 'house' | 'now'
>

export interface RetentionOptions {
  /** So many items are taken out at most; the rest is for the next run. */
  most: number
  /** Is told of a clinic that cannot be erased; the others are all the same. */
  failed: (clinicId: string, error: unknown) => void
}

/** One transaction's worth. */
const AT_ONCE = 25

/**
 * Takes the people out of every clinic whose retention is over, and keeps the counts. Found from the table alone
 * and done in steps that count each item once, so a run that stops anywhere is taken on by the next one, and two
 * at once do no harm. A clinic is marked, and its audit log told, when a run has found nothing left in it.
 * @returns how many items were taken out
 */
export const erasePastRetention = async (
  world: RetentionWorld,
  { most, failed }: RetentionOptions,
): Promise<number> => {
  const now = world.now()
  const due = (await world.clinics.list()).filter(
    (clinic) => clinic.erasedAt === null && isPastRetention(clinic, world.house.retentionDays, now),
  )
  let erased = 0
  for (const clinic of due) {
    if (erased >= most) break
    try {
      const count = await eraseClinic(world, clinic.id, most - erased)
      erased += count
      if (count === 0) await markErased(world, clinic)
    } catch (error) {
      failed(clinic.id, error)
    }
  }
  return erased
}

const eraseClinic = async (world: RetentionWorld, clinicId: string, most: number): Promise<number> => {
  const { erasures } = world
  let erased = await inSteps(world.registrations.pages(clinicId), most, (some) =>
    erasures.eraseRegistrations(some),
  )
  erased += await inSteps(world.ledger.pages(clinicId), most - erased, (some) => erasures.eraseMails(some))
  erased += await eraseCampaigns(world, clinicId, most - erased)
  erased += await erasures.eraseAttendance(clinicId, most - erased)
  if (erased < most) erased += await erasures.forgetInAudit(clinicId, null)
  return erased
}

/** Addresses first: without them nothing is written down any more. */
const eraseCampaigns = async (world: RetentionWorld, clinicId: string, most: number): Promise<number> => {
  const { campaigns, erasures } = world
  let erased = 0
  for (const { number } of await campaigns.ofClinic(clinicId)) {
    if (erased < most) erased += await campaigns.forget(clinicId, number, null, most - erased)
    const mails = campaigns.mails(clinicId, number)
    erased += await inSteps(mails, most - erased, (some) => erasures.eraseMails(some))
  }
  return erased
}

/** Until all are gone, or enough, or somebody else is at it. */
const inSteps = async <T>(
  pages: AsyncIterable<T[]>,
  most: number,
  erase: (some: T[]) => Promise<'erased' | 'conflict'>,
): Promise<number> => {
  let erased = 0
  for await (const page of pages) {
    for (let first = 0; first < page.length; first += AT_ONCE) {
      const some = page.slice(first, first + Math.min(AT_ONCE, most - erased))
      if (some.length === 0) return erased
      const result = await erase(some)
      erased += some.length
      if (result === 'conflict') return erased
    }
  }
  return erased
}

/** The Zoom meeting is a secret of those days. When somebody has saved the clinic meanwhile, the next run marks it. */
const markErased = async (world: RetentionWorld, clinic: Clinic): Promise<void> => {
  const now = world.now()
  const remains = await world.erasures.remains(clinic.id)
  const after = { registrations: registrationsIn(remains), mails: remains['mails'] ?? 0 }
  const audit = {
    clinicId: clinic.id,
    at: now,
    by: 'retention',
    action: 'erased' as const,
    before: {},
    after,
  }
  await world.clinics.save({ ...clinic, zoom: null, erasedAt: now, version: clinic.version + 1 }, audit)
}
