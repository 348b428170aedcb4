import type { Clinic } from '../../domain/clinic/clinic'
import { countErasedRegistrations } from '../../domain/erasure/erased-counts'
import { isPastRetention } from '../../domain/erasure/retention'
import type { Instant } from '../../domain/values/time/instant'
import type { Dependencies } from '../../ports/dependencies'
import { freezeFigures } from '../programme/freeze-figures'

type RetentionDependencies = Pick<
  Dependencies,
  | 'clinics'
  | 'campaigns'
  | 'registrations'
  | 'ledger'
  | 'erasures'
  | 'certificates'
  | 'surveys'
  | 'programme'
  | 'config'
  | 'now'
>

export interface RetentionOptions {
  /** Erases the clinics whose retention had ended then; by default now. */
  endedBy?: Instant
  /** The most items erased in one run; the next run continues. */
  maxItems: number
  /** Called for a clinic that cannot be erased; the other clinics are processed all the same. */
  onFailure: (clinicId: string, error: unknown) => void
}

/** As many as fit in one transaction. */
const MAX_ITEMS_PER_TRANSACTION = 25

/**
 * Erases the personal data of every clinic past its retention, and keeps the counts. Everything is found from the
 * table and each item is counted once, so the next run continues after a crash, and two parallel runs do no harm. A
 * clinic is marked as erased, with a record in its audit log, when a run finds nothing left in it.
 * @returns the number of erased items
 */
export const erasePastRetention = async (
  deps: RetentionDependencies,
  { endedBy = deps.now(), maxItems, onFailure }: RetentionOptions,
): Promise<number> => {
  const isDue = (clinic: Clinic): boolean =>
    clinic.erasedAt === null && isPastRetention(clinic, deps.config.retentionDays, endedBy)
  const due = (await deps.clinics.list()).filter(isDue)
  let erased = 0
  for (const listed of due) {
    if (erased >= maxItems) break
    try {
      // The index lags: the clinic itself says whether its retention was made longer a moment ago.
      const clinic = await deps.clinics.get(listed.id)
      if (!clinic || !isDue(clinic)) continue
      await freezeFigures(deps, clinic.id)
      const count = await eraseClinic(deps, clinic.id, maxItems - erased)
      erased += count
      if (count === 0) await markErased(deps, clinic)
    } catch (error) {
      onFailure(listed.id, error)
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
  erased += await eraseCertificates(deps, clinicId, most - erased)
  if (erased < most) erased += await deps.surveys.eraseTexts(clinicId, most - erased)
  erased += await eraseCampaigns(deps, clinicId, most - erased)
  erased += await erasures.eraseAttendance(clinicId, most - erased)
  if (erased < most) erased += await erasures.redactAudit(clinicId, null)
  return erased
}

const eraseCertificates = async (
  { certificates }: RetentionDependencies,
  clinicId: string,
  most: number,
): Promise<number> => {
  const some = most > 0 ? (await certificates.listByClinic(clinicId)).slice(0, most) : []
  for (const certificate of some) await certificates.erase(certificate)
  return some.length
}

/** Recipients first: without them no mail is recorded any more. */
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

/** Erases page by page until all are gone, the limit is reached, or another writer interferes. */
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

/** Marks the clinic and removes its Zoom meeting. If the clinic was saved meanwhile, the next run marks it. */
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
