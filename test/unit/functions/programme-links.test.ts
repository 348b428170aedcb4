import { describe, expect, it } from 'vitest'
import { someFigures } from '../../support/builders/figures-builder'
import { aConsole, aStaff } from './console/in-memory-console'
import { aSite } from './site/site-fixture'

const form = { 'coOrganiser.0': 'LCA', 'coOrganiser.3': 'CBL', days: '30', idempotencyKey: 'form-of-a-page' }
const now = '2026-12-01T09:00:00.000Z'

const consoleWithClinic = async (role: Parameters<typeof aStaff>[0] = 'organiser') => {
  const testConsole = await aConsole({ staff: aStaff(role), now })
  const figures = someFigures({ clinicId: 'lesotho', coOrganisers: ['LCA', 'CBL'], registered: 50 })
  await testConsole.deps.programme.saveRecord({ clinicId: 'lesotho', revision: 1, isFrozen: false, figures })
  return testConsole
}

describe('links for regulators', () => {
  it('are made, listed with their address, opened without an account, and withdrawn; the audit log has both', async () => {
    const { get, post, deps } = await consoleWithClinic()
    expect(await (await get('/console/programme/links')).text()).toContain('name="coOrganiser.0"')

    const answer = await post('/console/programme/links', form)

    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      '/console/programme/links?notice=link-made',
    ])
    const [link] = await deps.programme.listLinks()
    expect(link).toMatchObject({ coOrganisers: ['LCA', 'CBL'], endsAt: '2026-12-31T09:00:00.000Z' })
    const html = await (await get('/console/programme/links')).text()
    const [, path = ''] = /<a href="(\/programme\/[^"]+)">https:\/\/clinics\.example\.org\1</.exec(html) ?? []
    const site = await aSite({ deps, clinics: [] })
    expect(await (await site.get(path)).text()).toContain('Figures of your clinics')

    await post(`/console/programme/links/${link?.id}/withdraw`)

    expect((await site.get(path)).status).toBe(410)
    expect(await (await get('/console/programme/links')).text()).toContain('Withdrawn')
    expect(await deps.programme.programmeAudit()).toEqual([
      { at: now, by: 'staff-1', action: 'link-made', after: expect.objectContaining({ link: link?.id }) },
      { at: now, by: 'staff-1', action: 'link-withdrawn', after: { link: link?.id } },
    ])
  })

  it.each([
    ['no co-organiser', { days: '30', idempotencyKey: 'form-of-a-page' }],
    ['an empty one', { ...form, 'coOrganiser.0': '' }],
    ['no key of the form', { 'coOrganiser.0': 'LCA', days: '30' }],
  ])('are not made with %s', async (_, fields) => {
    const { post, deps } = await consoleWithClinic()
    const answer = await post('/console/programme/links', fields)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Choose at least one co-organiser')
    expect(await deps.programme.listLinks()).toEqual([])
  })

  it('expire after 90 days where no other time was chosen', async () => {
    const { post, deps } = await consoleWithClinic()
    await post('/console/programme/links', { ...form, days: '100000' })
    expect((await deps.programme.listLinks())[0]?.endsAt).toBe('2027-03-01T09:00:00.000Z')
  })

  it.each(['analyst', 'partner'] as const)('are not made by a %s', async (role) => {
    const { get, post, deps } = await consoleWithClinic(role)
    expect((await get('/console/programme/links')).status).toBe(403)
    expect((await post('/console/programme/links', form)).status).toBe(403)
    expect(await deps.programme.listLinks()).toEqual([])
  })
})
