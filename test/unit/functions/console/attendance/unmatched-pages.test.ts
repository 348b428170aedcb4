import { describe, expect, it } from 'vitest'
import { aDayLater, csv, day } from './day-fixture'

const rows = Array.from({ length: 45 }, (_, index) => {
  const number = String(index + 1).padStart(2, '0')
  return `Guest ${number},guest-${number}@example.org,2026-12-10 09:05:00,2026-12-10 12:20:00,195`
})

/** A counted day of 45 participants who match no registrant. */
const aCountedDay = async () => {
  const parts = await aDayLater()
  await parts.upload(csv(...rows))
  await parts.count()
  const read = async (query: string) => {
    const html = await (await parts.get(`${day}${query}`)).text()
    return { html, guests: [...html.matchAll(/<strong dir="auto">(Guest \d\d)</g)].map(([, name]) => name) }
  }
  return { ...parts, read }
}

describe('the participants who match no registrant', () => {
  it('are shown twenty at a time, each once', async () => {
    const { read } = await aCountedDay()
    const pages = await Promise.all(['', '?page=2', '?page=3'].map(read))
    expect(pages.map(({ guests }) => guests.length)).toEqual([20, 20, 5])
    expect(new Set(pages.flatMap(({ guests }) => guests)).size).toBe(45)
    expect(pages[1]?.html).toContain('21 to 40 of 45 are shown.')
    expect(pages[1]?.html).toContain('href="?page=3#rows"')
    expect(pages[1]?.html).toContain('href="?page=1#rows"')
    expect(pages[2]?.html).not.toContain('Next page')
  })

  it.each(['?page=0', '?page=99', '?page=-1', '?page=x', '?page=2e0', '?page=%00'])(
    'are shown from a page that exists, asked for %s',
    async (query) => {
      const { read } = await aCountedDay()
      expect((await read(query)).guests.length).toBeGreaterThan(0)
    },
  )

  it('are shown from the same page after a decision, and after an address that nobody has', async () => {
    const { read, post } = await aCountedDay()
    const { html } = await read('?page=2')
    expect(html).toContain(`action="${day}/matches?page=2"`)
    const [, row = ''] = /name="row" value="([\w-]{16})"/.exec(html) ?? []
    const refused = await post(`${day}/matches?page=2`, { row, [`email.${row}`]: 'nobody@example.org' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('No registrant has this address.')
    const decided = await post(`${day}/matches?page=2`, { row, decision: 'not-participant' })
    expect(decided.headers.get('location')).toBe(`${day}?notice=decided&page=2`)
    expect((await read('?page=2')).html).toContain('21 to 40 of 44 are shown.')
    const hostile = await post(`${day}/matches?page=2%26x`, { row, decision: 'undecided' })
    expect(hostile.headers.get('location')).toBe(`${day}?notice=decided`)
  })
})
