import { describe, expect, it } from 'vitest'
import type { ClinicFigures } from '../../../../../shared/domain/clinic/clinic-figures'
import { figureDefinitions } from '../../../../../shared/domain/programme/figure-definitions'
import type { ProgrammeLink } from '../../../../../shared/domain/programme-link/programme-link'
import {
  signProgrammeLinkToken,
  signToken,
  signUnsubscribeToken,
} from '../../../../../shared/domain/values/token'
import { genderCounts, someFigures } from '../../../../support/builders/figures-builder'
import { aSite } from '../site-fixture'

const now = '2026-12-01T09:00:00.000Z'
const link: ProgrammeLink = {
  id: 'Link_of-the-regulator1',
  coOrganisers: ['LCA <Lesotho>'],
  createdAt: now,
  createdBy: 'staff-1',
  endsAt: '2026-12-31T09:00:00.000Z',
  withdrawnAt: null,
}
const audit = { at: now, by: 'staff-1', action: 'link-made', after: {} } as const

const siteWithLink = async (at = now) => {
  const site = await aSite({ now: at })
  await site.deps.programme.addLink(link, audit)
  const about = { coOrganisers: link.coOrganisers, registered: 120, joined: 43, attended: 40 }
  const small = someFigures({ clinicId: 'lesotho', title: 'Lesotho clinic', ...about, personMinutes: 4321 })
  const other = someFigures({ clinicId: 'gambia', title: 'Gambia clinic', registered: 777 })
  for (const figures of [small, other])
    await site.deps.programme.saveRecord({
      clinicId: figures.clinicId,
      revision: 1,
      isFrozen: false,
      figures,
    })
  const keys = await site.deps.secrets.tokenKeys()
  return { ...site, keys, path: `/programme/${signProgrammeLinkToken(keys, link.id)}` }
}

describe('the page of a link to figures', () => {
  it('shows the clinics of the link, hides the small group and is not kept, listed or passed on', async () => {
    const { get, path } = await siteWithLink()
    const answer = await get(path, { 'accept-language': 'ar' })
    const html = await answer.text()
    expect(answer.status).toBe(200)
    expect(html).toContain('<html lang="en"')
    expect(html).toContain('LCA &lt;Lesotho&gt;')
    expect(html).toContain('Lesotho clinic')
    expect(html).toContain('until 31 December 2026, 09:00 (UTC+00:00)')
    expect(html).toMatch(/data-label="Registered"[^>]*>120</)
    expect(html).toMatch(/data-label="Joined"[^>]*>hidden</)
    expect(html).toMatch(/data-label="Person-hours"[^>]*>hidden</)
    expect(html).not.toMatch(/Gambia|777|>43<|72\.0/)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('x-robots-tag')).toBe('noindex, nofollow')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
  })

  it('shows people by gender, without clinics in which a group is small', async () => {
    const { get, path, deps } = await siteWithLink()
    const shown = async () => (await (await get(path)).text()).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
    expect(await shown()).not.toContain('By gender')
    const about = { coOrganisers: link.coOrganisers, registered: 60, joined: 40, attended: 20 }
    const save = (clinicId: string, genders: ClinicFigures['genders']) =>
      deps.programme.saveRecord({
        clinicId,
        revision: 1,
        isFrozen: false,
        figures: someFigures({ ...about, clinicId, genders }),
      })
    await save('few-men', genderCounts({ woman: [57, 37, 17], man: [3, 3, 3] }))
    expect(await shown()).toMatch(/By gender, where given Not shown: a group has fewer than 5 people\. What/)
    await save('many', genderCounts({ woman: [31, 21, 11], man: [29, 19, 9] }))
    expect(await shown()).toMatch(
      /People of 1 of 3 clinics\. Clinics in which a group has fewer than 5 people are left out\. Gender Registered Joined Attended Woman 31 21 11 Man 29 19 9 What/,
    )
  })

  it('says of a sum that no clinic shows whether it is hidden or not known, and what both mean', async () => {
    const { get, path } = await siteWithLink()
    const html = await (await get(path)).text()
    const total = html.slice(html.indexOf('All that is shown'))
    expect(total).toMatch(/data-label="Joined"[^>]*>hidden</)
    expect(total).toMatch(/data-label="Countries"[^>]*>not known</)
    expect(html).toContain('<strong>hidden</strong>: fewer than 5 people, alone or as the difference of two')
    expect(html).toContain('<strong>not known</strong>: it was not recorded')
    expect(html).not.toContain('not shown')
  })

  it('defines each figure as the programme report does, and shows none of people across clinics', async () => {
    const { get, path } = await siteWithLink()
    const html = await (await get(path)).text()
    const shown = [...html.matchAll(/<th scope="col" class="number">([^<]+)</g)].map(([, label]) => label)
    const others = ['Clinics', 'People', 'Returning']
    expect(shown).toEqual(
      figureDefinitions.map(({ label }) => label).filter((label) => !others.includes(label)),
    )
    for (const { label, definition } of figureDefinitions)
      expect([label, html.includes(`<strong>${label}</strong>: ${definition}</li>`)]).toEqual([
        label,
        shown.includes(label),
      ])
  })

  it('is not there for an altered or foreign link', async () => {
    const { get, path, keys } = await siteWithLink()
    const claims = { clinicId: 'lesotho', registrationId: link.id }
    const wrong = [
      `${path}x`,
      `/programme/${link.id}`,
      `/programme/${signProgrammeLinkToken(['another key'], link.id)}`,
      `/programme/${signUnsubscribeToken(keys, link.id)}`,
      `/programme/${signToken(keys, 'my', claims)}`,
      `/programme/${signProgrammeLinkToken(keys, 'b'.repeat(22))}`,
      path.replace('/programme/', '/unsubscribe/'),
    ]
    for (const each of wrong) expect([each, (await get(each)).status]).toEqual([each, 404])
  })

  it('says that nothing was held yet', async () => {
    const site = await aSite({ now })
    await site.deps.programme.addLink(link, audit)
    const token = signProgrammeLinkToken(await site.deps.secrets.tokenKeys(), link.id)
    expect(await (await site.get(`/programme/${token}`)).text()).toContain('No clinic has been held yet')
  })
})
