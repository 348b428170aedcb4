import type { MemoryWorld } from './memory-world'

/** All that is stored about the clinics: what a refused request must leave as it was. */
export const everythingIn = async (world: MemoryWorld): Promise<string> => {
  const clinics = await world.clinics.list()
  const each = clinics.map(async ({ id, days }) => ({
    audit: await world.clinics.audit(id),
    registrations: await Array.fromAsync(world.registrations.pages(id)),
    seats: await world.registrations.seatsTaken(id),
    ledger: await Array.fromAsync(world.ledger.pages(id)),
    dispatches: await world.dispatches.ofClinic(id),
    events: await world.attendance.events(id),
    reports: await Promise.all(days.map(({ number }) => world.attendance.report(id, number))),
    decisions: await Promise.all(days.map(({ number }) => world.attendance.decisions(id, number))),
    remains: await world.erasures.remains(id),
    campaigns: await everyCampaign(world, id),
    nameless: await world.erasures.nameless(id),
    summaries: await world.attendance.summaries(id),
  }))
  return JSON.stringify([clinics, await Promise.all(each), await world.erasures.all()])
}

/** Every contact list, whoever is on it and what was done to it: no clinic's retention reaches them. */
export const everyListIn = async ({ contactLists }: MemoryWorld) =>
  Promise.all(
    (await contactLists.all()).map(async ({ id }) => ({
      list: await contactLists.contacts(id),
      audit: await contactLists.audit(id),
    })),
  )

const everyCampaign = async (world: MemoryWorld, clinicId: string) =>
  Promise.all(
    (await world.campaigns.ofClinic(clinicId)).map(async (campaign) => ({
      campaign,
      recipients: await Array.fromAsync(world.campaigns.recipients(campaign)),
      mails: await Array.fromAsync(world.campaigns.mails(clinicId, campaign.number)),
    })),
  )
