import { describe, expect, it } from 'vitest'
import { somaliaClinicId } from '../../../../support/builders/builders'
import { createInMemoryDependencies } from '../../../../support/in-memory-dependencies'
import { aSite } from '../site-fixture'

describe('the privacy notice', () => {
  it('says who uses the data, for what, how long on this stage, and what people can do', async () => {
    const { get } = await aSite({ deps: createInMemoryDependencies({ config: { retentionDays: 77 } }) })
    const html = await (await get('/privacy')).text()
    for (const word of ['International Telecommunication Union', '77 days', 'personal page', 'one cookie'])
      expect(html).toContain(word)
    expect(html.match(/<h2>/g)).toHaveLength(7)
  })

  it('is linked from every page and from the form', async () => {
    const { get } = await aSite()
    const linksOf = async (path: string) => (await (await get(path)).text()).match(/href="\/privacy"/g)
    expect(await linksOf('/')).toHaveLength(1)
    expect(await linksOf(`/clinics/${somaliaClinicId}/register`)).toHaveLength(2)
  })
})
