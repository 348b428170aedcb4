import { anImportDraft } from '../builders/contact-builders'
import type { InMemoryDependencies } from '../in-memory-dependencies'

/** All stored data of the clinics: a refused request must not change them. */
export const snapshotStores = async (deps: InMemoryDependencies): Promise<string> => {
  const clinics = await deps.clinics.list()
  const perClinic = clinics.map(async ({ id, days }) => ({
    audit: await deps.clinics.audit(id),
    registrations: await Array.fromAsync(deps.registrations.pages(id)),
    seats: await deps.registrations.seatsTaken(id),
    ledger: await Array.fromAsync(deps.ledger.pages(id)),
    dispatches: await deps.dispatches.listByClinic(id),
    events: await deps.attendance.listEvents(id),
    reports: await Promise.all(days.map(({ number }) => deps.attendance.report(id, number))),
    decisions: await Promise.all(days.map(({ number }) => deps.attendance.getMatchDecisions(id, number))),
    attendanceRecords: await deps.attendance.listAttendanceRecords(id),
    erasedCounts: await deps.erasures.erasedCounts(id),
    campaigns: await snapshotCampaigns(deps, id),
    certificates: await deps.certificates.listByClinic(id),
    anonymousRecords: await deps.erasures.anonymousRecords(id),
    summaries: await deps.attendance.listSummaries(id),
  }))
  return JSON.stringify([clinics, await Promise.all(perClinic), await deps.erasures.listAll()])
}

/** Every contact list with its contacts and their states: no clinic’s retention applies to them. */
export const snapshotContactLists = async ({ contactLists }: InMemoryDependencies) =>
  Promise.all(
    (await contactLists.listAll()).map(async ({ id }) => ({
      list: await contactLists.contacts(id),
      audit: await contactLists.audit(id),
      draft: (await contactLists.draft(id, anImportDraft().id))?.revision,
    })),
  )

const snapshotCampaigns = async (deps: InMemoryDependencies, clinicId: string) =>
  Promise.all(
    (await deps.campaigns.listByClinic(clinicId)).map(async (campaign) => ({
      campaign,
      recipients: await Array.fromAsync(deps.campaigns.recipients(campaign)),
      mails: await Array.fromAsync(deps.campaigns.mailPages(clinicId, campaign.number)),
    })),
  )
