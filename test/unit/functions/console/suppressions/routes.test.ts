import { describe, expect, it } from 'vitest'
import { AccessDeniedError } from '../../../../../shared/domain/access/actions'
import { personId } from '../../../../../shared/domain/ids'
import { readSuppressionStatus } from '../../../../../shared/queries/suppression-status'
import { liftSuppression } from '../../../../../shared/use-cases/mail/lift-suppression'
import { snapshotStores } from '../../../../support/stores/store-snapshot'
import { aConsole, aStaff, pageText } from '../in-memory-console'

const email = 'ifrah@example.org'
const path = '/console/suppressions'

const aConsoleWithSuppression = async (reason: 'bounced' | 'complained' = 'bounced') => {
  const testConsole = await aConsole({ staff: aStaff('organiser') })
  const at = '2026-11-19T09:00:00.000Z'
  await testConsole.deps.suppressions.suppress({ personId: personId(email), reason, at })
  return testConsole
}

describe('the page of suppressed addresses', () => {
  it('says since when and why an address gets no mail', async () => {
    const { post } = await aConsoleWithSuppression('complained')
    const words = await pageText(await post(path, { email: ' Ifrah@Example.org ' }))
    expect(words).toContain(
      'Since 19 November 2026, 09:00 (UTC+00:00), the recipient reported an e-mail as spam',
    )
    expect(words).toContain('Lift suppression')
    const other = await pageText(await post(path, { email: 'other@example.org' }))
    expect(other).toContain('This address is not suppressed here.')
    expect(other).not.toContain('Lift suppression')
  })

  it('says that an unsubscription is the person’s own to take back', async () => {
    const { post, deps } = await aConsole()
    await deps.suppressions.unsubscribe(personId(email), deps.now())
    const words = await pageText(await post(path, { email }))
    expect(words).toContain('has unsubscribed from invitations. Only they can change that')
    expect(words).not.toContain('Lift suppression')
  })

  it('lifts a suppression with a reason, once, and shows who lifted it and why', async () => {
    const { post, deps, lines } = await aConsoleWithSuppression()
    const because = 'The mailbox was full and works again.'
    const lifted = await pageText(await post(`${path}/lift`, { email, because }))
    expect(lifted).toContain('The suppression is lifted here. Amazon SES may still refuse the address')
    expect(lifted).toContain('This address is not suppressed here.')
    expect(lifted).toContain('clinic -- lift-suppression --stage STAGE --email-file FILE')
    expect(lifted).toContain(`you ${because}`)
    expect(await deps.suppressions.find(personId(email))).toBeUndefined()
    expect(await pageText(await post(`${path}/lift`, { email, because }))).not.toContain('is lifted')
    expect((await deps.suppressions.readRecord(personId(email)))?.lifted).toEqual([
      expect.objectContaining({ by: 'staff-1', because, liftedAt: deps.now(), reason: 'bounced' }),
    ])
    expect(JSON.stringify(lines)).toContain('suppression-lifted')
    expect(JSON.stringify(lines)).not.toContain(email)
  })

  it.each([
    ['no reason', { email, because: '  ' }, 'Enter why the address may get e-mail again.'],
    [
      'a long reason',
      { email, because: 'x'.repeat(501) },
      'The reason must be 500 characters or less; it has 501.',
    ],
    ['no address', { email: 'ifrah', because: 'Asked.' }, 'Enter an e-mail address like name@example.org.'],
  ])('refuses %s at its field, and changes nothing', async (_, fields, message) => {
    const { post, deps } = await aConsoleWithSuppression()
    const before = await snapshotStores(deps)
    const answer = await post(`${path}/lift`, fields)
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toMatch(new RegExp(`id="field-(email|because)-error">${message.slice(0, 20)}`))
    expect(await snapshotStores(deps)).toBe(before)
  })

  it.each(['partner', 'analyst'] as const)(
    'is closed to a %s, as are its query and its use case',
    async (role) => {
      const { get, post, deps } = await aConsole({ staff: aStaff(role) })
      const because = 'Asked by phone.'
      expect((await get(path)).status).toBe(403)
      expect((await post(`${path}/lift`, { email, because })).status).toBe(403)
      await expect(readSuppressionStatus(deps, aStaff(role), email)).rejects.toThrow(AccessDeniedError)
      await expect(liftSuppression(deps, aStaff(role), { email, because })).rejects.toThrow(AccessDeniedError)
    },
  )
})
