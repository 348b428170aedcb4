import type { RegistrationStatus } from '../../../shared/domain/registration/registration'
import { noSeats } from '../../../shared/domain/registration/seats'
import { somaliaClinicId } from '../../support/builders/builders'
import { joinKey } from '../../support/memory/table'
import type { SimulatedServices } from '../engine/process-dependencies'
import type { Simulation } from '../engine/simulation'
import { findWrongAdmissions } from './admissions'
import type { BrokenPromise } from './broken-promise'
import { buildCampaignHistories } from './campaign-history'
import { findDuplicatedMails } from './duplicated'
import { findUnerasedPeople } from './erased'
import { findWrongInvitations } from './invitations'
import { findLateMails } from './late'
import { findLostMails } from './lost'
import { findMisledReaders } from './misled'
import { findMisplacedSeats } from './misplaced'
import { findMisplacedReaders } from './misplaced-readers'
import { findRateViolation } from './rate-limit'
import { findUnexpectedMails } from './unexpected'
import { findUnfinishedCampaigns } from './unfinished-campaigns'
import { findWronglyUnreached } from './unreached'
import { wasRestoredAt } from './value-periods'

/** Compares the promises of the mail contract with the inboxes and with what was true at each time. */
export const findBrokenPromises = (simulation: Simulation, services: SimulatedServices): BrokenPromise[] => [
  ...findLostMails(simulation, services),
  ...findDuplicatedMails(simulation, services),
  ...findUnexpectedMails(simulation, services),
  // After a restore the organisers tell people what has changed.
  ...(simulation.eventLog.restores.length > 0 ? [] : findMisledReaders(simulation, services)),
  ...(simulation.eventLog.restores.length > 0 ? [] : findMisplacedReaders(simulation, services)),
  ...findUnerasedPeople(simulation),
  ...findWrongAdmissions(simulation),
  ...findOverwrittenChanges(simulation),
  ...findWrongSeatCounts(simulation),
  ...findForgottenHolds(simulation),
  ...findErrorPages(simulation),
  ...findMisplacedSeats(simulation),
  ...findWronglyUnreached(simulation, services),
  ...findLateMails(simulation, services),
  ...findRateViolation(simulation, services),
  ...findBrokenCampaignPromises(simulation, services),
]

const findBrokenCampaignPromises = (simulation: Simulation, services: SimulatedServices): BrokenPromise[] => {
  if (simulation.eventLog.campaigns.size === 0) return []
  const campaignHistories = buildCampaignHistories(simulation, services.ses.deliveries)
  return [
    ...findWrongInvitations(simulation, campaignHistories, services),
    ...findUnfinishedCampaigns(simulation, campaignHistories),
  ]
}

/** A change saved on top of an outdated version undoes the newer change that replaced that version. */
const findOverwrittenChanges = (simulation: Simulation): BrokenPromise[] =>
  simulation.eventLog.clinicVersions.flatMap(({ at, value }, index, all): BrokenPromise[] => {
    const previousVersion = all[index - 1]?.value.version ?? value.version - 1
    return value.version === previousVersion + 1 || wasRestoredAt(simulation, at)
      ? []
      : [
          {
            promise: 'undone',
            what: `version ${value.version} of the clinic was saved after version ${previousVersion}`,
          },
        ]
  })

/** Each seat that was counted ahead of its registration has its registration in the end, or is free again. */
const findForgottenHolds = ({ heldSeats, displayNames }: Simulation): BrokenPromise[] =>
  [...heldSeats.values()].map(({ id }) => ({
    promise: 'counters',
    what: `a seat is held for ${displayNames.get(id)}, who has long gone`,
  }))

/** A page that met other writers is answered like any other one. */
const findErrorPages = ({ eventLog }: Simulation): BrokenPromise[] =>
  eventLog.errorPages.map((what) => ({ promise: 'refused', what }))

/** The stored counts of seats equal the counts of the registrations. */
const findWrongSeatCounts = (simulation: Simulation): BrokenPromise[] => {
  const { table, eventLog } = simulation
  const people = table.registrations.withPrefix(joinKey(somaliaClinicId, ''))
  // After the end, or a cancellation, an erased person remains counted.
  const erased = [...eventLog.registrations.values()].flatMap((versions) =>
    versions.flatMap(({ at, value }, index) =>
      value === undefined && !wasRestoredAt(simulation, at) ? (versions[index - 1]?.value ?? []) : [],
    ),
  )
  const countPeople = (...statuses: RegistrationStatus[]) =>
    [...people, ...erased].filter(({ status }) => statuses.includes(status)).length
  const [storedSeats = noSeats] = table.seats.withPrefix('')
  const actualCounts = {
    taken: countPeople('confirmed', 'offered'),
    waiting: countPeople('waitlisted'),
    offered: countPeople('offered'),
    pending: countPeople('pending'),
  }
  return (['taken', 'waiting', 'offered', 'pending'] as const)
    .filter((name) => actualCounts[name] !== storedSeats[name])
    .map((name) => ({
      promise: 'counters',
      what: `${storedSeats[name]} seats are counted as ${name}, by ${actualCounts[name]} people`,
    }))
}
