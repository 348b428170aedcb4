import { expect, it } from 'vitest'
import { countExecutedBlocks } from '../support/execution/executed-blocks'

it('four times the rows of a report are at most five times the work, counted and not timed', async () => {
  const count = await countExecutedBlocks('shared/import')
  const { readZoomReport } = await import('../../shared/import/zoom/read-zoom-report')
  const row = (index: number) =>
    `Person ${index},p${index}@example.org,12/10/2025 07:${10 + (index % 50)}:00 AM,12/10/2025 09:30:00 AM,150`
  const work = (rows: number) => {
    const report = [
      'Name,Email,Join time,Leave time,Duration',
      ...Array.from({ length: rows }, (_, i) => row(i)),
    ]
    return count(() => readZoomReport(report.join('\n'), { zone: 'Europe/Zurich' }))
  }
  const small = await work(500)
  expect(small).toBeGreaterThan(5000)
  expect(await work(2000)).toBeLessThan(5 * small)
})
