import { describe, expect, it } from 'vitest'
import { MAX_FORMS_PER_HOUR, visitorId } from '../../../../../shared/domain/form-rate-limit'
import { registrationId } from '../../../../../shared/domain/ids'
import type { AppConfig } from '../../../../../shared/ports/config'
import { aForm, somaliaClinicId } from '../../../../support/builders/builders'
import { createInMemoryDependencies } from '../../../../support/in-memory-dependencies'
import { aSite, siteUrl } from '../site-fixture'

const path = `/clinics/${somaliaClinicId}/register`

/** The site as API Gateway calls it for a visitor. */
const siteBehindApiGateway = async (config: Partial<AppConfig> = {}) => {
  const site = await aSite({ deps: createInMemoryDependencies({ config }) })
  const post = async (
    sourceIp: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ) =>
    site.app.request(
      `${siteUrl}${path}`,
      {
        method: 'POST',
        body: new URLSearchParams({ ...aForm(), ...fields }).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: siteUrl, ...headers },
      },
      { requestContext: { http: { sourceIp } } },
    )
  return { ...site, post }
}

describe('the forms of one visitor', () => {
  it('are taken up to a hall full of people in an hour, then no more until the next, with the minutes to wait', async () => {
    const { post, deps, logged } = await siteBehindApiGateway()
    const seats = () => deps.registrations.seatsTaken(somaliaClinicId)
    deps.setNow('2026-11-20T09:40:00.000Z')
    const visitor = visitorId(await deps.secrets.tokenKeys(), '192.0.2.1', deps.now())
    for (let sent = 1; sent < MAX_FORMS_PER_HOUR; sent += 1)
      await deps.visitors.countForm(visitor, deps.now())
    expect((await post('192.0.2.1', { email: 'the-last@example.org' })).status).toBe(303)
    const headers = {
      'x-forwarded-for': '198.51.100.7',
      forwarded: 'for=198.51.100.7',
      'x-real-ip': '198.51.100.7',
    }
    const refused = await post('192.0.2.1', { email: 'one-more@example.org', language: 'en' }, headers)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1200'])
    expect(await refused.text()).toContain('Too many registrations from your network')
    expect(await seats()).toBe(1)
    expect(logged.join()).toContain('too-many-forms')
    expect(logged.join()).not.toMatch(/192\.0\.2|@/)

    expect((await post('192.0.2.2', { email: 'neighbour@example.org' })).status).toBe(303)
    deps.setNow('2026-11-20T10:00:00.000Z')
    expect((await post('192.0.2.1', { email: 'one-more@example.org' })).status).toBe(303)
    expect(await seats()).toBe(3)
  })

  it('behind a trusted CDN are counted by the address that it wrote, never by one that the visitor wrote', async () => {
    const { post, deps } = await siteBehindApiGateway({ trustedProxies: ['203.0.113.0/24'] })
    const visitor = visitorId(await deps.secrets.tokenKeys(), '192.0.2.1', deps.now())
    for (let sent = 1; sent <= MAX_FORMS_PER_HOUR; sent += 1)
      await deps.visitors.countForm(visitor, deps.now())
    const statusFrom = async (sourceIp: string, forwarded: string) =>
      (await post(sourceIp, { email: `${forwarded.length}@example.org` }, { 'x-forwarded-for': forwarded }))
        .status
    expect(await statusFrom('203.0.113.5', '192.0.2.1')).toBe(429)
    expect(await statusFrom('203.0.113.5', '198.51.100.7, 192.0.2.1')).toBe(429)
    expect(await statusFrom('203.0.113.6', '203.0.113.5, 198.51.100.7, 192.0.2.1, 203.0.113.6')).toBe(429)
    expect(await statusFrom('192.0.2.1', '198.51.100.7, 203.0.113.5')).toBe(429)
    expect(await statusFrom('203.0.113.5', '192.0.2.1, 198.51.100.7')).toBe(303)
  })

  it('that are not filled in right cost nothing and count for nothing', async () => {
    const { post, deps } = await siteBehindApiGateway()
    let counted = 0
    deps.visitors.countForm = async () => {
      counted += 1
      return counted
    }
    expect((await post('192.0.2.1', { email: 'x' })).status).toBe(422)
    expect(counted).toBe(0)
  })

  it('bring an address at most two mails, from however many networks they come', async () => {
    const { post, deps } = await siteBehindApiGateway()
    for (let minute = 0; minute < 90; minute += 1) {
      deps.setNow(new Date(Date.parse('2026-11-20T09:00:00.000Z') + minute * 60_000).toISOString())
      expect((await post(`198.51.100.${minute}`, {})).status).toBe(303)
    }
    const mails = await deps.ledger.listByRecipient(
      somaliaClinicId,
      registrationId(somaliaClinicId, aForm().email),
    )
    expect(mails.map(({ kind }) => kind)).toEqual(['confirmation', 'confirmation'])
  })
})
