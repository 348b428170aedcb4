import type { Clinic } from '../../domain/clinic/clinic'
import { countErasedRegistrations } from '../../domain/erasure/erased-counts'
import { isPastRetention } from '../../domain/erasure/retention'
import type { Dependencies } from '../../ports/dependencies'

type RetentionDependencies = Pick<
  Dependencies,
  'clinics' | 'campaigns' | 'registrations' | 'ledger' | 'erasures' | 'config' | 'now'
>

export interface RetentionOptions {
  /** So many items are taken out at most; the rest is for the next run. */
  maxItems: number
  /** Is told of a clinic that cannot be erased; the others are all the same. */
  onFailure: (clinicId: string, error: unknown) => void
}

/** One transaction's worth. */
const MAX_ITEMS_PER_TRANSACTION = 25

/**
 * Takes the people out of every clinic whose retention is over, and keeps the counts. Found from the table alone
 * and done in steps that count each item once, so a run that stops anywhere is taken on by the next one, and two
 * at once do no harm. A clinic is marked, and its audit log told, when a run has found nothing left in it.
 * @returns how many items were taken out
 */
export const erasePastRetention = async (
  deps: RetentionDependencies,
  { maxItems: most, onFailure: failed }: RetentionOptions,
): Promise<number> => {
  const now = deps.now()
  const due = (await deps.clinics.list()).filter(
    (clinic) => clinic.erasedAt === null && isPastRetention(clinic, deps.config.retentionDays, now),
  )
  let erased = 0
  for (const clinic of due) {
    if (erased >= most) break
    try {
      const count = await eraseClinic(deps, clinic.id, most - erased)
      erased += count
      if (count === 0) await markErased(deps, clinic)
    } catch (error) {
      failed(clinic.id, error)
    }
  }
  return erased
}

const eraseClinic = async (deps: RetentionDependencies, clinicId: string, most: number): Promise<number> => {
  const { erasures } = deps
  let erased = await eraseInBatches(deps.registrations.pages(clinicId), most, (some) =>
    erasures.eraseRegistrations(some),
  )
  erased += await eraseInBatches(deps.ledger.pages(clinicId), most - erased, (some) =>
    erasures.eraseMails(some),
  )
  erased += await eraseCampaigns(deps, clinicId, most - erased)
  erased += await erasures.eraseAttendance(clinicId, most - erased)
  if (erased < most) erased += await erasures.redactAudit(clinicId, null)
  return erased
}

/** Addresses first: without them nothing is written down any more. */
const eraseCampaigns = async (
  deps: RetentionDependencies,
  clinicId: string,
  most: number,
): Promise<number> => {
  const { campaigns, erasures } = deps
  let erased = 0
  for (const { number } of await campaigns.listByClinic(clinicId)) {
    if (erased < most) erased += await campaigns.removeRecipients(clinicId, number, null, most - erased)
    const mails = campaigns.mailPages(clinicId, number)
    erased += await eraseInBatches(mails, most - erased, (some) => erasures.eraseMails(some))
  }
  return erased
}

/** Until all are gone, or enough, or somebody else is at it. */
const eraseInBatches = async <T>(
  pages: AsyncIterable<T[]>,
  most: number,
  erase: (some: T[]) => Promise<'erased' | 'conflict'>,
): Promise<number> => {
  let erased = 0
  for await (const page of pages) {
    for (let first = 0; first < page.length; first += MAX_ITEMS_PER_TRANSACTION) {
      const some = page.slice(first, first + Math.min(MAX_ITEMS_PER_TRANSACTION, most - erased))
      if (some.length === 0) return erased
      const result = await erase(some)
      erased += some.length
      if (result === 'conflict') return erased
    }
  }
  return erased
}

/** The Zoom meeting is a secret of those days. When somebody has saved the clinic meanwhile, the next run marks it. */
const markErased = async (deps: RetentionDependencies, clinic: Clinic): Promise<void> => {
  const now = deps.now()
  const erasedCounts = await deps.erasures.erasedCounts(clinic.id)
  const after = { registrations: countErasedRegistrations(erasedCounts), mails: erasedCounts['mails'] ?? 0 }
  const audit = {
    clinicId: clinic.id,
    at: now,
    by: 'retention',
    action: 'erased' as const,
    before: {},
    after,
  }
  await deps.clinics.save({ ...clinic, zoom: null, erasedAt: now, version: clinic.version + 1 }, audit)
}
