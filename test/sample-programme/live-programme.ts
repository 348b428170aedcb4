import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { RandomSource } from '../../infra/local/faults/random-source'
import { readAnnouncement } from '../../shared/announcement/read-announcement'
import { participantKey } from '../../shared/domain/attendance/matching/match-participants'
import type { PlannableClinic } from '../../shared/domain/clinic/clinic'
import { organisationKey } from '../../shared/domain/institutions/organisation-key'
import type { Instant } from '../../shared/domain/values/time/instant'
import { decideMatches } from '../../shared/use-cases/attendance/decide-match'
import { pastClinicsOf } from '../../shared/use-cases/history/past-clinics-of-announcement'
import { recordPastClinics } from '../../shared/use-cases/history/record-past-clinics'
import { confirmInstitution } from '../../shared/use-cases/institutions/decide-spellings'
import { hosts, inventNeighbours, inventPeople } from './invented-people'
import { livePastClinic } from './past-clinic'
import { organiser } from './sample-staff'
import type { VirtualProduct } from './virtual-product'

const announcements = join(import.meta.dirname, '../../samples/announcements')

export interface ProgrammeSize {
  seed: number
  /** People of the host country, of each clinic. */
  peopleOfHost: number
}

/**
 * The programme up to the Somalia clinic: the list page of 2021-2023 recorded, and the clinics of Rwanda, The Gambia
 * and Lesotho lived through. Rwanda's retention has ended, so its people are erased; the participants of Lesotho and
 * its institutions wait for a decision.
 * @returns when the last action was done
 */
export const liveProgramme = async (
  product: VirtualProduct,
  { seed, peopleOfHost }: ProgrammeSize,
): Promise<Instant> => {
  const neighbours = inventNeighbours(new RandomSource(seed, 'neighbours'))
  const live = (
    host: keyof typeof hosts,
    { file, publishedAt, meetingId }: { file: string; publishedAt: Instant; meetingId: string },
  ): Promise<PlannableClinic> => {
    const random = new RandomSource(seed, host)
    const invited = inventPeople(hosts[host], peopleOfHost + 8, random)
    const people = [...invited.slice(0, peopleOfHost), ...neighbours.filter(() => random.chance(0.6))]
    const listName = `Guests of ${host.slice(0, 1).toUpperCase()}${host.slice(1)}`
    const invitation = { listName, people: invited }
    const announcement = readFileSync(join(announcements, file), 'utf8')
    return livePastClinic(product, { announcement, publishedAt, meetingId, people, invitation }, random)
  }

  await live('rwanda', {
    file: 'rwanda-2023-12.txt',
    publishedAt: '2023-11-21T08:12:00.000Z',
    meetingId: '91200000001',
  })
  await product.perform([{ at: '2024-01-15T09:30:00.000Z', run: () => recordListPage(product) }])
  await sweepAt(product, ['2024-12-16T02:05:00.000Z', '2024-12-16T02:10:00.000Z', '2024-12-16T02:15:00.000Z'])
  const gambia = await live('gambia', {
    file: 'gambia-2025-02.txt',
    publishedAt: '2025-01-14T10:20:00.000Z',
    meetingId: '91200000002',
  })
  await product.perform([{ at: '2025-02-07T13:00:00.000Z', run: () => reviewClinic(product, gambia) }])
  await live('lesotho', {
    file: 'lesotho-2025-06.txt',
    publishedAt: '2025-05-15T09:05:00.000Z',
    meetingId: '91200000003',
  })
  await sweepAt(product, ['2025-06-10T02:05:00.000Z'])
  return product.deps.now()
}

const sweepAt = (product: VirtualProduct, instants: readonly Instant[]): Promise<void> =>
  product.perform(instants.map((at) => ({ at, run: product.sweep })))

/** Records the 25 clinics of the list page of 2021-2023. */
export const recordListPage = async ({ deps }: VirtualProduct): Promise<void> => {
  const text = readFileSync(join(announcements, 'clinics-2021-2023.txt'), 'utf8')
  const clinics = pastClinicsOf(readAnnouncement(text).clinics, deps.now())
  await recordPastClinics(deps, { clinics, announcement: text, by: organiser.id })
}

/** The decisions of an organiser after a clinic: who is no participant, and which spellings are one institution. */
const reviewClinic = async (
  { deps }: VirtualProduct,
  { id: clinicId, days }: PlannableClinic,
): Promise<void> => {
  for (const { number: day } of days) {
    const stays = (await deps.attendance.report(clinicId, day))?.stays ?? []
    const roles: Record<string, 'interpreter' | 'bot'> = {
      'Interpreter FR': 'interpreter',
      'Otter.ai Notetaker': 'bot',
    }
    const participants = stays.flatMap((stay) => {
      const outcome = roles[stay.name]
      return outcome ? [{ participantKey: participantKey(stay), outcome }] : []
    })
    await decideMatches(deps, { clinicId, day, participants, by: organiser.id })
  }
  const spellings = ['Central Bank of The Gambia', 'Central Bank of the Gambia (CBG)', 'CBG'].map(
    organisationKey,
  )
  await confirmInstitution(deps, {
    country: 'GM',
    spellings,
    name: 'Central Bank of The Gambia',
    by: organiser.id,
  })
}
