import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { restoreTable } from '../../shared/aws/dynamodb/restore/restore-table'
import { staffId } from '../../shared/domain/ids'
import type { ProgrammeSubscription } from '../../shared/domain/programme-mail/subscription'
import { type StreamedTable, startStreamedTable } from '../sample-programme/streamed-table'
import { anAuditRecord, somaliaClinicId } from '../support/builders/builders'
import { aCertificate } from '../support/builders/certificate-builders'
import { storesOn } from '../support/stores/stores-under-test'

const before = '2026-11-20T09:00:00.000Z'
const since = '2026-11-27T09:00:00.000Z'

const subscriptionOf = (
  name: string,
  roles: ProgrammeSubscription['staff']['roles'] = ['analyst'],
): ProgrammeSubscription => ({
  staff: { subject: name, name, email: `${name}@example.org`, roles },
  since: before,
  signedInAt: before,
})
const line = (by: string, action: 'subscribed' | 'unsubscribed') =>
  ({ at: since, by, action, after: {} }) as const

const revokedLater = aCertificate({ registrationId: 'r'.repeat(22), code: '7K3F-9M2Q-XB4T' })
const issuedLater = aCertificate({ registrationId: 's'.repeat(22), code: '7K3F-9M2Q-XB4V', issuedAt: since })
const lost = aCertificate({ registrationId: 't'.repeat(22), code: '7K3F-9M2Q-XB4W' })

/** A copy of the table from a week ago, and the table now. */
describe('an old copy of the table that is restored', () => {
  let copy: StreamedTable
  let live: StreamedTable

  beforeAll(async () => {
    copy = await startStreamedTable()
    live = await startStreamedTable()
    const [old, now] = [storesOn(copy.table), storesOn(live.table)]
    for (const name of ['ended', 'stays']) {
      for (const { programme } of [old, now])
        await programme.addSubscription(subscriptionOf(name), line(name, 'subscribed'))
    }
    await now.programme.removeSubscription(staffId('ended@example.org'), line('ended', 'unsubscribed'))
    await now.programme.renewSubscription({ ...subscriptionOf('stays', ['partner']), signedInAt: since })
    await now.programme.addSubscription(subscriptionOf('new'), line('new', 'subscribed'))
    await now.signInSessions.end('signed-out', since)
    for (const { certificates } of [old, now])
      for (const certificate of [revokedLater, lost]) await certificates.issue(certificate)
    await now.certificates.save(
      { ...revokedLater, revision: 2, revokedAt: since },
      anAuditRecord({ at: since }),
    )
    await now.certificates.issue(issuedLater)
    await now.certificates.erase(lost)
    await restoreTable(copy.table, live.table, { write: true })
  })
  afterAll(() => Promise.all([copy.engine.stop(), live.engine.stop()]))

  it('mails the programme report to those who get it now, in their present roles', async () => {
    const subscriptions = await storesOn(live.table).programme.listSubscriptions()
    expect(subscriptions.map(({ staff }) => [staff.name, ...staff.roles]).toSorted()).toEqual([
      ['new', 'analyst'],
      ['stays', 'partner'],
    ])
  })

  it('opens no session that was ended', async () => {
    expect(await storesOn(live.table).signInSessions.hasEnded('signed-out')).toBe(true)
  })

  it('leaves a revoked certificate revoked, and one that was issued since in its holder’s hand', async () => {
    const { certificates } = storesOn(live.table)
    expect(await certificates.findByCode(revokedLater.code)).toMatchObject({ revokedAt: since })
    expect(await certificates.findByCode(issuedLater.code)).toEqual(issuedLater)
  })

  it('brings back a certificate that the damage took', async () => {
    const { certificates } = storesOn(live.table)
    expect(await certificates.findByCode(lost.code)).toEqual(lost)
    const codes = (await certificates.listByClinic(somaliaClinicId)).map(({ code }) => code)
    expect(codes.toSorted()).toEqual([revokedLater.code, issuedLater.code, lost.code])
  })

  it('changes nothing the second time', async () => {
    expect(await restoreTable(copy.table, live.table, { write: true })).toMatchObject({
      written: 0,
      removed: 0,
    })
  })
})
