import { beforeEach, describe, expect, it } from 'vitest'
import type { StaffMember } from '../../../../shared/domain/access/staff'
import { staffId } from '../../../../shared/domain/ids'
import { reportMailKey } from '../../../../shared/domain/programme-mail/report-mail'
import { sendMail } from '../../../../shared/use-cases/mail/send-mail'
import { queueProgrammeReports } from '../../../../shared/use-cases/programme/queue-reports'
import {
  renewSubscription,
  subscribeToProgramme,
  unsubscribeFromProgramme,
} from '../../../../shared/use-cases/programme/subscribe'
import { someFigures } from '../../../support/builders/figures-builder'
import {
  createInMemoryDependencies,
  type InMemoryDependencies,
} from '../../../support/in-memory-dependencies'

const staff = (
  role: StaffMember['roles'][number],
  email: string | null = `${role}@example.org`,
): StaffMember => ({
  subject: role,
  name: role,
  email,
  roles: [role],
})
const due = '2026-12-01T08:00:00.000Z'
let deps: InMemoryDependencies

beforeEach(async () => {
  deps = createInMemoryDependencies({ now: '2026-11-20T09:00:00.000Z' })
  const own = someFigures({ clinicId: 'own', registered: 40, organiserEmails: ['partner@example.org'] })
  const other = someFigures({ clinicId: 'other', registered: 700 })
  for (const figures of [own, other])
    await deps.programme.saveRecord({ clinicId: figures.clinicId, revision: 1, isFrozen: false, figures })
})

/** A run of the sweep at an instant, and the mail worker. */
const run = async (at: string) => {
  deps.setNow(at)
  await queueProgrammeReports(deps)
  const keys = deps.queue.mail.splice(0)
  const outcomes = []
  for (const key of keys) outcomes.push(await sendMail(deps, key.key))
  return outcomes
}
const mailTo = (role: string) =>
  (deps.sent.find(({ to }) => to === `${role}@example.org`)?.raw ?? '').replaceAll('=\r\n', '')

describe('the monthly report', () => {
  it('goes to nobody, and writes nothing, while nobody subscribes', async () => {
    expect(await run(due)).toEqual([])
    expect(deps.sent).toEqual([])
    for await (const page of deps.ledger.pages('programme')) expect(page).toEqual([])
  })

  it('goes once a month to each subscriber, with the clinics that the role lets them see', async () => {
    await subscribeToProgramme(deps, staff('analyst'))
    await subscribeToProgramme(deps, staff('partner'))
    expect(await run('2026-12-01T07:00:00.000Z')).toEqual([])
    expect(await run(due)).toEqual(['accepted', 'accepted'])
    expect(await run('2026-12-01T09:00:00.000Z')).toEqual([])
    expect(await run('2026-12-05T09:00:00.000Z')).toEqual([])
    expect(deps.sent).toHaveLength(2)
    expect(mailTo('analyst')).toContain('each clinic): 740')
    expect(mailTo('partner')).toContain('each clinic): 40')
    expect(mailTo('partner')).not.toContain('740')
    expect(await run('2027-01-01T08:00:00.000Z')).toEqual(['accepted', 'accepted'])
  })

  it('is queued again an hour later when its job was lost, and not sent twice', async () => {
    await subscribeToProgramme(deps, staff('analyst'))
    deps.setNow(due)
    await queueProgrammeReports(deps)
    deps.queue.mail.splice(0)
    deps.setNow('2026-12-01T08:30:00.000Z')
    await queueProgrammeReports(deps)
    expect(deps.queue.mail).toEqual([])
    expect(await run('2026-12-01T09:00:00.000Z')).toEqual(['accepted'])
    expect(deps.sent).toHaveLength(1)
  })

  it('follows the roles of the last sign-in, and ends with them', async () => {
    await subscribeToProgramme(deps, staff('partner'))
    await renewSubscription(deps, { ...staff('partner'), roles: ['analyst'] })
    await run(due)
    expect(mailTo('partner')).toContain('each clinic): 740')
    await renewSubscription(deps, { ...staff('partner'), roles: [] })
    expect(await run('2027-01-01T08:00:00.000Z')).toEqual(['skipped'])
    await renewSubscription(deps, staff('organiser'))
    expect(await deps.programme.listSubscriptions()).toHaveLength(1)
  })

  it('ends 180 days after the last sign-in, at once when the person ends it, and on the way to the mailbox', async () => {
    await subscribeToProgramme(deps, staff('analyst'))
    expect(await run('2027-06-01T07:00:00.000Z')).toEqual([])
    await renewSubscription(deps, staff('analyst'))
    deps.setNow('2027-07-01T07:00:00.000Z')
    await queueProgrammeReports(deps)
    const [job] = deps.queue.mail.splice(0)
    await unsubscribeFromProgramme(deps, staff('analyst'))
    if (!job) throw new Error('nothing is queued')
    expect(await sendMail(deps, job.key)).toBe('skipped')
    expect(deps.sent).toEqual([])
    expect((await deps.programme.programmeAudit()).map(({ action }) => action)).toEqual([
      'subscribed',
      'unsubscribed',
    ])
  })

  it('is marked missed when the days in which it is useful are over', async () => {
    await subscribeToProgramme(deps, staff('analyst'))
    const [subscription] = await deps.programme.listSubscriptions()
    if (!subscription) throw new Error('there is no subscription')
    deps.setNow('2026-12-20T09:00:00.000Z')
    expect(await sendMail(deps, reportMailKey(subscription, { month: '2026-12' }))).toBe('missed')
  })

  it('cannot be had by an account without an address, and is erased with the person', async () => {
    expect(await subscribeToProgramme(deps, staff('analyst', null))).toBe('no-address')
    await subscribeToProgramme(deps, staff('analyst'))
    expect(await deps.programme.removeSubscription(staffId('analyst@example.org'), null)).toBe('removed')
    expect(await run(due)).toEqual([])
  })
})
