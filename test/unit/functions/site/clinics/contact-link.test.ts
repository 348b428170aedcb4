import { describe, expect, it } from 'vitest'
import type { PlannableClinic } from '../../../../../shared/domain/clinic/clinic'
import { supportedLanguages } from '../../../../../shared/domain/values/language'
import { aPublishedClinic, somaliaClinicId } from '../../../../support/builders/builders'
import { aSite } from '../site-fixture'

const page = async (clinic: Partial<PlannableClinic>, language = 'en') => {
  const { get } = await aSite({ clinics: [aPublishedClinic(clinic)] })
  return (await get(`/clinics/${somaliaClinicId}?lang=${language}`)).text()
}
const contactIn = (html: string) => /<dt>Contact<\/dt><dd><bdi>(.*?)<\/bdi><\/dd>/.exec(html)?.[1]
const eventIn = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '')

describe('the contact on a clinic’s page', () => {
  it('is the address that the organiser gave, as a link that simple robots do not read', async () => {
    const html = await page({ publicContact: "o'neill+clinics@nca.example.org" })
    expect(contactIn(html)).toBe(
      '<a href="mailto:o\'neill%2Bclinics&#64;nca.example.org" dir="ltr">o&#39;neill+clinics&#64;nca.example.org</a>',
    )
    expect(html).not.toMatch(/[\w.]@\w/)
    expect(eventIn(html).organizer[0]).toEqual({
      '@type': 'Organization',
      name: 'International Telecommunication Union',
      contactPoint: { '@type': 'ContactPoint', email: "o'neill+clinics@nca.example.org" },
    })
  })

  it('is the page that the organiser gave, under its host', async () => {
    const html = await page({ publicContact: 'https://www.nca.example.org/contact?a=1&b="2"' })
    expect(contactIn(html)).toBe(
      '<a href="https://www.nca.example.org/contact?a=1&amp;b=&quot;2&quot;">www.nca.example.org</a>',
    )
    expect(eventIn(html).organizer[0].contactPoint).toEqual({
      '@type': 'ContactPoint',
      url: 'https://www.nca.example.org/contact?a=1&b="2"',
    })
  })

  it('says to reply to a mail where none is given, and never names an organiser’s address', async () => {
    const html = await page({})
    expect(contactIn(html)).toBe(
      'Reply to any of our e-mails about this clinic: your reply goes to the organiser.',
    )
    expect(html).not.toMatch(/hodan/i)
    expect(eventIn(html).organizer[0]).not.toHaveProperty('contactPoint')
    // Without organisers a reply would reach no person.
    expect(contactIn(await page({ organisers: [] }))).toBeUndefined()
  })

  it('stands below the organiser in every language', async () => {
    const seen = new Set<string>()
    for (const language of supportedLanguages) {
      const html = await page({ publicContact: 'clinics@example.org' }, language)
      const entry = /<dt>([^<]+)<\/dt><dd><bdi><a href="mailto:clinics&#64;example\.org"/.exec(html)?.[1]
      expect([language, entry]).toEqual([language, expect.stringMatching(/./)])
      expect(html).toContain(`<bdi>${eventIn(html).organizer[0].name}</bdi>`)
      seen.add(`${entry}`)
    }
    expect(seen.size).toBeGreaterThan(4)
  })
})
