import { expect, it } from 'vitest'
import { aPastDay, base } from '../../../../unit/functions/console/attendees/past-day'
import { pageText } from '../../../../unit/functions/console/in-memory-console'

it('keeps a page of 5,000 people under 60 KB and reaches the last of them', {
  timeout: 60_000,
}, async () => {
  const { get } = await aPastDay({ people: 5000 })

  for (const query of ['', '?day=1', '?reach=registered&page=100']) {
    const answer = await get(`${base}/attendees${query}`)
    expect((await answer.text()).length).toBeLessThan(60_000)
  }
  expect(await pageText(await get(`${base}/attendees?reach=registered&page=100`))).toContain('4951 to 5000')
})
