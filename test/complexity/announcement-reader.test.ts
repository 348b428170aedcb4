import { beforeAll, describe, expect, it } from 'vitest'
import { countExecutedBlocks } from '../support/execution/executed-blocks'
import { hostileFragments, repeatFragment } from '../support/pages/hostile-pages'

/** Counted, not timed: the engine reports how often each block of code ran, which is the same on any machine. */
describe('four times the page', () => {
  let work: (page: string) => Promise<number>
  beforeAll(async () => {
    const count = await countExecutedBlocks('shared/announcement')
    const { readAnnouncement } = await import('../../shared/announcement/read-announcement')
    work = (page) => count(() => readAnnouncement(page))
  })

  it('is seen at work, loop by loop', async () => {
    expect(await work('10:00-11:00 x\n'.repeat(1000))).toBeGreaterThan(10_000)
  })

  it.each(hostileFragments)('is at most five times the work, made of %j', async (piece) => {
    const small = await work(repeatFragment(piece, 20_000))
    expect(await work(repeatFragment(piece, 80_000))).toBeLessThan(5 * small)
  })
})
