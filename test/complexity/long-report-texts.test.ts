import { runInThisContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { findErasedRows } from '../../shared/domain/attendance/erased-rows'
import { createMatcher } from '../../shared/domain/attendance/matching/match-participants'
import type { Registrant } from '../../shared/domain/attendance/matching/registrant'
import { findSharedAddresses } from '../../shared/domain/attendance/matching/shared-address'
import type { Stay } from '../../shared/domain/attendance/zoom/stay'
import { personId } from '../../shared/domain/ids'
import { readZoomReport } from '../../shared/import/zoom/read-zoom-report'
import { aRegistration } from '../support/builders/builders'

/**
 * Work inside a regular expression cannot be counted, so these texts are long enough that what grows with their square
 * takes ten times as long as the work may take before it is broken off.
 */
const LENGTH = 60_000
const units = ['a', 'A ', '(host', 'a@', ',', '1:', "'s iphone x\n", 'ا']
const longTexts = units.map((unit) => unit.repeat(Math.ceil(LENGTH / unit.length)))

/** @throws Error when the work is broken off */
const runBounded = <T>(work: () => T): T => {
  const results: T[] = []
  Object.assign(globalThis, { boundedWork: () => results.push(work()) })
  runInThisContext('boundedWork()', { timeout: 4_000 })
  const [result] = results
  if (result === undefined) throw new Error('no result')
  return result
}

const { id, email, name } = aRegistration({ email: 'amina@example.org', name: 'Amina Warsame' })
const registrants: Registrant[] = [
  {
    id,
    email,
    name,
    organisation: 'NCA',
    sector: null,
    country: 'SO',
    zoomRegistrantId: null,
    joinClickedAt: null,
  },
]
const aStay = (overrides: Partial<Stay>): Stay => ({
  name: 'Amina',
  email: null,
  registrantId: null,
  from: '2025-12-10T06:00:00.000Z',
  to: '2025-12-10T08:00:00.000Z',
  ...overrides,
})

describe('a text of 60,000 characters', () => {
  it('in any cell of a report is read, or named with its row', () => {
    const cells = ['Amina', 'amina@example.org', '2025-12-10 07:00', '2025-12-10 09:00', '120']
    const meeting = ['Clinic', '123', 'ITU Lab', '2025-12-10 06:30', '2025-12-10 11:00']
    const quote = (row: string[]) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')
    for (const text of longTexts) {
      const withText = (row: string[]) => row.map((_, index) => quote(row.with(index, text)))
      const file = [
        'Topic,Meeting ID,Host,Start time,End time',
        quote(meeting.with(2, text)),
        'Name,Email,Join time,Leave time,Duration',
        ...withText(cells),
      ]
      const report = runBounded(() => readZoomReport(file.join('\n'), { zone: 'UTC' }))
      if (report.kind !== 'read') throw new Error(report.kind)
      const { stays, cutNames, problems } = report
      expect(stays).toHaveLength(5 - problems.length)
      expect(stays.map(({ name }) => name.length <= 300)).not.toContain(false)
      expect(cutNames.map(({ reason }) => reason)).toEqual([
        expect.stringMatching(/^the name has \d+ characters, of which the first 300 were read$/),
      ])
      expect(problems.map(({ reason }) => reason.length <= 200)).not.toContain(false)
    }
  })

  it('as a display name is matched, and found again for an erasure, with a second one beside it', () => {
    const matches = longTexts.flatMap((text) => {
      const stays = [aStay({ name: text }), aStay({ name: `x${text}`, email: 'lab@example.org' })]
      return runBounded(() => {
        const known = { registrants, decisions: {}, organiserEmails: ['lab@example.org'] }
        const person = { personId: personId(email), registrationId: id, anonymousId: 'random' }
        findErasedRows(person, stays, known)
        findSharedAddresses(stays)
        return stays.map(createMatcher({ ...known, stays }))
      })
    })
    expect(matches.filter(({ kind }) => kind === 'registrant')).toEqual([])
  })
})
