import { describe, expect, it } from 'vitest'
import { participantKey } from '../../../../shared/domain/attendance/matching/match-participants'
import { updateFigures } from '../../../../shared/use-cases/programme/update-figures'
import { aZoomEvent, somaliaClinicId as clinicId } from '../../../support/builders/builders'
import {
  ayaanInBoth,
  depsWithTwoClinics,
  guled,
  idOf,
  processAllErasures,
  requestByAdmin,
} from './two-clinics'

const account = { name: 'Guled Ali', email: guled, meetingUuid: 'run', participantId: 'p1' }
const roles = [
  ['their own on day 1', {}, { joined: 2, attended: 2, personMinutes: 420 }],
  ['the host’s on day 1', { 1: 'host' }, { joined: 1, attended: 1, personMinutes: 210 }],
  ['nobody’s on day 1', { 1: 'not-participant' }, { joined: 1, attended: 1, personMinutes: 210 }],
  ['matched to them on day 1', { 1: 'self' }, { joined: 2, attended: 2, personMinutes: 420 }],
] as const

describe('an account from which two people joined', () => {
  it.each(roles)(
    'counts as before when the one of day 2 is erased and it was %s',
    async (_, decided, counts) => {
      const deps = await depsWithTwoClinics()
      for (const date of ['2026-12-10', '2026-12-11']) {
        const run = { ...account, meetingUuid: date }
        await deps.attendance.recordEvent(clinicId, aZoomEvent({ ...run, at: `${date}T06:00:00.000Z` }))
        const end = { ...run, kind: 'ended', participantId: null, at: `${date}T09:30:00.000Z` } as const
        await deps.attendance.recordEvent(clinicId, aZoomEvent(end))
      }
      const decide = (day: number, decision: string) =>
        deps.attendance.saveMatchDecision(clinicId, day, participantKey(account), decision)
      for (const [day, decision] of Object.entries(decided))
        await decide(Number(day), decision === 'self' ? idOf(clinicId, guled) : decision)
      await decide(2, idOf(clinicId, ayaanInBoth))
      deps.setNow('2026-12-14T12:00:00.000Z')
      const figures = async () => {
        await updateFigures(deps, clinicId)
        const { joined, attended, personMinutes } = (await deps.programme.getRecord(clinicId))?.figures ?? {}
        return { joined, attended, personMinutes }
      }
      expect(await figures()).toEqual(counts)
      await requestByAdmin(deps, ayaanInBoth)
      await processAllErasures(deps, 3)
      expect(await figures()).toEqual(counts)
    },
  )
})
