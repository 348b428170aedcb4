import { describe, expect, it } from 'vitest'
import { aRegistration, somaliaClinicId } from '../../../support/builders/builders'
import { aSite } from './site-fixture'

const publicPaths = ['/', `/clinics/${somaliaClinicId}`, `/clinics/${somaliaClinicId}/register`, '/nowhere']

const robotsTag = async (answer: Promise<Response>) => (await answer).headers.get('x-robots-tag')

describe('search engines', () => {
  it('list the public pages of production, never a page that a mailed link opens', async () => {
    const { get, post, tokenFor, unsubscribeToken } = await aSite({ registrations: [aRegistration()] })
    for (const path of publicPaths) expect([path, await robotsTag(get(path))]).toEqual([path, null])
    const [my, join] = [`/my/${await tokenFor('my')}`, `/join/${await tokenFor('join')}`]
    const calendar = `/calendar/${await tokenFor('calendar')}.ics`
    const personalPaths = [
      my,
      join,
      calendar,
      `/unsubscribe/${await unsubscribeToken()}`,
      '/my/x',
      `${my}%00`,
    ]
    for (const path of personalPaths)
      expect([path, await robotsTag(get(path))]).toEqual([path, 'noindex, nofollow'])
    expect(await robotsTag(post(`${my}/withdraw`))).toBe('noindex, nofollow')
  })

  it('list no page of a stage for tests', async () => {
    const { get } = await aSite({ isIndexed: false })
    for (const path of publicPaths)
      expect([path, await robotsTag(get(path))]).toEqual([path, 'noindex, nofollow'])
  })
})
